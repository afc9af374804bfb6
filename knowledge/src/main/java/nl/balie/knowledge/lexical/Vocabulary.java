package nl.balie.knowledge.lexical;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The words that stand in the texts that are searched. */
public interface Vocabulary {

    /** No texts. */
    Vocabulary NONE = new Vocabulary() {
        @Override
        public int frequency(String stem) {
            return 0;
        }

        @Override
        public Map<String, Integer> similar(String word, int edits) {
            return Map.of();
        }
    };

    /** The words of several together. */
    static Vocabulary together(Collection<Vocabulary> all) {
        return new Vocabulary() {
            @Override
            public int frequency(String stem) {
                return all.stream().mapToInt(each -> each.frequency(stem)).sum();
            }

            @Override
            public Map<String, Integer> similar(String word, int edits) {
                Map<String, Integer> similar = new HashMap<>();
                all.forEach(each -> each.similar(word, edits)
                        .forEach((stem, frequency) -> similar.merge(stem, frequency, Integer::sum)));
                return similar;
            }

            @Override
            public boolean knows(String stem) {
                return all.stream().anyMatch(each -> each.knows(stem));
            }
        };
    }

    /** In how many sections a word stands. */
    int frequency(String stem);

    /**
     * Words that differ little from another, first letter the same, with the number of sections that they stand in.
     *
     * @param edits 1 or 2 letters added, left out, replaced or swapped with the next
     */
    Map<String, Integer> similar(String word, int edits);

    /** Whether somebody understands a word, so that it needs no mending. */
    default boolean knows(String stem) {
        return frequency(stem) > 0;
    }
}
