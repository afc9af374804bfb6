package nl.balie.knowledge.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.balie.knowledge.gate.Scorecard;

/**
 * Learns the points of signals. {@link #whether} tells questions that are answered from those that are not (logistic
 * regression); {@link #which} tells the right passages of a question from the others (conditional logit). Both pull points
 * towards 0, so that few examples do not say much.
 */
public final class LearningScorecards {

    private static final int ROUNDS = 1500;
    private static final double RATE = 0.5;
    private static final double PENALTY = 12;

    private LearningScorecards() {}

    /** Something with a yes or no. */
    public record Example(Map<String, Double> signals, boolean yes, double weight) {}

    /** Some of which at least one is right. */
    public record Choice(List<Map<String, Double>> each, List<Boolean> right, double weight) {}

    /** Points that are high for yes: one over one plus e to the minus points is how likely yes is. */
    public static List<Scorecard.Line> whether(List<String> signals, List<Example> examples) {
        var scales = new Scales(signals, examples.stream().map(Example::signals).toList());
        double[][] scaled = examples.stream()
                .map(example -> scales.scaled(example.signals()))
                .toArray(double[][]::new);
        double all = examples.stream().mapToDouble(Example::weight).sum();
        double[] points = new double[signals.size() + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = pulled(points);
            for (int i = 0; i < scaled.length; i++) {
                double likely = 1 / (1 + Math.exp(-dot(points, scaled[i])));
                double error = ((examples.get(i).yes() ? 1 : 0) - likely)
                        * examples.get(i).weight();
                add(slope, scaled[i], error);
            }
            add(points, slope, RATE / all);
        }
        return scales.lines(points);
    }

    /** Points that are higher for the right ones than for the others beside them. */
    public static List<Scorecard.Line> which(List<String> signals, List<Choice> choices) {
        List<Map<String, Double>> every = new ArrayList<>();
        choices.forEach(choice -> every.addAll(choice.each()));
        var scales = new Scales(signals, every);
        List<double[][]> scaled = choices.stream()
                .map(choice -> choice.each().stream().map(scales::scaled).toArray(double[][]::new))
                .toList();
        double all = choices.stream().mapToDouble(Choice::weight).sum();
        double[] points = new double[signals.size() + 1];
        for (int round = 0; round < ROUNDS; round++) {
            double[] slope = pulled(points);
            for (int i = 0; i < scaled.size(); i++) {
                addSlope(slope, points, scaled.get(i), choices.get(i));
            }
            add(points, slope, RATE / all);
        }
        return scales.lines(points);
    }

    private static void addSlope(double[] slope, double[] points, double[][] scaled, Choice choice) {
        double[] likely = shares(points, scaled);
        double right = IntStream.range(0, likely.length)
                .filter(choice.right()::get)
                .mapToDouble(i -> likely[i])
                .sum();
        for (int i = 0; i < likely.length; i++) {
            double wanted = choice.right().get(i) ? likely[i] / right : 0;
            add(slope, scaled[i], (wanted - likely[i]) * choice.weight());
        }
    }

    private static double[] shares(double[] points, double[][] scaled) {
        double[] shares = IntStream.range(0, scaled.length)
                .mapToDouble(i -> Math.exp(dot(points, scaled[i])))
                .toArray();
        double all =
                IntStream.range(0, shares.length).mapToDouble(i -> shares[i]).sum();
        return IntStream.range(0, shares.length)
                .mapToDouble(i -> shares[i] / all)
                .toArray();
    }

    /** The constant is not pulled. */
    private static double[] pulled(double[] points) {
        double[] slope = new double[points.length];
        for (int i = 0; i < points.length - 1; i++) {
            slope[i] = -PENALTY * points[i];
        }
        return slope;
    }

    private static void add(double[] to, double[] other, double times) {
        for (int i = 0; i < to.length; i++) {
            to[i] += times * other[i];
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
