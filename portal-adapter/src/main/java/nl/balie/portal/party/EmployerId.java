package nl.balie.portal.party;

import java.util.UUID;

/** The tenant: which employer a row belongs to. */
public record EmployerId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
