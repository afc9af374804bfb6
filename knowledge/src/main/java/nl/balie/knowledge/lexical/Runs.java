package nl.balie.knowledge.lexical;

import java.util.List;

/**
 * What the searches of one collection found for one question, each best first and at most {@link #MOST_HITS}.
 *
 * @param exact by the question's own words
 * @param expanded by those and by what regulations say for them
 * @param semantic by meaning; scores are cosines
 * @param knownByMeaning what share of the question's words the search by meaning knows: 0 to 1, 0 if there are none
 */
public record Runs(
        List<RunHit> exact,
        List<RunHit> expanded,
        List<RunHit> semantic,
        double knownByMeaning,
        WordStatistics statistics) {

    /** How many of each search are kept to be ranked. */
    public static final int MOST_HITS = 300;
}
