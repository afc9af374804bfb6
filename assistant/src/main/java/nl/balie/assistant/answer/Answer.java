package nl.balie.assistant.answer;

import nl.balie.knowledge.Citation;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Validity;

/** What the documents give for a question. */
public sealed interface Answer {

    /**
     * An answer of which every number, date and amount stands in the quote.
     *
     * @param text paragraphs separated by an empty line; first the number where a number was asked
     * @param quote where it comes from
     * @param validity the days on which that document counts
     */
    record Worded(String text, Citation quote, Validity validity) implements Answer {}

    /** The documents do not say. */
    record Absent(NothingFound.Reason reason) implements Answer {}
}
