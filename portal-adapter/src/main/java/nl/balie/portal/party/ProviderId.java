package nl.balie.portal.party;

import java.util.UUID;

/** A payroll provider ("salarisverwerker"). */
public record ProviderId(UUID value) {
    public static ProviderId random() {
        return new ProviderId(UUID.randomUUID());
    }

    public static ProviderId of(String text) {
        return new ProviderId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
