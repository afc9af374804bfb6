package nl.balie.portal.mutation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * A requested change as it stands.
 *
 * @param pending {@link #STEP_UP} until somebody is sure that it was the employee who asked
 * @param fields what was asked, by the names of filing-by-chat.md, in the order in which they were given
 */
public record Mutation(
        EmployerId employer,
        UUID id,
        String reference,
        EmployeeId employee,
        ChangeKind kind,
        MutationStatus status,
        @Nullable String pending,
        Instant requestedAt,
        Map<String, String> fields) {

    /** It takes no effect before a stronger check of who asked for it. */
    public static final String STEP_UP = "STEP_UP";

    public Mutation {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    Mutation after(MutationFlow.Move move) {
        MutationStatus next = MutationFlow.after(status, move);
        return new Mutation(employer, id, reference, employee, kind, next, null, requestedAt, fields);
    }

    public boolean open() {
        return status == MutationStatus.REQUESTED;
    }
}
