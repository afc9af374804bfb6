package nl.balie.golden;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nl.balie.knowledge.Consultation;

/**
 * Wrong answers to unanswerable questions against refused answerable ones, for every threshold of how sure one must be.
 *
 * @param points from the most answers to the fewest
 */
record OperatingCurve(List<Point> points) {

    /**
     * What answering from this threshold on comes to.
     *
     * @param wrong share of the unanswerable questions that get an answer
     * @param refused share of the answerable questions that get none
     */
    record Point(double threshold, double wrong, double refused) {

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "from %.3f: wrong %.1f %%, refused %.1f %%", threshold, 100 * wrong, 100 * refused);
        }
    }

    /** How sure the library is that it found an answer; 0 or less is never an answer. */
    static final ToDoubleFunction<Consultation> CONFIDENCE =
            consultation -> consultation.evidence().confidence();

    static OperatingCurve of(List<Asked> asked, ToDoubleFunction<Consultation> sureness) {
        double[] answerable = surenesses(asked, true, sureness);
        double[] unanswerable = surenesses(asked, false, sureness);
        return new OperatingCurve(DoubleStream.concat(DoubleStream.of(answerable), DoubleStream.of(unanswerable))
                .filter(threshold -> threshold > 0)
                .sorted()
                .distinct()
                .mapToObj(threshold ->
                        new Point(threshold, share(unanswerable, threshold), 1 - share(answerable, threshold)))
                .toList());
    }

    private static double[] surenesses(List<Asked> asked, boolean answerable, ToDoubleFunction<Consultation> sureness) {
        return asked.stream()
                .filter(each -> each.question().answerable() == answerable)
                .mapToDouble(each -> sureness.applyAsDouble(each.consultation()))
                .toArray();
    }

    private static double share(double[] surenesses, double threshold) {
        return DoubleStream.of(surenesses)
                .map(sureness -> sureness >= threshold ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** The fewest wrong answers for no more than a share of refused questions; 1 where that cannot be had. */
    double wrongAtRefused(double most) {
        return points.stream()
                .filter(point -> point.refused() <= most)
                .mapToDouble(Point::wrong)
                .min()
                .orElse(1);
    }

    /** Points a step of five hundredths of refused questions apart. */
    @Override
    public String toString() {
        double step = 0.05;
        double next = 0;
        List<Point> shown = new java.util.ArrayList<>();
        for (Point point : points) {
            if (point.refused() >= next) {
                shown.add(point);
                next = step * (Math.floor(point.refused() / step) + 1);
            }
        }
        return shown.stream().map(point -> "  " + point).collect(Collectors.joining("\n"));
    }
}
