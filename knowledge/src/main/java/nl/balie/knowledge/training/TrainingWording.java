package nl.balie.knowledge.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.knowledge.gate.Grams;
import nl.balie.knowledge.gate.WordingModel;

/**
 * Learns what the wording of a question says: the kind of answer it wants, and whether regulations answer such questions.
 * Arguments: the file to write ({@code wording.tsv} of package {@code gate}) and the folder of lessons. Prints how well it does
 * on topics that it has not seen. Never give it a set of questions that measures.
 */
public final class TrainingWording {

    /** A gram of fewer topics says something about its topic rather than about asking. */
    private static final int LEAST_TOPICS = 3;

    private static final int FOLDS = 10;
    private static final int ROUNDS = 12;
    private static final double PENALTY = 2e-3;
    private static final double LEAST_WEIGHT = 0.1;
    private static final double MOST_WEIGHT = 8;

    /** Three languages, answerable or not. */
    private static final int SIDES = 6;

    /** A question with the topic it belongs to; no kind if regulations do not answer it. */
    private record Sample(String topic, String question, Set<String> grams, String kind) {

        static Sample of(String topic, String question, String kind) {
            return new Sample(topic, question, Grams.of(question), kind);
        }
    }

    private final List<Sample> samples = new ArrayList<>();
    private final List<String> kinds;

    private TrainingWording(Lessons lessons) {
        for (Lessons.Topic topic : lessons.topics()) {
            topic.answerable().forEach(each -> samples.add(Sample.of(topic.name(), each.question(), each.type())));
            topic.unanswerable()
                    .forEach(question -> samples.add(Sample.of(topic.name(), question, WordingModel.BEYOND)));
        }
        for (int i = 0; i < lessons.elsewhere().size(); i++) {
            Lessons.Beyond beyond = lessons.elsewhere().get(i);
            samples.add(Sample.of("~" + i, beyond.question(), label(beyond.kind())));
        }
        kinds = List.copyOf(new TreeSet<>(samples.stream()
                .map(Sample::kind)
                .filter(kind -> !WordingModel.NOT_IN_RULES.contains(kind))
                .toList()));
    }

    private static String label(String kind) {
        return switch (kind) {
            case "BEYOND", "OWN" -> kind;
            case "LOCAL", "PERSON", "OFFTOPIC", "ITHELP" -> WordingModel.ELSEWHERE;
            default -> throw new IllegalArgumentException("No kind of question: " + kind);
        };
    }

    public static void main(String[] arguments) throws IOException {
        var training = new TrainingWording(Lessons.of(Path.of(arguments[1])));
        training.printUnseen();
        Files.write(Path.of(arguments[0]), training.learned(training.samples));
    }

    /** The file: what it is, the labels, and a line for each gram that says anything. */
    private List<String> learned(List<Sample> from) {
        Map<String, Integer> numbers = numbers(from);
        LogisticRegression type = types(from, numbers);
        List<LogisticRegression> rules = WordingModel.NOT_IN_RULES.stream()
                .map(label -> notInRules(label, from, numbers))
                .toList();
        List<String> lines = new ArrayList<>(List.of(
                "## Learned by nl.balie.knowledge.training.TrainingWording from the lessons in"
                        + " knowledge/src/training/lessons.",
                "gram\t" + String.join("\t", kinds) + "\t" + String.join("\t", WordingModel.NOT_IN_RULES)));
        for (String gram : new TreeSet<>(numbers.keySet())) {
            int number = Objects.requireNonNull(numbers.get(gram));
            double[] weights = DoubleStream.concat(
                            IntStream.range(0, kinds.size()).mapToDouble(label -> type.weight(number, label)),
                            rules.stream().mapToDouble(each -> each.weight(number, 1) - each.weight(number, 0)))
                    .toArray();
            if (Arrays.stream(weights).anyMatch(weight -> Math.abs(weight) >= LEAST_WEIGHT)) {
                lines.add(gram + "\t"
                        + Arrays.stream(weights).mapToObj(TrainingWording::cell).collect(Collectors.joining("\t")));
            }
        }
        return lines;
    }

    private static String cell(double weight) {
        return Math.abs(weight) < LEAST_WEIGHT ? "" : String.format(Locale.ROOT, "%.2f", weight);
    }

    private LogisticRegression types(List<Sample> from, Map<String, Integer> numbers) {
        Map<String, Long> counts = from.stream().collect(Collectors.groupingBy(Sample::kind, Collectors.counting()));
        List<LogisticRegression.Example> examples = from.stream()
                .filter(sample -> kinds.contains(sample.kind()))
                .map(sample -> new LogisticRegression.Example(
                        features(sample, numbers),
                        kinds.indexOf(sample.kind()),
                        // Rules are asked for most, and would otherwise be seen everywhere.
                        Math.sqrt((double) from.size() / kinds.size() / counts.getOrDefault(sample.kind(), 1L))))
                .toList();
        return LogisticRegression.of(examples, numbers.size(), kinds.size(), PENALTY, ROUNDS);
    }

    /** In each language both sides weigh the same, however many there are of each. */
    private LogisticRegression notInRules(String label, List<Sample> from, Map<String, Integer> numbers) {
        List<Sample> some = from.stream()
                .filter(sample -> sample.kind().equals(label) || kinds.contains(sample.kind()))
                .toList();
        Map<String, Long> counts =
                some.stream().collect(Collectors.groupingBy(sample -> side(sample, label), Collectors.counting()));
        List<LogisticRegression.Example> examples = some.stream()
                .map(sample -> new LogisticRegression.Example(
                        words(sample, numbers),
                        sample.kind().equals(label) ? 1 : 0,
                        Math.min(
                                MOST_WEIGHT,
                                (double) some.size() / counts.getOrDefault(side(sample, label), 1L) / SIDES)))
                .toList();
        return LogisticRegression.of(examples, numbers.size(), 2, PENALTY, ROUNDS);
    }

    private static String side(Sample sample, String label) {
        return Grams.language(sample.question()) + sample.kind().equals(label);
    }

    private static Map<String, Integer> numbers(List<Sample> samples) {
        Map<String, Set<String>> topics = new HashMap<>();
        samples.forEach(sample -> sample.grams()
                .forEach(gram ->
                        topics.computeIfAbsent(gram, key -> new HashSet<>()).add(sample.topic())));
        Map<String, Integer> numbers = new HashMap<>();
        numbers.put(WordingModel.CONSTANT, 0);
        topics.keySet().stream()
                .filter(gram -> topics.getOrDefault(gram, Set.of()).size() >= LEAST_TOPICS)
                .sorted()
                .forEach(gram -> numbers.put(gram, numbers.size()));
        return numbers;
    }

    /** Without the length: how long a question is says nothing about what it is about. */
    private static List<Integer> words(Sample sample, Map<String, Integer> numbers) {
        Set<String> words = new HashSet<>(sample.grams());
        words.removeIf(gram -> gram.startsWith(Grams.LENGTH));
        return features(words, numbers);
    }

    private static List<Integer> features(Sample sample, Map<String, Integer> numbers) {
        return features(sample.grams(), numbers);
    }

    private static List<Integer> features(Set<String> grams, Map<String, Integer> numbers) {
        return Stream.concat(Stream.of(0), grams.stream().map(numbers::get).filter(Objects::nonNull))
                .toList();
    }

    /** For each question what its wording says, judged by lessons on other topics. */
    public static Map<String, Map<String, Double>> unseen(Lessons lessons) {
        Map<String, Map<String, Double>> unseen = new HashMap<>();
        new TrainingWording(lessons).unseen().forEach((sample, scores) -> unseen.put(sample.question(), scores));
        return unseen;
    }

    /** Each tenth of the topics judged by what was learned from the others. */
    private Map<Sample, Map<String, Double>> unseen() {
        Map<Sample, Map<String, Double>> unseen = new HashMap<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var model = WordingModel.of(learned(
                    samples.stream().filter(sample -> fold(sample) != held).toList()));
            samples.stream()
                    .filter(sample -> fold(sample) == held)
                    .forEach(sample -> unseen.put(sample, model.scores(sample.grams())));
        }
        return unseen;
    }

    private void printUnseen() {
        Map<String, int[]> byKind = new TreeMap<>();
        Map<Sample, Map<String, Double>> unseen = unseen();
        unseen.forEach((sample, scores) -> {
            if (kinds.contains(sample.kind())) {
                int[] counts = byKind.computeIfAbsent(sample.kind(), key -> new int[2]);
                counts[0]++;
                counts[1] += likeliest(scores).equals(sample.kind()) ? 1 : 0;
            }
        });
        int all = byKind.values().stream().mapToInt(counts -> counts[0]).sum();
        int right = byKind.values().stream().mapToInt(counts -> counts[1]).sum();
        System.out.printf(
                Locale.ROOT, "kind right for %.3f of %d questions on unseen topics%n", (double) right / all, all);
        byKind.forEach((kind, counts) ->
                System.out.printf(Locale.ROOT, "  %s %.3f of %d%n", kind, (double) counts[1] / counts[0], counts[0]));
        for (String label : WordingModel.NOT_IN_RULES) {
            List<double[]> judged = new ArrayList<>();
            unseen.forEach((sample, scores) -> {
                if (sample.kind().equals(label) || kinds.contains(sample.kind())) {
                    judged.add(new double[] {
                        scores.getOrDefault(label, 0.0), sample.kind().equals(label) ? 1 : 0
                    });
                }
            });
            System.out.printf(Locale.ROOT, "%s told apart: area under the curve %.3f%n", label, area(judged));
        }
    }

    private String likeliest(Map<String, Double> scores) {
        return kinds.stream()
                .max(Comparator.comparingDouble(kind -> scores.getOrDefault(kind, 0.0)))
                .orElseThrow();
    }

    private static int fold(Sample sample) {
        return Math.floorMod(sample.topic().hashCode(), FOLDS);
    }

    private static double area(List<double[]> judged) {
        List<double[]> sorted = new ArrayList<>(judged);
        sorted.sort((one, other) -> Double.compare(one[0], other[0]));
        double above = 0;
        double negatives = 0;
        double positives = 0;
        for (double[] each : sorted) {
            if (each[1] == 0) {
                negatives++;
            } else {
                positives++;
                above += negatives;
            }
        }
        return above / Math.max(1, negatives * positives);
    }
}
