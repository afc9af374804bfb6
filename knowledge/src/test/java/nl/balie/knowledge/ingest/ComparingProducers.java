package nl.balie.knowledge.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads one document as many producers made it, and compares with what its Markdown source says: which labels were found, and
 * how much of the text stands in the right section. Arguments: a folder of sources ({@code NAME.md}), a folder of files
 * ({@code NAME__PRODUCER.EXTENSION}), and optionally a part of a file name, for which every difference is printed.
 */
final class ComparingProducers {

    private static final int WORDS_PER_PIECE = 4;

    /** How well one file was read. */
    private record Score(int found, int expected, int read, int pieces, int placed) {

        Score plus(Score other) {
            return new Score(
                    found + other.found,
                    expected + other.expected,
                    read + other.read,
                    pieces + other.pieces,
                    placed + other.placed);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "label recall %.3f, precision %.3f, text in its section %.3f (%d labels)",
                    share(found, expected),
                    share(found, read),
                    share(placed, pieces),
                    expected);
        }

        private static double share(int part, int whole) {
            return whole == 0 ? 1 : (double) part / whole;
        }
    }

    private ComparingProducers() {}

    /** Compares and prints. */
    public static void main(String[] arguments) throws IOException {
        Path sources = Path.of(arguments[0]);
        String shown = arguments.length > 2 ? arguments[2] : "";
        Map<String, Score> scores = new TreeMap<>();
        for (Path file : files(Path.of(arguments[1]))) {
            String[] name = file.getFileName().toString().split("__", 2);
            if (name.length < 2) {
                continue;
            }
            Path own = file.resolveSibling(name[0] + "__" + name[1].replaceAll("\\..*", "") + ".ref.md");
            Path source = Files.exists(own) ? own : sources.resolve(name[0] + ".md");
            if (Files.exists(source) && (shown.isEmpty() || file.toString().contains(shown))) {
                Score score = compare(source, file, !shown.isEmpty());
                System.out.println(file.getFileName() + ": " + score);
                scores.merge(name[1], score, Score::plus);
            }
        }
        scores.forEach((producer, score) -> System.out.println("== " + producer + ": " + score));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.toString().endsWith(".ref.md"))
                    .sorted()
                    .toList();
        }
    }

    private static Score compare(Path source, Path file, boolean shown) throws IOException {
        Map<String, String> expected = sections(source);
        Map<String, String> read = sections(file);
        if (shown) {
            expected.keySet().stream()
                    .filter(label -> !read.containsKey(label))
                    .forEach(label -> System.out.println("  missing: " + label));
            read.keySet().stream()
                    .filter(label -> !expected.containsKey(label))
                    .forEach(label -> System.out.println("  extra: " + label));
        }
        int found = 0;
        int pieces = 0;
        int placed = 0;
        for (var section : expected.entrySet()) {
            String text = read.getOrDefault(section.getKey(), "");
            found += read.containsKey(section.getKey()) ? 1 : 0;
            Set<String> there = pieces(text);
            for (String piece : pieces(section.getValue())) {
                pieces++;
                placed += there.contains(piece) ? 1 : 0;
                if (shown && !there.contains(piece) && !text.isEmpty()) {
                    System.out.println("  not in " + section.getKey() + ": " + piece);
                }
            }
        }
        return new Score(found, expected.size(), read.size(), pieces, placed);
    }

    private static Map<String, String> sections(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Map<String, String> sections = new HashMap<>();
        if (new FileCheck(ReadingHere.LIMITS).check(file.getFileName().toString(), content)
                        instanceof FileCheck.Checked.Accepted(Format format)
                && ReadingHere.read(format, content) instanceof Reading.Read read) {
            for (ReadSection section : read.sections()) {
                String label = section.label().replaceAll(" \\(\\d+\\)$", "") + " " + section.heading();
                sections.merge(words(label), section.text(), (one, other) -> one + "\n" + other);
            }
        }
        return sections;
    }

    private static Set<String> pieces(String text) {
        List<String> words = new ArrayList<>(List.of(words(text).split(" ")));
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + WORDS_PER_PIECE <= words.size(); i++) {
            pieces.add(String.join(" ", words.subList(i, i + WORDS_PER_PIECE)));
        }
        return pieces;
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
