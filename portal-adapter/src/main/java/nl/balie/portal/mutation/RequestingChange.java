package nl.balie.portal.mutation;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.References;
import nl.balie.portal.task.Filed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An employee asks for a change to his own data, or for leave (S3-31, S3-32). */
@Component
public class RequestingChange {
    private static final String SERIES = "M";

    private final Mutations mutations;
    private final MutationNotes notes;
    private final References references;
    private final Clock clock;

    RequestingChange(Mutations mutations, MutationNotes notes, References references, Clock clock) {
        this.mutations = mutations;
        this.notes = notes;
        this.references = references;
        this.clock = clock;
    }

    /**
     * Stores the change with a task and word to HR. A bank account is {@code pending STEP_UP}: it takes no effect before
     * somebody is sure who asked, and the employee hears of it where we already reached him (filing-by-chat.md, edge decision 18).
     *
     * @param fields by the names of filing-by-chat.md, dates as {@code 2026-11-20}
     * @throws Refused when a field is missing, unknown or not well formed
     */
    @Transactional
    public Filed request(ActingPerson who, ChangeKind kind, Map<String, String> fields) {
        ChangeRules.wrongField(kind, fields).ifPresent(field -> {
            throw new Refused("mutation.refusal.field", field);
        });
        boolean bankAccount = kind == ChangeKind.BANK_ACCOUNT;
        Mutation mutation = new Mutation(
                who.employerId(),
                UUID.randomUUID(),
                references.next(who.employerId(), SERIES),
                who.employeeId(),
                kind,
                MutationStatus.REQUESTED,
                bankAccount ? Mutation.STEP_UP : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                fields);
        mutations.add(mutation);
        notes.record(mutation, who, "requested", null);
        notes.askHandlers(mutation);
        if (bankAccount) {
            notes.tellEmployee(mutation, "bank-account-requested");
        }
        return new Filed(kind.filedAs(), mutation.reference(), 1, notes.handlerName(mutation), mutation.pending());
    }
}
