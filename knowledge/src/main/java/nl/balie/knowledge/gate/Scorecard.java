package nl.balie.knowledge.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Adds signals up to one number of points. Each counts by how far it is from what is usual, for so many points. The points were
 * learned; a line of the file is one signal.
 */
public final class Scorecard {

    /** The line of what is there before any signal. */
    public static final String CONSTANT = "constant";

    /**
     * What one signal counts.
     *
     * @param spread how far a signal usually is from what is usual, not 0
     * @param points for being that far above it
     */
    public record Line(String signal, double usual, double spread, double points) {

        static Line of(String text) {
            String[] cells = text.split("\t", -1);
            return new Line(
                    cells[0], Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        }

        double points(double value) {
            return points * (value - usual) / spread;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s\t%.4f\t%.4f\t%.4f", signal, usual, spread, points);
        }
    }

    private final List<Line> lines;

    public Scorecard(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    /** One that is shipped. */
    public static Scorecard shipped(String name) {
        try (InputStream in = Objects.requireNonNull(Scorecard.class.getResourceAsStream(name), name)) {
            return new Scorecard(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("##") && !line.isBlank())
                    .map(Line::of)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the signals come to; a signal that is not among them is 0. */
    public double points(Map<String, Double> signals) {
        return lines.stream()
                .mapToDouble(
                        line -> line.points(line.signal.equals(CONSTANT) ? 1 : signals.getOrDefault(line.signal, 0.0)))
                .sum();
    }
}
