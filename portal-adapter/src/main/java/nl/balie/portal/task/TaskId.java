package nl.balie.portal.task;

import java.util.UUID;

/** One task in the 'takencentrum'. */
public record TaskId(UUID value) {
    static TaskId random() {
        return new TaskId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
