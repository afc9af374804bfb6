package nl.balie.portal.declaration;

import java.util.UUID;

/** The payroll system knows a declaration by this id; people know it by its reference. */
public record DeclarationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
