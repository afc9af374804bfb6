package nl.balie.knowledge;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Where versions of one document cover the same day, the one that started later counts, and all of them say so. */
final class Versions {

    /** By the first day on which it counts. */
    static final Comparator<LibraryDocument> LATER = Comparator.comparing(
                    (LibraryDocument document) -> start(document.validity()))
            .thenComparingInt(LibraryDocument::ordinal);

    private Versions() {}

    /** Of each document the version that counts, out of versions that all cover the day. */
    static List<LibraryDocument> inForce(List<LibraryDocument> usable) {
        Map<DocumentId, LibraryDocument> latest = new HashMap<>();
        for (LibraryDocument document : usable) {
            latest.merge(document.chain(), document, (one, other) -> LATER.compare(one, other) >= 0 ? one : other);
        }
        return List.copyOf(latest.values());
    }

    /** The same documents, each with a remark for every other version that covers some of its days. */
    static List<LibraryDocument> withOverlaps(List<LibraryDocument> documents) {
        return documents.stream()
                .map(document -> withOverlaps(document, documents))
                .toList();
    }

    private static LibraryDocument withOverlaps(LibraryDocument document, List<LibraryDocument> all) {
        List<Remark> remarks = new java.util.ArrayList<>(document.remarks());
        for (LibraryDocument other : all) {
            boolean overlaps = !other.id().equals(document.id())
                    && other.chain().equals(document.chain())
                    && other.status() == DocumentStatus.READY
                    && document.status() == DocumentStatus.READY
                    && other.validity().overlaps(document.validity());
            if (overlaps) {
                remarks.add(Remark.of(Remark.Code.OVERLAPPING_VERSION, other.version()));
            }
        }
        return document.with(remarks);
    }

    private static LocalDate start(Validity validity) {
        LocalDate from = validity.from();
        return from == null ? LocalDate.MIN : from;
    }
}
