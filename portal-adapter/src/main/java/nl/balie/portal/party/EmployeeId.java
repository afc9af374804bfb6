package nl.balie.portal.party;

import java.util.UUID;

/** An employee of one employer; unique within that employer. */
public record EmployeeId(UUID value) {
    public static EmployeeId random() {
        return new EmployeeId(UUID.randomUUID());
    }

    public static EmployeeId of(String text) {
        return new EmployeeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
