package nl.balie.portal.task;

import java.time.Instant;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits for somebody.
 *
 * @param kind names the sentence of the message files that tells what to do: {@code task.kind.<kind>}
 * @param subject what that sentence is about, mostly a person's name; no amounts
 * @param reference the number of the thing; there is one open task for a kind and a reference
 * @param href where it is done, a path of this application
 * @param note what the one who does it must know, such as the payroll system's reason
 * @param byHand whether the one who did it says so himself; otherwise what he does with the thing closes the task
 * @param about whose filing it is: this employee never sees the task, whatever mandates he holds
 */
public record NewTask(
        EmployerId employer,
        String kind,
        String subject,
        String reference,
        Assignee assignee,
        @Nullable Instant dueAt,
        String href,
        @Nullable String note,
        boolean byHand,
        @Nullable EmployeeId about) {}
