package nl.balie.knowledge;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a document, as its collection knows it.
 *
 * @param selected whether the collection that asks has ticked it
 * @param audience the groups it is meant for; none means everyone
 * @param pages pages of the file, null where the format has none or they are not known yet
 * @param remarks warnings, or the reason of a failure
 * @param discarded when it was put into the bin, null while it is not there
 */
public record LibraryDocument(
        CollectionId collection,
        DocumentId id,
        String title,
        DocumentKind kind,
        String version,
        DocumentStatus status,
        Validity validity,
        Set<Audience> audience,
        boolean selected,
        @Nullable Integer pages,
        int sections,
        List<Remark> remarks,
        Progress progress,
        @Nullable DocumentId replaces,
        DocumentId chain,
        int ordinal,
        String fileName,
        String mediaType,
        int fileBytes,
        Instant uploadedAt,
        Care care,
        @Nullable Instant discarded) {

    public LibraryDocument {
        audience = Set.copyOf(audience);
        remarks = List.copyOf(remarks);
    }

    /** Whether a person in this group may see it; HR ({@link Audience#EVERYONE}) sees all. */
    public boolean isFor(Audience asker) {
        return asker == Audience.EVERYONE || audience.isEmpty() || audience.contains(asker);
    }

    LibraryDocument with(List<Remark> others) {
        return new LibraryDocument(
                collection,
                id,
                title,
                kind,
                version,
                status,
                validity,
                audience,
                selected,
                pages,
                sections,
                others,
                progress,
                replaces,
                chain,
                ordinal,
                fileName,
                mediaType,
                fileBytes,
                uploadedAt,
                care,
                discarded);
    }
}
