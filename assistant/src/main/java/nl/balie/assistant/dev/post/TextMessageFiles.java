package nl.balie.assistant.dev.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Every text message the centre took, a file each. */
final class TextMessageFiles {

    private static final String ENDING = ".json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path directory;
    private final AtomicLong last = new AtomicLong();

    TextMessageFiles(Path data) throws IOException {
        this.directory = data.resolve("sms");
        Files.createDirectories(directory);
        all().stream().mapToLong(TextMessage::id).max().ifPresent(last::set);
    }

    long nextId() {
        return last.incrementAndGet();
    }

    void keep(TextMessage message) throws IOException {
        DurableFile.write(directory, "%010d%s".formatted(message.id(), ENDING), JSON.writeValueAsBytes(message));
    }

    /** Oldest first. */
    List<TextMessage> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> found =
                    files.filter(file -> file.toString().endsWith(ENDING)).toList();
            return found.stream()
                    .map(TextMessageFiles::read)
                    .sorted(Comparator.comparingLong(TextMessage::id))
                    .toList();
        }
    }

    private static TextMessage read(Path file) {
        return JSON.readValue(file, TextMessage.class);
    }
}
