package nl.balie.knowledge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures searching and deciding on a folder of documents and a file of questions. Arguments: the folder (the part of a
 * file name before the first {@code _} is its collection), the questions (one JSON object a line: {@code employer},
 * {@code question}, {@code gold} with {@code document} and {@code article}), and optionally {@code verbose}.
 */
final class EvaluatingRetrieval {

    private static final int CUT = 10;

    private final Map<String, CollectionId> collections = new HashMap<>();
    private final Map<DocumentId, String> files = new HashMap<>();

    private EvaluatingRetrieval() {}

    /** Runs the measurement and prints the figures. */
    public static void main(String[] arguments) throws IOException {
        new EvaluatingRetrieval()
                .run(
                        Path.of(arguments[0]),
                        Path.of(arguments[1]),
                        Arrays.asList(arguments).contains("verbose"));
    }

    private void run(Path folder, Path questions, boolean verbose) throws IOException {
        var database = JdbcConnectionPool.create(
                "jdbc:h2:mem:evaluation;MODE=PostgreSQL;CASE_INSENSITIVE_IDENTIFIERS=TRUE;DB_CLOSE_DELAY=-1", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        try (var fixture = LibraryFixture.on(database, Files.createTempDirectory("balie-evaluation"))) {
            read(fixture, folder);
            measure(fixture, questions, verbose);
        }
        System.exit(0);
    }

    private void read(LibraryFixture fixture, Path folder) throws IOException {
        List<Path> documents;
        try (var listed = Files.list(folder)) {
            documents = listed.filter(file -> file.getFileName().toString().contains("_"))
                    .sorted()
                    .toList();
        }
        long start = System.nanoTime();
        long bytes = 0;
        for (Path file : documents) {
            String name = file.getFileName().toString();
            CollectionId collection = collections.computeIfAbsent(
                    name.substring(0, name.indexOf('_')), key -> LibraryFixture.collection());
            byte[] content = Files.readAllBytes(file);
            bytes += content.length;
            DocumentId id = fixture.readAndTicked(collection, LibraryFixture.file(title(content, name), name, content));
            files.put(id, name);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d kB, %.2f s, %.0f ms per document%n",
                documents.size(),
                bytes / 1000,
                seconds,
                1000 * seconds / documents.size());
    }

    private static String title(byte[] content, String name) {
        return new String(content, java.nio.charset.StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith("# "))
                .map(line -> line.substring(2).strip())
                .filter(title -> title.length() <= NewDocument.LONGEST_TITLE_CHARACTERS)
                .findFirst()
                .orElse(name);
    }

    private void measure(LibraryFixture fixture, Path questions, boolean verbose) throws IOException {
        double ndcg = 0;
        double recall = 0;
        int answerable = 0;
        int first = 0;
        int found = 0;
        int foundRight = 0;
        int wrongForUnanswerable = 0;
        int unanswerable = 0;
        List<Double> times = new ArrayList<>();
        for (String line : Files.readAllLines(questions)) {
            JsonNode entry = JsonMapper.shared().readTree(line);
            Set<String> gold = gold(entry.get("gold"));
            CollectionId collection =
                    Objects.requireNonNull(collections.get(entry.get("employer").asString()));
            String text = entry.get("question").asString();
            long start = System.nanoTime();
            List<Passage> passages = fixture.search(collection, text);
            times.add((System.nanoTime() - start) / 1e6);
            Consultation consultation = fixture.ask(collection, text, Audience.EVERYONE, null);
            if (gold.isEmpty()) {
                unanswerable++;
                wrongForUnanswerable += consultation instanceof Found ? 1 : 0;
            } else {
                answerable++;
                List<Integer> ranks = ranks(passages, gold);
                ndcg += ndcg(ranks, gold.size());
                recall += (double) ranks.size() / Math.min(gold.size(), CUT);
                first += !ranks.isEmpty() && ranks.getFirst() == 0 ? 1 : 0;
                if (consultation instanceof Found answer) {
                    found++;
                    foundRight += gold.contains(key(answer.passages().getFirst())) ? 1 : 0;
                }
            }
            if (verbose) {
                print(entry, passages, gold, consultation);
            }
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "nDCG@10 %.3f, recall@10 %.3f, first %.3f of %d; search p50 %.1f ms, p95 %.1f ms%n",
                ndcg / answerable,
                recall / answerable,
                (double) first / answerable,
                answerable,
                times.get(times.size() / 2),
                times.get(times.size() * 95 / 100));
        System.out.printf(
                "answered %d of %d answerable (%d with the gold section first); answered %d of %d unanswerable%n",
                found, answerable, foundRight, wrongForUnanswerable, unanswerable);
    }

    private Set<String> gold(JsonNode gold) {
        Set<String> keys = new HashSet<>();
        gold.forEach(each -> keys.add(each.get("document").asString() + "#"
                + each.get("article").asString().toLowerCase(Locale.ROOT)));
        return keys;
    }

    private String key(Passage passage) {
        String number = passage.section().replaceFirst("^Artikel ", "").toLowerCase(Locale.ROOT);
        return files.get(passage.document()) + "#" + number;
    }

    private List<Integer> ranks(List<Passage> passages, Set<String> gold) {
        List<Integer> ranks = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int rank = 0; rank < Math.min(CUT, passages.size()); rank++) {
            String key = key(passages.get(rank));
            if (gold.contains(key) && seen.add(key)) {
                ranks.add(rank);
            }
        }
        return ranks;
    }

    private static double ndcg(List<Integer> ranks, int gold) {
        double ideal = 0;
        for (int rank = 0; rank < Math.min(gold, CUT); rank++) {
            ideal += 1 / (Math.log(rank + 2) / Math.log(2));
        }
        return ranks.stream()
                        .mapToDouble(rank -> 1 / (Math.log(rank + 2) / Math.log(2)))
                        .sum()
                / ideal;
    }

    private void print(JsonNode entry, List<Passage> passages, Set<String> gold, Consultation consultation) {
        System.out.println(entry.get("question").asString() + "  gold " + gold);
        passages.stream()
                .limit(4)
                .forEach(passage -> System.out.printf(
                        Locale.ROOT, "    %.2f %s %s%n", passage.score(), key(passage), passage.heading()));
        System.out.println("    "
                + switch (consultation) {
                    case Found answer -> "answered " + key(answer.passages().getFirst()) + " " + answer.evidence();
                    case NothingFound nothing -> nothing.reason().toString();
                });
    }
}
