package nl.balie.knowledge.training;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.balie.knowledge.lexical.DutchAnalysis;
import nl.balie.knowledge.vector.SpaceWriter;

/**
 * Learns the space of words: first which words stand together in texts, then which belong together. Arguments: the file to
 * write ({@code space.bin} of package {@code vector}), the thesaurus, the folder of lessons, and folders of Markdown texts.
 * Never give it a set of questions that something is measured with.
 */
public final class TrainingSpace {

    private static final int DIMENSIONS = 100;
    private static final int LEAST_WINDOWS = 3;

    /** SIF: a word that makes up this share of all words counts half (Arora, Liang and Ma, 2017). */
    private static final double HALF_WEIGHT = 1e-3;

    private static final int ROUNDS_FOR_THE_COMMON_DIRECTION = 30;

    private final List<TrainingTexts.Window> windows;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private double[] counts = {};
    private double[] inWindows = {};

    private TrainingSpace(List<TrainingTexts.Window> windows) {
        this.windows = windows;
    }

    public static void main(String[] arguments) throws IOException {
        var texts = new TrainingTexts();
        texts.addThesaurus(Path.of(arguments[1]));
        for (int i = 3; i < arguments.length; i++) {
            texts.addFolder(Path.of(arguments[i]));
        }
        List<TrainingTexts.Window> windows = texts.windows();
        SortedMap<String, float[]> learned = new TrainingSpace(windows).learned();
        var pairs = new Pairs();
        pairs.addLessons(Lessons.of(Path.of(arguments[2])));
        pairs.addThesaurus(Path.of(arguments[1]));
        pairs.addPassages(
                windows.stream().filter(window -> window.repeats() == 1).toList());
        Refining.Refined space = new Refining(learned, pairs.all()).refined();
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[0]))) {
            SpaceWriter.write(
                    out,
                    DutchAnalysis.VERSION + "-" + fingerprint(space),
                    space.words(),
                    space.questions(),
                    space.texts());
        }
        System.out.println(windows.size() + " windows, " + space.words().size() + " words");
    }

    private static String fingerprint(Refining.Refined space) {
        int hash = 31 * space.questions().fingerprint() + space.texts().fingerprint();
        for (var word : space.words().entrySet()) {
            hash = 31 * (31 * hash + word.getKey().hashCode()) + Arrays.hashCode(word.getValue());
        }
        return Integer.toHexString(hash);
    }

    private SortedMap<String, float[]> learned() {
        count();
        RandomisedSvd svd = RandomisedSvd.of(matrix(), DIMENSIONS);
        double[][] vectors = svd.directions();
        for (int word = 0; word < words.size(); word++) {
            double weight = weight(word);
            for (int i = 0; i < vectors[word].length; i++) {
                vectors[word][i] *= weight * Math.sqrt(svd.singularValues()[i]);
            }
        }
        removeCommonDirection(vectors);
        SortedMap<String, float[]> space = new TreeMap<>();
        for (int word = 0; word < words.size(); word++) {
            float[] numbers = new float[vectors[word].length];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (float) vectors[word][i];
            }
            space.put(words.get(word), numbers);
        }
        return space;
    }

    /** Words of the thesaurus are kept however rare, since it is their only place. */
    private void count() {
        Map<String, Double> found = new HashMap<>();
        for (TrainingTexts.Window window : windows) {
            new HashSet<>(window.words()).forEach(word -> found.merge(word, window.repeats(), Double::sum));
        }
        found.forEach((word, in) -> {
            if (in >= LEAST_WINDOWS && word.chars().anyMatch(Character::isLetter)) {
                words.add(word);
            }
        });
        words.sort(null);
        for (int i = 0; i < words.size(); i++) {
            ids.put(words.get(i), i);
        }
        inWindows = words.stream()
                .mapToDouble(word -> found.getOrDefault(word, 0.0))
                .toArray();
        counts = new double[words.size()];
        windows.forEach(window ->
                window.words().stream().map(ids::get).filter(Objects::nonNull).forEach(id -> counts[id] += 1));
    }

    /** A window's words, rare ones more, all windows equally long; one that repeats stands longer. */
    private SparseMatrix matrix() {
        double all = windows.stream().mapToDouble(TrainingTexts.Window::repeats).sum();
        int[][] indices = new int[windows.size()][];
        float[][] values = new float[windows.size()][];
        for (int row = 0; row < windows.size(); row++) {
            Map<Integer, Integer> times = times(windows.get(row));
            indices[row] = times.keySet().stream().mapToInt(Integer::intValue).toArray();
            double[] weights = new double[indices[row].length];
            double length = 0;
            for (int i = 0; i < weights.length; i++) {
                int word = indices[row][i];
                weights[i] = (1 + Math.log(times.getOrDefault(word, 1))) * Math.log(1 + all / inWindows[word]);
                length += weights[i] * weights[i];
            }
            double scale = Math.sqrt(windows.get(row).repeats() / Math.max(length, 1e-12));
            values[row] = new float[weights.length];
            for (int i = 0; i < weights.length; i++) {
                values[row][i] = (float) (weights[i] * scale);
            }
        }
        return new SparseMatrix(words.size(), indices, values);
    }

    private Map<Integer, Integer> times(TrainingTexts.Window window) {
        Map<Integer, Integer> times = new TreeMap<>();
        window.words().stream().map(ids::get).filter(Objects::nonNull).forEach(id -> times.merge(id, 1, Integer::sum));
        return times;
    }

    private double weight(int word) {
        double all = 0;
        for (double count : counts) {
            all += count;
        }
        return HALF_WEIGHT / (HALF_WEIGHT + counts[word] / all);
    }

    /** All texts lean one way; without it they differ more. Taken from each word, it is gone from every sum of words. */
    private void removeCommonDirection(double[][] vectors) {
        double[][] texts = windows.stream()
                .filter(window -> window.repeats() == 1)
                .map(window -> sum(window, vectors))
                .toArray(double[][]::new);
        double[] common = commonDirection(texts, vectors[0].length);
        for (double[] vector : vectors) {
            double share = dot(vector, common);
            for (int i = 0; i < vector.length; i++) {
                vector[i] -= share * common[i];
            }
        }
    }

    private double[] sum(TrainingTexts.Window window, double[][] vectors) {
        double[] sum = new double[vectors[0].length];
        times(window).forEach((word, times) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += times * vectors[word][i];
            }
        });
        normalise(sum);
        return sum;
    }

    private static double[] commonDirection(double[][] texts, int dimensions) {
        double[] common = new double[dimensions];
        Arrays.fill(common, 1);
        for (int round = 0; round < ROUNDS_FOR_THE_COMMON_DIRECTION; round++) {
            double[] next = new double[dimensions];
            for (double[] text : texts) {
                double share = dot(text, common);
                for (int i = 0; i < dimensions; i++) {
                    next[i] += share * text[i];
                }
            }
            normalise(next);
            common = next;
        }
        return common;
    }

    private static void normalise(double[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        for (int i = 0; length > 0 && i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
