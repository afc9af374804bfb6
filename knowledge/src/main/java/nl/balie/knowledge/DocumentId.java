package nl.balie.knowledge;

import java.util.UUID;

/** One version of one document. */
public record DocumentId(UUID value) {

    public static DocumentId next() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
