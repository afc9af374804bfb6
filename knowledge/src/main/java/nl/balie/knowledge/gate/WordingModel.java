package nl.balie.knowledge.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What the wording of a question says about it, whatever the texts are: which kind of answer it wants, and how much it is like
 * questions that no regulation answers. Linear in {@link Grams}; the weights were learned from lessons.
 */
public final class WordingModel {

    /** How much it is like questions near the topics of regulations that those do not answer. */
    public static final String BEYOND = "BEYOND";

    /** How much it is like questions about one's own figures and papers. */
    public static final String OWN = "OWN";

    /** How much it is like questions about another world than that of regulations. */
    public static final String ELSEWHERE = "ELSEWHERE";

    /** The labels of questions that regulations do not answer. */
    public static final List<String> NOT_IN_RULES = List.of(BEYOND, OWN, ELSEWHERE);

    /** The row of what is there before any word is read. */
    public static final String CONSTANT = "#constant";

    private final List<String> labels;
    private final Map<String, double[]> weights;

    private WordingModel(List<String> labels, Map<String, double[]> weights) {
        this.labels = labels;
        this.weights = weights;
    }

    /** The one that is shipped. */
    public static WordingModel shipped() {
        try (InputStream in = Objects.requireNonNull(WordingModel.class.getResourceAsStream("wording.tsv"))) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comments, then a line of labels, then a line for each gram. */
    public static WordingModel of(List<String> lines) {
        List<String[]> cells = lines.stream()
                .filter(line -> !line.startsWith("##") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
        List<String> labels = Arrays.asList(cells.getFirst()).subList(1, cells.getFirst().length);
        Map<String, double[]> weights = new HashMap<>();
        for (String[] line : cells.subList(1, cells.size())) {
            weights.put(
                    line[0],
                    Arrays.stream(line, 1, line.length)
                            .mapToDouble(cell -> cell.isEmpty() ? 0 : Double.parseDouble(cell))
                            .toArray());
        }
        return new WordingModel(List.copyOf(labels), Map.copyOf(weights));
    }

    /** For each label a number: the higher, the more the question is like those with that label. */
    public Map<String, Double> scores(String question) {
        return scores(Grams.of(question));
    }

    /** The same for a question of which the grams are known. */
    public Map<String, Double> scores(Set<String> grams) {
        double[] sums = new double[labels.size()];
        List<double[]> known =
                grams.stream().map(weights::get).filter(Objects::nonNull).toList();
        double[] constant = weights.getOrDefault(CONSTANT, sums);
        Map<String, Double> scores = new LinkedHashMap<>();
        for (int i = 0; i < sums.length; i++) {
            int label = i;
            double sum = known.stream().mapToDouble(weight -> weight[label]).sum();
            // A long question says no more about its kind than a short one.
            scores.put(labels.get(i), (constant[i] + sum) / Math.sqrt(known.size() + 1.0));
        }
        return scores;
    }
}
