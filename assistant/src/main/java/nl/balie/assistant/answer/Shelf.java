package nl.balie.assistant.answer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.assistant.language.Period;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Validity;

/** The documents a person may be answered from, on whatever day, and which of their versions a question asks. */
record Shelf(List<LibraryDocument> documents) {

    /** What is ticked, read and meant for this audience. */
    static Shelf of(List<LibraryDocument> all, Audience audience) {
        return new Shelf(all.stream()
                .filter(document -> document.selected() && document.status() == DocumentStatus.READY)
                .filter(document -> document.isFor(audience))
                .toList());
    }

    /** The period that is meant; of several readings the one on whose first day a version starts. Empty for now. */
    Optional<Period> meant(TimeAsked time, LocalDate today) {
        return switch (time.certainty()) {
            case NOW -> Optional.empty();
            case POSSIBLE ->
                time.readings().stream()
                        .filter(period -> otherVersionOn(period.decidingDay(), today))
                        .findFirst();
            case SURE ->
                time.readings().stream()
                        .filter(period -> startsOn(period.firstDay()))
                        .findFirst()
                        .or(() -> time.readings().stream()
                                .filter(period -> isDatedOn(period.decidingDay()))
                                .findFirst())
                        .or(() -> time.readings().stream().findFirst());
        };
    }

    /** The days of a period to look on, best first: its deciding day, or else the last days of versions that end in it. */
    List<LocalDate> daysOf(Period period) {
        LocalDate deciding = period.decidingDay();
        Stream<LocalDate> ends = documents.stream()
                .map(document -> document.validity().until())
                .filter(Objects::nonNull)
                .filter(period::covers)
                .sorted(Comparator.reverseOrder());
        Stream<LocalDate> all = isDatedOn(deciding) || undatedOnly()
                ? Stream.concat(Stream.of(deciding), ends)
                : Stream.concat(ends, Stream.of(deciding));
        return all.distinct().toList();
    }

    Optional<LibraryDocument> document(DocumentId id) {
        return documents.stream().filter(document -> document.id().equals(id)).findFirst();
    }

    /** All versions of the document that this is one of, oldest first. */
    List<LibraryDocument> versionsOf(DocumentId id) {
        return document(id)
                .map(one -> documents.stream()
                        .filter(other -> other.chain().equals(one.chain())
                                && other.collection().equals(one.collection()))
                        .sorted(Comparator.comparing((LibraryDocument document) -> start(document.validity()))
                                .thenComparingInt(LibraryDocument::ordinal))
                        .toList())
                .orElse(List.of());
    }

    /** The version that counted on the day before this one started. */
    Optional<LibraryDocument> before(LibraryDocument version) {
        LocalDate from = version.validity().from();
        return from == null
                ? Optional.empty()
                : versionsOf(version.id()).stream()
                        .filter(other -> !other.id().equals(version.id())
                                && other.validity().covers(from.minusDays(1)))
                        .reduce((earlier, later) -> later);
    }

    /** Since when there are versions of this document; empty when it always counted. */
    Optional<LocalDate> since(DocumentId id) {
        return earliest(versionsOf(id));
    }

    /** Since when there are documents at all. */
    Optional<LocalDate> since() {
        return earliest(documents);
    }

    /** Until when there are versions of this document; empty when no end is known. */
    Optional<LocalDate> until(DocumentId id) {
        List<LibraryDocument> versions = versionsOf(id);
        boolean open = versions.stream().anyMatch(version -> version.validity().until() == null);
        return open
                ? Optional.empty()
                : versions.stream()
                        .map(version -> version.validity().until())
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
    }

    private static Optional<LocalDate> earliest(List<LibraryDocument> some) {
        boolean always = some.stream().anyMatch(document -> document.validity().from() == null);
        return always
                ? Optional.empty()
                : some.stream()
                        .map(document -> document.validity().from())
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder());
    }

    private boolean otherVersionOn(LocalDate day, LocalDate today) {
        return documents.stream()
                .map(LibraryDocument::validity)
                .anyMatch(validity -> validity.covers(day) && !validity.covers(today));
    }

    private boolean startsOn(LocalDate day) {
        return documents.stream()
                .anyMatch(document -> day.equals(document.validity().from()));
    }

    private boolean isDatedOn(LocalDate day) {
        return documents.stream()
                .map(LibraryDocument::validity)
                .anyMatch(validity -> !validity.equals(Validity.ALWAYS) && validity.covers(day));
    }

    private boolean undatedOnly() {
        return documents.stream().allMatch(document -> document.validity().equals(Validity.ALWAYS));
    }

    private static LocalDate start(Validity validity) {
        LocalDate from = validity.from();
        return from == null ? LocalDate.MIN : from;
    }
}
