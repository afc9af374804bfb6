package nl.balie.assistant.library;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Progress;
import nl.balie.knowledge.Validity;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Documents as the pages show them. */
@Component
class LibraryViews {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy");

    /** What somebody had filled in when the form was refused. */
    record Entered(String title, String version) {
        static final Entered NOTHING = new Entered("", "");
    }

    /**
     * One document.
     *
     * @param shared whether it stands in the payroll provider's library
     * @param deletable whether this person may remove it
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
            boolean deletable,
            @Nullable Integer pages,
            int sections,
            List<String> remarks) {}

    private final Wording wording;
    private final RemarkTexts remarks;

    LibraryViews(Wording wording, RemarkTexts remarks) {
        this.wording = wording;
        this.remarks = remarks;
    }

    Row row(ActingPerson who, LibraryDocument document) {
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
                !shared || who.provider() != null,
                document.pages(),
                document.sections(),
                remarks.of(who, document));
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
