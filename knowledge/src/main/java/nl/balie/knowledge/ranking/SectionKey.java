package nl.balie.knowledge.ranking;

import java.util.Comparator;
import java.util.UUID;

/** Which section of which document. */
public record SectionKey(UUID collection, UUID document, int position) {

    static final Comparator<SectionKey> ORDER = Comparator.comparing(SectionKey::collection)
            .thenComparing(SectionKey::document)
            .thenComparingInt(SectionKey::position);

    SectionKey beside(int distance) {
        return new SectionKey(collection, document, position + distance);
    }
}
