package nl.balie.knowledge;

/** What became of a line that somebody wrote. */
public sealed interface SynonymOutcome {

    /** It counts for the next question. */
    record Done(Synonym synonym) implements SynonymOutcome {}

    /**
     * It is not kept; what was there still is.
     *
     * @param words what is wrong with the line is about these words, empty if it is about the whole line
     */
    record Refused(Problem problem, String words) implements SynonymOutcome {}

    /** There is no line with that number. */
    record Unknown() implements SynonymOutcome {}

    /** Why a line is refused. */
    enum Problem {
        /** It is not of the form that is asked for. */
        NO_LINE,
        NO_USED_WORDS,
        NO_REGULATION_WORDS,
        TOO_LONG,
        /** An entry of more words than are ever looked for. */
        TOO_MANY_WORDS,
        /** Nothing but words such as 'de' and 'het'. */
        SAYS_NOTHING,
        /** It stands in so many sections that it would pull in everything. */
        TOO_GENERAL,
        /** Both sides are the same word. */
        SAME,
        /** Another line of this library says so. */
        ALREADY_THERE,
        /** Balie's own list says so. */
        ALREADY_KNOWN,
        /** The library has as many lines as it may. */
        FULL
    }
}
