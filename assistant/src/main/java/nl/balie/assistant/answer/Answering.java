package nl.balie.assistant.answer;

import nl.balie.assistant.language.TimeAsked;
import nl.balie.portal.identity.ActingPerson;

/** Answers questions about the rules that hold for a person. */
@FunctionalInterface
public interface Answering {

    /**
     * Looks a question up in the documents that are open to this person.
     *
     * @param question what to look up
     * @param time the time whose rules are asked
     */
    Answer answer(ActingPerson who, String question, TimeAsked time);
}
