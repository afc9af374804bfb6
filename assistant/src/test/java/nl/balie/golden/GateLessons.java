package nl.balie.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Validity;
import nl.balie.knowledge.Weighed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Questions on real documents, from which the gate learns. */
final class GateLessons {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final Map<String, Object> settings;

    /** Those that one sees in a library with other settings. */
    GateLessons(Map<String, Object> settings) {
        this.settings = settings;
    }

    /** The half of the golden questions that may be looked at. */
    List<Judged> golden() {
        try (Shelf shelf = Shelves.ofDemo("zonnebloem", settings)) {
            return GoldenQuestion.ofTheNursery().stream()
                    .filter(question -> question.is(GoldenQuestion.TUNE) && !question.is(GoldenQuestion.DISPUTED))
                    .map(question -> judged(shelf, question))
                    .toList();
        }
    }

    private static Judged judged(Shelf shelf, GoldenQuestion question) {
        TimeAsked time = TimeAsked.of(question.text(), question.on());
        LocalDate day =
                shelf.colleague(question.audience(), question.on()).days(time).getFirst();
        List<Weighed> weighed = shelf.consult(time.subject(), day, question.audience())
                .evidence()
                .weighed();
        return judged(
                question.id(),
                question.text(),
                weighed,
                question.answerable(),
                passage -> question.gold().stream().anyMatch(gold -> gold.isIn(passage)));
    }

    private static Judged judged(
            String id, String question, List<Weighed> weighed, boolean answerable, Predicate<Passage> isGold) {
        return new Judged(
                id,
                false,
                question,
                answerable,
                weighed,
                weighed.stream().map(each -> isGold.test(each.passage())).toList());
    }

    /**
     * Questions on a folder of regulations, one JSON object a line with the employer, the question and its gold sections. The
     * part of a file's name before the first underscore is its employer.
     */
    List<Judged> regulations(Path folder, Path questions) throws IOException {
        Map<String, List<JsonNode>> byEmployer = Files.readAllLines(questions).stream()
                .map(line -> JsonMapper.shared().readTree(line))
                .collect(Collectors.groupingBy(line -> line.path("employer").asString()));
        List<Judged> judged = new ArrayList<>();
        for (var employer : byEmployer.entrySet()) {
            try (Shelf shelf = regulations(folder, employer.getKey())) {
                employer.getValue().forEach(line -> judged.add(judged(shelf, line)));
            }
        }
        return judged;
    }

    private Shelf regulations(Path folder, String employer) throws IOException {
        Shelf shelf = new Shelf(settings);
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.startsWith(employer + "_")) {
                    FileContent content = FileContent.of(Files.readAllBytes(file));
                    shelf.put(
                            new NewDocument(
                                    name,
                                    DocumentKind.REGULATION,
                                    null,
                                    Validity.ALWAYS,
                                    Set.of(),
                                    null,
                                    name,
                                    content),
                            true);
                }
            }
        }
        shelf.awaitReading();
        return shelf;
    }

    private static Judged judged(Shelf shelf, JsonNode line) {
        String question = line.path("question").asString();
        Set<String> gold = line.path("gold")
                .valueStream()
                .map(each -> key(
                        each.path("document").asString(), each.path("article").asString()))
                .collect(Collectors.toSet());
        List<Weighed> weighed =
                shelf.consult(question, DAY, Audience.EVERYONE).evidence().weighed();
        return judged(
                line.path("id").asString(),
                question,
                weighed,
                !gold.isEmpty(),
                passage -> gold.contains(key(passage.title(), passage.section().replaceFirst("^Artikel ", ""))));
    }

    private static String key(String document, String article) {
        return document + "#" + article.toLowerCase(Locale.ROOT);
    }
}
