package nl.balie.knowledge.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balie.knowledge.gate.Scorecard;

/** What is usual for each signal, so that signals of any size can be learned together. */
final class Scales {

    private static final double LEAST_SPREAD = 1e-6;

    private final List<String> signals;
    private final double[] usual;
    private final double[] spread;

    Scales(List<String> signals, List<Map<String, Double>> examples) {
        this.signals = signals;
        this.usual = new double[signals.size()];
        this.spread = new double[signals.size()];
        for (int i = 0; i < usual.length; i++) {
            String signal = signals.get(i);
            double mean = examples.stream()
                    .mapToDouble(each -> each.getOrDefault(signal, 0.0))
                    .average()
                    .orElse(0);
            double square = examples.stream()
                    .mapToDouble(each -> Math.pow(each.getOrDefault(signal, 0.0) - mean, 2))
                    .average()
                    .orElse(0);
            usual[i] = mean;
            spread[i] = Math.max(LEAST_SPREAD, Math.sqrt(square));
        }
    }

    /** The signals on one scale, and a 1 for the constant at the end. */
    double[] scaled(Map<String, Double> values) {
        double[] scaled = new double[usual.length + 1];
        for (int i = 0; i < usual.length; i++) {
            scaled[i] = (values.getOrDefault(signals.get(i), 0.0) - usual[i]) / spread[i];
        }
        scaled[usual.length] = 1;
        return scaled;
    }

    List<Scorecard.Line> lines(double[] points) {
        List<Scorecard.Line> lines = new ArrayList<>();
        for (int i = 0; i < usual.length; i++) {
            lines.add(new Scorecard.Line(signals.get(i), usual[i], spread[i], points[i]));
        }
        lines.add(new Scorecard.Line(Scorecard.CONSTANT, 0, 1, points[usual.length]));
        return lines;
    }
}
