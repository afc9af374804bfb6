package nl.balie.knowledge;

import java.util.List;

/**
 * Why the documents are thought to answer a question, or not to.
 *
 * @param confidence that they do, 0 to 1
 * @param asked the type of answer the question wants
 * @param weighed the passages that might answer, likeliest first; none if nothing was found
 */
public record Evidence(double confidence, AnswerType asked, List<Weighed> weighed) {

    public Evidence {
        weighed = List.copyOf(weighed);
    }

    /**
     * Share of the question's words, weighted by rarity, that the likeliest passage holds itself or in the words of
     * regulations; 0 to 1.
     */
    public double coverage() {
        return weighed.isEmpty() ? 0 : weighed.getFirst().signal(Signal.COVERAGE);
    }
}
