package nl.balie.assistant.answer;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balie.knowledge.Passage;

/** Finds an article again in another version, where its number may have moved. */
final class SameRule {

    private static final double ALIKE = 0.5;
    private static final double ALIKE_WITH_THE_SAME_NUMBER = 0.2;

    private SameRule() {}

    static Optional<Passage> in(List<Passage> candidates, Passage rule) {
        return candidates.stream()
                .filter(candidate -> isSame(candidate, rule))
                .max(Comparator.comparingDouble(candidate -> likeness(candidate, rule)));
    }

    private static boolean isSame(Passage candidate, Passage rule) {
        boolean named = candidate.section().equals(rule.section())
                || (!rule.heading().isBlank() && candidate.heading().equalsIgnoreCase(rule.heading()));
        return shared(candidate.text(), rule.text()) >= (named ? ALIKE_WITH_THE_SAME_NUMBER : ALIKE);
    }

    private static double likeness(Passage candidate, Passage rule) {
        double number = candidate.section().equals(rule.section()) ? ALIKE_WITH_THE_SAME_NUMBER : 0;
        return number + shared(candidate.text(), rule.text());
    }

    /** Words that both have, of the words that either has; numbers apart, for those are what changes. */
    private static double shared(String one, String other) {
        Set<String> ours = words(one);
        Set<String> theirs = words(other);
        Set<String> both = new HashSet<>(ours);
        both.retainAll(theirs);
        Set<String> either = new HashSet<>(ours);
        either.addAll(theirs);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String text) {
        return Words.of(text.replaceAll("\\d", " ")).stems();
    }
}
