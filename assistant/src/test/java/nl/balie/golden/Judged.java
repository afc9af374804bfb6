package nl.balie.golden;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return new Weighed(weighed.passage(), signals);
    }

    /** The signals of one passage by their names. */
    Map<String, Double> named(int passage) {
        Map<String, Double> named = new HashMap<>();
        weighed.get(passage).signals().forEach((signal, value) -> named.put(signal.name(), value));
        return named;
    }

    /** The part that this is in, when there are so many. */
    int fold(int folds) {
        return Math.floorMod(group.hashCode(), folds);
    }
}
