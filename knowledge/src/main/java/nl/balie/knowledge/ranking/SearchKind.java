package nl.balie.knowledge.ranking;

/** The searches that one question is put to. */
public enum SearchKind {
    /** By the question's own words. */
    EXACT,
    /** By those and by what regulations say for them. */
    EXPANDED,
    /** By meaning, in the space of words that was learned from Dutch law texts. */
    SEMANTIC,
    /** By meaning, as a neural model sees it. */
    DENSE;

    double weight(Weights weights) {
        return switch (this) {
            case EXACT -> weights.exact();
            case EXPANDED -> weights.expanded();
            case SEMANTIC -> weights.semantic();
            case DENSE -> weights.dense();
        };
    }
}
