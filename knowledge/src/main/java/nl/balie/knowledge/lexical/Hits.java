package nl.balie.knowledge.lexical;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a search in one collection came to.
 *
 * @param best best first
 * @param sections number of sections in the collection
 * @param frequency for each word of the question, in how many sections of the collection it stands
 */
public record Hits(List<Hit> best, int sections, Map<String, Integer> frequency) {

    /** A section that fits, and how well. */
    public record Hit(UUID document, int position, double score) {}

    /** How telling a word is in this collection: 0 for one that stands everywhere. */
    public double rarity(String stem) {
        int in = frequency.getOrDefault(stem, 0);
        return Math.log(1 + (sections - in + 0.5) / (in + 0.5));
    }
}
