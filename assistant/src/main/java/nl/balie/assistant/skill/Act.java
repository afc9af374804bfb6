package nl.balie.assistant.skill;

import java.util.List;
import nl.balie.assistant.language.Span;
import nl.balie.assistant.language.TimeAsked;
import org.jspecify.annotations.Nullable;

/** One thing that somebody does with a message; a message can do several. */
public sealed interface Act {

    /** Where in the message. */
    Span span();

    /**
     * Something to file that was not open yet. Never files: the draft must be shown and confirmed first.
     *
     * @param draft with {@link Draft#corrects()} set when it corrects what was filed last
     * @param clarifications what must be asked back, in the order to ask; empty exactly when the draft is complete
     */
    record ProposesFiling(Draft draft, List<Clarification> clarifications, Span span) implements Act {}

    /** A change of the open draft; {@code after} replaces it and must be shown again. */
    record AmendsDraft(Draft after, List<Clarification> clarifications, Span span) implements Act {}

    /** An unconditional yes. Means nothing when no complete draft was shown. */
    record Confirms(Span span) implements Act {}

    /** Drop the open draft. */
    record CancelsDraft(Span span) implements Act {}

    /** The draft is not right, or not yet to be filed, without saying what should change. */
    record RejectsDraft(Span span) implements Act {}

    /**
     * A question for the documents.
     *
     * @param time the time whose rules are asked, null when that is still to be read from the question
     */
    record AsksDocuments(String question, @Nullable TimeAsked time, Span span) implements Act {}

    /** A question about the employee's own data. */
    record AsksOwnMatters(Topic topic, @Nullable String reference, Span span) implements Act {

        /** What of the employee's own data is asked. */
        public enum Topic {
            STATUS,
            FILED,
            LEAVE_BALANCE,
            PAYSLIP
        }
    }

    /** An explicit wish for a person. */
    record WantsPerson(String text, Span span) implements Act {}

    record Greets(Span span) implements Act {}

    record Thanks(Span span) implements Act {}

    /**
     * Nothing this assistant does.
     *
     * @param why when there is a reason to tell, such as a component that the employee may not declare
     */
    record OutOfScope(@Nullable Clarification why, Span span) implements Act {}
}
