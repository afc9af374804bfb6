package nl.balie.portal.mutation;

import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR carries a change out, or turns it down with a reason; the employee is told either way. */
@Component
public class HandlingChange {
    /** Longer than any reason one reads. */
    public static final int LONGEST_REASON_CHARACTERS = 1_000;

    private final Mutations mutations;
    private final ChangeHandlers handlers;
    private final MutationNotes notes;

    HandlingChange(Mutations mutations, ChangeHandlers handlers, MutationNotes notes) {
        this.mutations = mutations;
        this.handlers = handlers;
        this.notes = notes;
    }

    /**
     * The change is made.
     *
     * @param askedInPerson that whoever handles it asked the employee himself; without it a change that is pending a stronger
     *     check is refused
     * @throws NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate no mandate, or one's own
     * @throws nl.balie.portal.identity.IllegalMove handled before
     */
    @Transactional
    public Mutation carryOut(ActingPerson who, String reference, boolean askedInPerson) {
        Mutation mutation = locked(who, reference);
        Mutation done = mutation.after(MutationFlow.Move.CARRY_OUT);
        if (mutation.pending() != null && !askedInPerson) {
            throw new Refused("mutation.refusal.ask-in-person");
        }
        mutations.changed(done);
        notes.record(done, who, mutation.pending() == null ? "done" : "done_asked_in_person", null);
        notes.settle(done, who);
        notes.tellEmployee(done, "change-done", who.name());
        return done;
    }

    /**
     * The change is not made.
     *
     * @throws Refused without a reason, or with one that is too long
     * @throws NotFound unknown or another employer's
     * @throws nl.balie.portal.identity.NoMandate no mandate, or one's own
     * @throws nl.balie.portal.identity.IllegalMove handled before
     */
    @Transactional
    public Mutation reject(ActingPerson who, String reference, String reason) {
        String given = reason.strip();
        if (given.isEmpty()) {
            throw new Refused("mutation.refusal.no-reason");
        }
        if (given.length() > LONGEST_REASON_CHARACTERS) {
            throw new Refused("mutation.refusal.reason-too-long", LONGEST_REASON_CHARACTERS);
        }
        Mutation rejected = locked(who, reference).after(MutationFlow.Move.REJECT);
        mutations.changed(rejected);
        notes.record(rejected, who, "rejected", given);
        notes.settle(rejected, who);
        notes.tellEmployee(rejected, "change-rejected", who.name(), given);
        return rejected;
    }

    private Mutation locked(ActingPerson who, String reference) {
        Mutation mutation = mutations.locked(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        handlers.requireHandling(who, mutation);
        return mutation;
    }
}
