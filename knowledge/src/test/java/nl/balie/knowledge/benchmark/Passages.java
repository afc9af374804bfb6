package nl.balie.knowledge.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.balie.knowledge.lexical.SectionText;

/** As many passages as are wanted, out of a folder of Markdown texts: first as they are, then with their sentences mixed. */
final class Passages {

    private static final int SENTENCES_FROM_ELSEWHERE = 3;
    private static final int SHORTEST_CHARACTERS = 40;

    private final List<SectionText> real = new ArrayList<>();
    private final Random random = new Random(11);

    Passages(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                read(Files.readString(file));
            }
        }
    }

    private void read(String text) {
        String[] parts = text.split("(?m)^#+ ", -1);
        String title = parts.length > 1 ? parts[1].lines().findFirst().orElse("") : "";
        for (String part : parts) {
            String heading = part.lines().findFirst().orElse("");
            String body =
                    part.substring(Math.min(part.length(), heading.length())).strip();
            if (body.length() >= SHORTEST_CHARACTERS) {
                real.add(new SectionText(real.size(), title, List.of(), heading, "", body));
            }
        }
    }

    int real() {
        return real.size();
    }

    List<SectionText> of(int number) {
        List<SectionText> passages = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            SectionText base = real.get(i % real.size());
            String text = i < real.size() ? base.text() : mixed(base.text());
            passages.add(new SectionText(i, base.documentTitle(), base.path(), base.label(), "", text));
        }
        return passages;
    }

    /** Half of its own sentences, and some of others. */
    private String mixed(String text) {
        List<String> own = new ArrayList<>(Arrays.asList(text.split("(?<=[.;:])\\s+", -1)));
        own.removeIf(sentence -> random.nextBoolean());
        for (int i = 0; i < SENTENCES_FROM_ELSEWHERE; i++) {
            String[] other = real.get(random.nextInt(real.size())).text().split("(?<=[.;:])\\s+", -1);
            own.add(other[random.nextInt(other.length)]);
        }
        return String.join(" ", own);
    }
}
