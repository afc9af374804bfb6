package nl.balie.assistant.answer;

import java.util.List;
import nl.balie.knowledge.Citation;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Validity;

/** What the documents give for a question. */
public sealed interface Answer {

    /**
     * An answer of which every number, date and amount of a rule stands in the passage that is cited for it.
     *
     * @param text paragraphs separated by an empty line; first the number where a number was asked
     * @param citations the passages it comes from, the one that answers first
     * @param validity the days on which the document that answers counts
     */
    record Worded(String text, List<Citation> citations, Validity validity) implements Answer {

        public Worded {
            if (citations.isEmpty()) {
                throw new IllegalArgumentException("an answer has a citation");
            }
            citations = List.copyOf(citations);
        }

        public Worded(String text, Citation quote, Validity validity) {
            this(text, List.of(quote), validity);
        }

        /** The passage that answers. */
        public Citation quote() {
            return citations.getFirst();
        }
    }

    /**
     * The documents do not say.
     *
     * @param remark what can be said about that in words, such as since when there are documents; empty if nothing can
     */
    record Absent(NothingFound.Reason reason, String remark) implements Answer {
        public Absent(NothingFound.Reason reason) {
            this(reason, "");
        }
    }
}
