package nl.balie.assistant.library;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Set;
import nl.balie.knowledge.Addition;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Remark;
import nl.balie.knowledge.Validity;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Brings a document into the library, or refuses it with its reason. */
@Component
class AddingToLibrary {

    /** What somebody fills in; names as in the interface. */
    record Form(
            @Nullable MultipartFile file,
            @Nullable String title,
            @Nullable DocumentKind kind,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validFrom,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate validUntil,

            @Nullable Set<Audience> audience,
            @Nullable String replaces,
            @Nullable String version,
            @Nullable Boolean shared) {

        /** The same, called after its file if it has no title. */
        Form titled() {
            String name = file == null ? null : file.getOriginalFilename();
            boolean untitled = title == null || title.isBlank();
            String given = untitled && name != null
                    ? name.replaceFirst("\\.[A-Za-z]{2,8}$", "").replace('_', ' ')
                    : title;
            return new Form(file, given, kind, validFrom, validUntil, audience, replaces, version, shared);
        }
    }

    private final Library library;
    private final Holdings holdings;

    AddingToLibrary(Library library, Holdings holdings) {
        this.library = library;
        this.holdings = holdings;
    }

    DocumentId add(ActingPerson who, Form form) {
        CollectionId collection = holdings.addedTo(
                who, Boolean.TRUE.equals(form.shared()) || holdings.sharesItself(who, form.replaces()));
        return switch (library.add(collection, document(form), who.name())) {
            case Addition.Added(DocumentId id) -> id;
            case Addition.Refused(Remark reason) -> throw refusal(reason);
        };
    }

    private static NewDocument document(Form form) {
        MultipartFile file = form.file();
        if (file == null) {
            throw new Refused("library.refused.no-file");
        }
        DocumentKind kind = form.kind();
        if (kind == null) {
            throw new Refused("library.refused.no-kind");
        }
        Set<Audience> audience = form.audience();
        if (audience != null && audience.contains(Audience.EVERYONE)) {
            throw new Refused("library.refused.audience");
        }
        String version = form.version();
        String replaces = form.replaces();
        return new NewDocument(
                title(form),
                kind,
                version == null || version.isBlank() ? null : limited(version, NewDocument.LONGEST_VERSION_CHARACTERS),
                new Validity(form.validFrom(), form.validUntil()),
                audience == null ? Set.of() : audience,
                replaces == null || replaces.isBlank() ? null : Holdings.idOf(replaces.strip()),
                name(file),
                content(file));
    }

    private static String title(Form form) {
        String title = form.title();
        if (title == null || title.isBlank()) {
            throw new Refused("library.refused.no-title");
        }
        return limited(title, NewDocument.LONGEST_TITLE_CHARACTERS);
    }

    private static String limited(String text, int most) {
        String stripped = text.strip();
        if (stripped.length() > most) {
            throw new Refused("library.refused.too-long", most);
        }
        return stripped;
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null || name.isBlank() ? "document" : name;
    }

    private static FileContent content(MultipartFile file) {
        try {
            return FileContent.of(file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RuntimeException refusal(Remark reason) {
        return switch (reason.code()) {
            case TOO_LARGE ->
                new TooLarge(
                        "library.too-large", Long.parseLong(reason.arguments().getFirst()));
            case UNKNOWN_PREDECESSOR -> new NotFound("replaces");
            default -> new Refused(RemarkTexts.key(reason), reason.arguments().toArray());
        };
    }
}
