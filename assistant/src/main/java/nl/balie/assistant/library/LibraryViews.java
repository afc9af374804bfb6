package nl.balie.assistant.library;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Progress;
import nl.balie.knowledge.Validity;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import nl.balie.portal.party.PayrollProvider;
import nl.balie.portal.party.ProviderId;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents as the pages show them. */
@Component
class LibraryViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    /** What somebody had filled in when the form was refused. */
    record Entered(
            String title,
            String version,
            @Nullable DocumentKind kind,
            Set<Audience> audience,
            String replaces,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil) {

        static final Entered NOTHING = new Entered("", "", null, Set.of(), "", null, null);

        static Entered of(AddingToLibrary.Form form) {
            return new Entered(
                    Objects.requireNonNullElse(form.title(), ""),
                    Objects.requireNonNullElse(form.version(), ""),
                    form.kind(),
                    Objects.requireNonNullElse(form.audience(), Set.of()),
                    Objects.requireNonNullElse(form.replaces(), ""),
                    form.validFrom(),
                    form.validUntil());
        }

        static Entered versionOf(LibraryDocument document) {
            return new Entered(
                    document.title(),
                    "",
                    document.kind(),
                    document.audience(),
                    document.id().toString(),
                    null,
                    null);
        }
    }

    /**
     * One version among the versions of a document.
     *
     * @param before the id of the version to compare with, null for the first and for one that was not read
     * @param starts the day on which it starts to count, null if it always did
     * @param planned whether that day is still to come
     * @param past whether it no longer counts
     */
    record Version(
            Row row,
            @Nullable LocalDate starts,
            boolean planned,
            boolean past,
            @Nullable String before) {}

    /** Whose library a person looks at, and who that person is. */
    enum Place {
        /** HR, in the employer's own library. */
        EMPLOYER,
        /** The payroll provider, in one of its employers' libraries. */
        EMPLOYER_BY_PROVIDER,
        /** The payroll provider, in the library that it shares with all its employers. */
        SHARED;

        static Place of(ActingPerson who) {
            if (who.employer() == null) {
                return SHARED;
            } else {
                return who.provider() == null ? EMPLOYER : EMPLOYER_BY_PROVIDER;
            }
        }
    }

    /**
     * One document.
     *
     * @param shared whether it stands in the payroll provider's library
     * @param sharedBy the name of that provider, null for an own document
     * @param subscribers how many employers use it; of the shown collection's own documents only
     * @param deletable whether this person may remove it
     * @param citations how many answers of the last year leaned on it
     * @param owner who keeps it right, empty if nobody was named
     * @param due whether it should have been looked at again by now
     */
    record Row(
            String id,
            String title,
            String version,
            String kind,
            String audience,
            String validity,
            DocumentStatus status,
            Progress progress,
            boolean selected,
            boolean shared,
            @Nullable String sharedBy,
            int subscribers,
            boolean deletable,
            @Nullable Integer pages,
            int sections,
            List<String> remarks,
            int citations,
            String owner,
            boolean due) {}

    private final Wording wording;
    private final RemarkTexts remarks;
    private final Library library;
    private final Parties parties;
    private final Clock clock;

    LibraryViews(Wording wording, RemarkTexts remarks, Library library, Parties parties, Clock clock) {
        this.clock = clock;
        this.wording = wording;
        this.remarks = remarks;
        this.library = library;
        this.parties = parties;
    }

    Row row(ActingPerson who, LibraryDocument document) {
        return rows(who, List.of(document)).getFirst();
    }

    List<Row> rows(ActingPerson who, List<LibraryDocument> documents) {
        String provider = provider(who);
        Map<DocumentId, Integer> subscribers =
                library.subscribers(Readership.of(who).own());
        Map<DocumentId, Integer> citations =
                library.citations(Readership.of(who).own());
        return documents.stream()
                .map(document -> row(
                        who,
                        document,
                        provider,
                        subscribers.getOrDefault(document.id(), 0),
                        citations.getOrDefault(document.id(), 0)))
                .toList();
    }

    /** What is used and should be looked at again, the most used first (A-N5). */
    static List<Row> due(List<Row> rows) {
        return rows.stream()
                .filter(row -> row.due() && row.selected() && row.deletable())
                .sorted(Comparator.comparingInt(Row::citations).reversed())
                .toList();
    }

    /** Past its day of review; without one, a year after it came in. */
    private boolean isDue(LibraryDocument document) {
        LocalDate today = BusinessTime.today(clock);
        return document.care().reviewOn() == null
                ? document.uploadedAt()
                        .isBefore(today.minusYears(1)
                                .atStartOfDay(BusinessTime.ZONE)
                                .toInstant())
                : document.care().isDue(today);
    }

    /** The versions of a document, the one that starts last first. */
    List<Version> versions(ActingPerson who, List<LibraryDocument> chain) {
        LocalDate today = BusinessTime.today(clock);
        List<Version> versions = new ArrayList<>();
        for (int at = 0; at < chain.size(); at++) {
            LibraryDocument document = chain.get(at);
            LocalDate from = document.validity().from();
            LocalDate until = document.validity().until();
            boolean comparable = at > 0
                    && document.status() == DocumentStatus.READY
                    && chain.get(at - 1).status() == DocumentStatus.READY;
            versions.add(new Version(
                    row(who, document),
                    from,
                    from != null && from.isAfter(today),
                    until != null && until.isBefore(today),
                    comparable ? chain.get(at - 1).id().toString() : null));
        }
        return versions.reversed();
    }

    /** The payroll provider that shares its library with this person's employer, or whose library this is. */
    String provider(ActingPerson who) {
        Employer employer = who.employer();
        ProviderId provider = employer == null ? who.provider() : employer.provider();
        return Optional.ofNullable(provider)
                .flatMap(parties::provider)
                .map(PayrollProvider::name)
                .orElse("");
    }

    private Row row(ActingPerson who, LibraryDocument document, String provider, int subscribers, int citations) {
        Readership readership = Readership.of(who);
        boolean shared = !document.collection().equals(readership.own());
        return new Row(
                document.id().toString(),
                document.title(),
                document.version(),
                say(who, "library.kind." + document.kind()),
                audience(who, document),
                validity(who, document.validity()),
                document.status(),
                document.progress(),
                document.selected(),
                shared,
                shared ? provider : null,
                subscribers,
                !shared || who.provider() != null,
                document.pages(),
                document.sections(),
                remarks.of(who, document),
                citations,
                document.care().owner(),
                isDue(document));
    }

    String validity(ActingPerson who, Validity validity) {
        LocalDate from = validity.from();
        LocalDate until = validity.until();
        if (from != null && until != null) {
            return say(who, "library.valid.between", day(from), day(until));
        }
        if (from != null) {
            return say(who, "library.valid.from", day(from));
        }
        return until == null ? say(who, "library.valid.always") : say(who, "library.valid.until", day(until));
    }

    String say(ActingPerson who, String key, List<?> arguments) {
        return say(who, key, arguments.toArray());
    }

    private String audience(ActingPerson who, LibraryDocument document) {
        return document.audience().isEmpty()
                ? say(who, "library.audience.EVERYONE")
                : document.audience().stream()
                        .sorted()
                        .map(group -> say(who, "library.audience." + group))
                        .collect(Collectors.joining(", "));
    }

    private String say(ActingPerson who, String key, Object... arguments) {
        return wording.say(Wording.locale(who.employer()), key, arguments);
    }

    private static String day(LocalDate day) {
        return day.format(DAY.withLocale(Locale.of("nl")));
    }
}
