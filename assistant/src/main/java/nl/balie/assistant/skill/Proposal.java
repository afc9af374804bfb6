package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.List;
import nl.balie.assistant.language.Span;

/** A draft that a skill read from a message, with what it must ask and the words it has taken. */
record Proposal(Draft draft, List<Clarification> clarifications, List<Span> taken) {

    Proposal {
        clarifications = List.copyOf(clarifications);
        taken = List.copyOf(taken);
    }

    /** The same draft, but it is not clear what should change. */
    Proposal asking(Clarification why) {
        List<Clarification> all = new ArrayList<>(clarifications);
        all.add(why);
        return new Proposal(draft, all, taken);
    }

    static Proposal of(Limits.Checked checked) {
        return new Proposal(checked.draft(), checked.clarifications(), List.of());
    }
}
