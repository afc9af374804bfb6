package nl.balie.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.QuestionWords;

/** Says why a line would do more harm than good. */
final class SynonymCheck {

    /** As far as is ever looked. */
    private static final int MOST_WORDS = QuestionWords.LONGEST_ENTRY_WORDS;

    /** What stands in more of the sections than this tells none from another. */
    private static final double MOST_SECTIONS = 1 / 3.0;

    private final QuestionWords.Reader shipped;
    private final CollectionIndexes indexes;

    SynonymCheck(QuestionWords.Reader shipped, CollectionIndexes indexes) {
        this.shipped = shipped;
        this.indexes = indexes;
    }

    /**
     * What is wrong with the line by itself and in these texts.
     *
     * @param collections those that a question of this library is answered from
     */
    Optional<SynonymOutcome.Refused> problem(List<CollectionId> collections, SynonymLine line) {
        if (line.used().isEmpty()) {
            return refused(SynonymOutcome.Problem.NO_USED_WORDS, "");
        }
        if (line.regulation().isEmpty()) {
            return refused(SynonymOutcome.Problem.NO_REGULATION_WORDS, "");
        }
        if (Math.max(line.usedWords().length(), line.regulationWords().length()) > SynonymLine.LONGEST_CHARACTERS) {
            return refused(SynonymOutcome.Problem.TOO_LONG, "");
        }
        return Stream.concat(line.used().stream(), line.regulation().stream())
                .flatMap(words -> problem(collections, words).stream())
                .findFirst()
                .or(() -> known(line));
    }

    private Optional<SynonymOutcome.Refused> problem(List<CollectionId> collections, String words) {
        List<String> stems = shipped.stems(words);
        if (!shipped.saysSomething(words)) {
            return refused(SynonymOutcome.Problem.SAYS_NOTHING, words);
        }
        if (stems.size() > MOST_WORDS) {
            return refused(SynonymOutcome.Problem.TOO_MANY_WORDS, words);
        }
        boolean general = collections.stream().anyMatch(each -> indexes.share(each.value(), stems) > MOST_SECTIONS);
        return general ? refused(SynonymOutcome.Problem.TOO_GENERAL, words) : Optional.empty();
    }

    private Optional<SynonymOutcome.Refused> known(SynonymLine line) {
        if (pairs(line).allMatch(pair -> shipped.stems(pair.used).equals(shipped.stems(pair.regulation)))) {
            return refused(SynonymOutcome.Problem.SAME, "");
        }
        return says(shipped, line) ? refused(SynonymOutcome.Problem.ALREADY_KNOWN, "") : Optional.empty();
    }

    /** Whether other lines say all of it already. */
    Optional<SynonymOutcome.Refused> repeats(List<Synonym> others, SynonymLine line) {
        QuestionWords.Reader own = shipped.with(
                others.stream().map(other -> other.line().toString()).toList());
        return says(own, line) ? refused(SynonymOutcome.Problem.ALREADY_THERE, "") : Optional.empty();
    }

    private boolean says(QuestionWords.Reader reader, SynonymLine line) {
        return pairs(line)
                .allMatch(pair -> shipped.stems(pair.used).equals(shipped.stems(pair.regulation))
                        || reader.connects(pair.used, pair.regulation));
    }

    private record Pair(String used, String regulation) {}

    private static Stream<Pair> pairs(SynonymLine line) {
        return line.used().stream()
                .flatMap(used -> line.regulation().stream().map(regulation -> new Pair(used, regulation)));
    }

    private static Optional<SynonymOutcome.Refused> refused(SynonymOutcome.Problem problem, String words) {
        return Optional.of(new SynonymOutcome.Refused(problem, words));
    }
}
