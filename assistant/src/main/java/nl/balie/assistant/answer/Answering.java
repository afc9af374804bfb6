package nl.balie.assistant.answer;

import java.time.LocalDate;
import nl.balie.portal.identity.ActingPerson;

/** Answers questions about the rules that hold for a person. */
@FunctionalInterface
public interface Answering {

    /**
     * Looks a question up in the documents that are open to this person.
     *
     * @param on the day the answer must hold on
     */
    Answer answer(ActingPerson who, String question, LocalDate on);
}
