package nl.balie.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.assistant.dev.documents.DemoDocument;
import nl.balie.assistant.dev.documents.DemoDocuments;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Validity;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills shelves: with a demo employer's documents, or with the files of a folder. */
final class Shelves {

    /** In a folder: what is to be known of its files, one JSON object a line; what it does not say has a default. */
    static final String ABOUT_FILES = "documents.jsonl";

    private Shelves() {}

    static Shelf ofDemo(String employer) {
        return ofDemo(employer, Map.of());
    }

    /** The same in a library with other settings. */
    static Shelf ofDemo(String employer, Map<String, Object> settings) {
        DemoDocuments documents = new DemoDocuments();
        Shelf shelf = new Shelf(settings);
        documents.all().stream()
                .filter(document -> document.employer().equals(employer))
                .forEach(document -> shelf.put(
                        file(documents, document, shelf.versionBefore(document.title(), document.validFrom())),
                        document.ticked()));
        shelf.awaitReading();
        return shelf;
    }

    private static NewDocument file(DemoDocuments documents, DemoDocument document, @Nullable DocumentId predecessor) {
        String format = document.formats().getFirst();
        byte[] bytes = format.equals("docx") ? documents.docx(document) : documents.pdf(document);
        return new NewDocument(
                document.title(),
                DocumentKind.valueOf(document.kind()),
                document.version(),
                new Validity(document.validFrom(), document.validUntil()),
                audience(document.audience()),
                predecessor,
                document.name() + "." + format,
                FileContent.of(bytes));
    }

    /**
     * Every file of a folder is a document, ticked, for everyone and always valid, with its name as title, unless
     * {@value #ABOUT_FILES} says otherwise: {@code {"file","title","version","kind","validFrom","validUntil","audience",
     * "ticked"}}.
     */
    static Shelf ofFolder(Path folder) throws IOException {
        Map<String, JsonNode> about = aboutFiles(folder);
        Shelf shelf = new Shelf();
        try (var listed = Files.list(folder)) {
            listed.filter(file -> Files.isRegularFile(file)
                            && !file.getFileName().toString().equals(ABOUT_FILES))
                    .sorted()
                    .forEach(file -> put(shelf, file, about));
        }
        shelf.awaitReading();
        return shelf;
    }

    private static void put(Shelf shelf, Path file, Map<String, JsonNode> about) {
        String name = file.getFileName().toString();
        JsonNode known = about.getOrDefault(name, JsonMapper.shared().createObjectNode());
        List<String> groups =
                known.path("audience").valueStream().map(JsonNode::asString).toList();
        var document = new NewDocument(
                known.path("title").asString(name),
                DocumentKind.valueOf(known.path("kind").asString("REGULATION")),
                known.has("version") ? known.path("version").asString() : null,
                new Validity(day(known, "validFrom"), day(known, "validUntil")),
                audience(groups),
                null,
                name,
                FileContent.of(bytes(file)));
        shelf.put(document, known.path("ticked").asBoolean(true));
    }

    private static Map<String, JsonNode> aboutFiles(Path folder) throws IOException {
        Path file = folder.resolve(ABOUT_FILES);
        Map<String, JsonNode> about = new HashMap<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                JsonNode known = JsonMapper.shared().readTree(line);
                about.put(known.path("file").asString(), known);
            }
        }
        return about;
    }

    private static Set<Audience> audience(List<String> groups) {
        return groups.stream().map(Audience::valueOf).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(JsonNode known, String field) {
        return known.has(field) ? LocalDate.parse(known.path(field).asString()) : null;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
