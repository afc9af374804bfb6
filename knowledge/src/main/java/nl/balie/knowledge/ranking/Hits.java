package nl.balie.knowledge.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.lexical.CloseLook;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.WordStatistics;

/**
 * What searching came to, and what the searches thought of it. Scores alone cannot tell whether a question is answered
 * (measured); the numbers here are for a judgement that looks at the texts as well.
 *
 * @param words the question as it was searched, spelling mended
 * @param best best first
 * @param statistics of the collections that were asked
 * @param firsts for each search its first sections, best first
 */
public record Hits(
        QuestionWords words,
        List<Hit> best,
        Map<UUID, WordStatistics> statistics,
        Map<SearchKind, List<SectionKey>> firsts) {

    /** How many firsts are kept. */
    public static final int MOST_FIRSTS = 20;

    public Hits {
        best = List.copyOf(best);
        statistics = Map.copyOf(statistics);
        firsts = Map.copyOf(firsts);
    }

    /**
     * A section that fits.
     *
     * @param score how well, comparable within one question only
     * @param scores what each search gave it, in that search's own measure: BM25 for words, cosine for meaning; no entry where
     *     it was not among the search's best
     * @param beside mean score of the section before and the one after it, 0 where that was not found
     * @param look what a close look shows
     */
    public record Hit(SectionKey section, double score, Map<SearchKind, Double> scores, double beside, CloseLook look) {

        /** What a search gave it, 0 if it was not among that search's best. */
        public double score(SearchKind kind) {
            return scores.getOrDefault(kind, 0.0);
        }
    }

    /** The statistics of the collection that a hit is from. */
    public WordStatistics statistics(Hit hit) {
        return statistics.getOrDefault(hit.section().collection(), new WordStatistics(0, Map.of()));
    }

    /**
     * The hit's score of the expanded search over what the question's words tell together: the best single number there is
     * for "the collection knows about this" (measured), 0 upwards.
     */
    public double scorePerRarity(Hit hit) {
        double rarity = statistics(hit).rarity(words.content());
        return rarity == 0 ? 0 : hit.score(SearchKind.EXPANDED) / rarity;
    }

    /** How far the first is above the second, as a share of the first: 0 to 1; 1 if there is no second. */
    public double margin() {
        if (best.isEmpty() || best.getFirst().score() <= 0) {
            return 0;
        }
        double second = best.size() > 1 ? best.get(1).score() : 0;
        return (best.getFirst().score() - second) / best.getFirst().score();
    }

    /** Share of the first sections that two searches have in common: 0 to 1. */
    public double agreement(SearchKind one, SearchKind other, int among) {
        Set<SectionKey> ones = first(one, among);
        Set<SectionKey> common = new HashSet<>(first(other, among));
        int most = Math.min(ones.size(), common.size());
        common.retainAll(ones);
        return most == 0 ? 0 : (double) common.size() / most;
    }

    /** How many searches have this section among their first. */
    public int supporters(Hit hit, int among) {
        return (int) firsts.keySet().stream()
                .filter(kind -> first(kind, among).contains(hit.section()))
                .count();
    }

    private Set<SectionKey> first(SearchKind kind, int among) {
        List<SectionKey> all = firsts.getOrDefault(kind, List.of());
        return new HashSet<>(all.subList(0, Math.min(among, all.size())));
    }
}
