package nl.balie.knowledge.lexical;

import java.util.Collection;
import java.util.Map;

/**
 * How common words are in one collection.
 *
 * @param sections number of sections in the collection
 * @param frequency for each word of the question, in how many sections of the collection it stands
 */
public record WordStatistics(int sections, Map<String, Integer> frequency) {

    public WordStatistics {
        frequency = Map.copyOf(frequency);
    }

    /** How telling a word is in this collection (its idf): 0 for one that stands everywhere. */
    public double rarity(String stem) {
        int in = frequency.getOrDefault(stem, 0);
        return Math.log(1 + (sections - in + 0.5) / (in + 0.5));
    }

    /** What all these words tell together. */
    public double rarity(Collection<QuestionWords.Word> words) {
        return words.stream().mapToDouble(word -> rarity(word.stem())).sum();
    }
}
