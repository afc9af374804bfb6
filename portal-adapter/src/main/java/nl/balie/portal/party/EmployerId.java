package nl.balie.portal.party;

import java.util.UUID;

/** The tenant: which employer a row belongs to. */
public record EmployerId(UUID value) {
    public static EmployerId random() {
        return new EmployerId(UUID.randomUUID());
    }

    public static EmployerId of(String text) {
        return new EmployerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
