package nl.balie.golden;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.balie.knowledge.Signal;
import nl.balie.knowledge.Weighed;

/**
 * A question with its weighed passages, and what is known of it: a lesson for the gate.
 *
 * @param group questions of a group are never split between learning and judging
 * @param ofLessons whether it was put together from lessons
 * @param answerable whether the documents answer it
 * @param right for each weighed passage whether it answers
 */
record Judged(
        String group,
        boolean ofLessons,
        String question,
        boolean answerable,
        List<Weighed> weighed,
        List<Boolean> right) {

    private static final String WORDED = "WORDED_";
    private static final double CHOICE_OF_A_LESSON = 0.2;

    /** The same with what the wording says to somebody who has not seen the question. */
    Judged worded(Map<String, Double> scores) {
        return new Judged(
                group,
                ofLessons,
                question,
                answerable,
                weighed.stream().map(each -> worded(each, scores)).toList(),
                right);
    }

    private static Weighed worded(Weighed weighed, Map<String, Double> scores) {
        Map<Signal, Double> signals = new EnumMap<>(weighed.signals());
        signals.replaceAll((signal, value) -> signal.name().startsWith(WORDED)
                ? scores.getOrDefault(signal.name().substring(WORDED.length()), value)
                : value);
        return new Weighed(weighed.passage(), signals, weighed.likely());
    }

    double choiceWeight() {
        return ofLessons ? CHOICE_OF_A_LESSON : 1;
    }

    /** Which of the weighed passages the search put first. */
    int first() {
        return IntStream.range(0, weighed.size())
                .filter(i -> weighed.get(i).signal(Signal.RANK) == 1)
                .findFirst()
                .orElse(0);
    }
}
