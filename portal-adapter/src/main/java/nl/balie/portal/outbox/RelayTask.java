package nl.balie.portal.outbox;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;

/** The scheduled work that carries one obligation out; its instance id says which. */
public record RelayTask(EmployerId employer, ObligationId obligation) {

    /** The db-scheduler task that the relay must know. */
    public static final TaskDescriptor<Void> DESCRIPTOR = TaskDescriptor.of("relay");

    public static RelayTask parse(String instanceId) {
        int slash = instanceId.indexOf('/');
        return new RelayTask(
                EmployerId.of(instanceId.substring(0, slash)),
                new ObligationId(UUID.fromString(instanceId.substring(slash + 1))));
    }

    public String instanceId() {
        return employer + "/" + obligation;
    }
}
