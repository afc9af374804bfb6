package nl.balie.knowledge.training;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Learns weights of features that are there or not, for several labels at once; a small penalty keeps weights small. However many features an example has, they
 * say as much together. */
final class LogisticRegression {

    private static final double RATE = 0.2;
    private static final double TINY = 1e-8;

    private final int labels;
    private final double[][] weights;
    private final double[][] squares;

    /**
     * One lesson.
     *
     * @param features the numbers of the features that are there
     * @param label the number of the right label
     */
    record Example(List<Integer> features, int label, double weight) {}

    private LogisticRegression(int features, int labels) {
        this.labels = labels;
        this.weights = new double[features][labels];
        this.squares = new double[features][labels];
    }

    /** Weights for each feature and label; the same for the same examples. */
    static LogisticRegression of(List<Example> examples, int features, int labels, double penalty, int rounds) {
        var learned = new LogisticRegression(features, labels);
        Example[] shuffled = examples.toArray(Example[]::new);
        var random = new Random(1);
        for (int round = 0; round < rounds; round++) {
            for (int i = shuffled.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                Example kept = shuffled[i];
                shuffled[i] = shuffled[other];
                shuffled[other] = kept;
            }
            for (Example example : shuffled) {
                learned.learn(example, penalty);
            }
        }
        return learned;
    }

    private void learn(Example example, double penalty) {
        double[] likely = likelihoods(example.features());
        for (int label = 0; label < labels; label++) {
            double error = (likely[label] - (label == example.label() ? 1 : 0)) * example.weight();
            for (int feature : example.features()) {
                double slope = error / Math.sqrt(example.features().size()) + penalty * weights[feature][label];
                squares[feature][label] += slope * slope;
                weights[feature][label] -= RATE * slope / Math.sqrt(squares[feature][label] + TINY);
            }
        }
    }

    double weight(int feature, int label) {
        return weights[feature][label];
    }

    /** How likely each label is; together 1. */
    double[] likelihoods(List<Integer> features) {
        double[] sums = new double[labels];
        for (int feature : features) {
            for (int label = 0; label < labels; label++) {
                sums[label] += weights[feature][label];
            }
        }
        double scale = 1 / Math.sqrt(features.size());
        double most = Arrays.stream(sums).max().orElse(0);
        double all = 0;
        for (int label = 0; label < labels; label++) {
            sums[label] = Math.exp(scale * (sums[label] - most));
            all += sums[label];
        }
        for (int label = 0; label < labels; label++) {
            sums[label] /= all;
        }
        return sums;
    }
}
