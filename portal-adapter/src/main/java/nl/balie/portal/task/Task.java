package nl.balie.portal.task;

import java.time.Instant;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * A task as it stands; the parts are those of {@link NewTask}.
 *
 * @param doneAt null while it is open
 * @param doneName who did it
 */
public record Task(
        EmployerId employer,
        TaskId id,
        String kind,
        String subject,
        String reference,
        Assignee assignee,
        @Nullable Instant dueAt,
        String href,
        @Nullable String note,
        boolean byHand,
        @Nullable EmployeeId about,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable String doneName) {

    public boolean open() {
        return doneAt == null;
    }
}
