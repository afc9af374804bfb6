package nl.balie.assistant.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Question;
import nl.balie.knowledge.Section;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The library for programs, as knowledge.md has it. */
@RestController
@RequestMapping("/api/knowledge")
class KnowledgeResource {

    private static final int LONGEST_QUESTION_CHARACTERS = 2000;

    record Added(String id, DocumentStatus status) {}

    record Documents(List<Document> documents) {}

    record Sections(List<SectionText> sections) {}

    record Passages(List<PassageText> passages) {}

    record Tick(@Nullable Boolean selected) {}

    record Document(
            String id,
            String title,
            DocumentKind kind,
            String version,
            DocumentStatus status,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validUntil,
            List<Audience> audience,
            boolean selected,
            @Nullable Integer pages,
            int sections,
            List<String> warnings,
            @Nullable String sharedBy) {}

    record SectionText(
            String section, List<String> path, @Nullable Integer page, String text) {
        static SectionText of(Section section) {
            return new SectionText(section.label(), section.path(), section.page(), section.text());
        }
    }

    record PassageText(
            String documentId,
            String title,
            String version,
            String section,
            List<String> path,
            @Nullable Integer page,
            double score,
            String text) {
        static PassageText of(Passage passage) {
            return new PassageText(
                    passage.document().toString(),
                    passage.title(),
                    passage.version(),
                    passage.section(),
                    passage.path(),
                    passage.page(),
                    passage.score(),
                    passage.text());
        }
    }

    private final Library library;
    private final Holdings holdings;
    private final AddingToLibrary adding;
    private final RemarkTexts remarks;
    private final LibraryViews views;
    private final Clock clock;

    KnowledgeResource(
            Library library,
            Holdings holdings,
            AddingToLibrary adding,
            RemarkTexts remarks,
            LibraryViews views,
            Clock clock) {
        this.library = library;
        this.holdings = holdings;
        this.adding = adding;
        this.remarks = remarks;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping(path = "/documents", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    Added add(
            ActingPerson who,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable DocumentKind kind,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validUntil,
            @RequestParam(required = false) @Nullable Set<Audience> audience,
            @RequestParam(required = false) @Nullable String replaces,
            @RequestParam(required = false) @Nullable String version,
            @RequestParam(defaultValue = "false") boolean shared) {
        var form =
                new AddingToLibrary.Form(file, title, kind, validFrom, validUntil, audience, replaces, version, shared);
        return new Added(adding.add(who, form).toString(), DocumentStatus.PROCESSING);
    }

    @GetMapping("/documents")
    Documents list(ActingPerson who) {
        String provider = views.provider(who);
        return new Documents(holdings.of(who).stream()
                .map(document -> document(who, document, provider))
                .toList());
    }

    @GetMapping("/documents/{id}")
    Document show(ActingPerson who, @PathVariable String id) {
        return document(who, holdings.find(who, id), views.provider(who));
    }

    @PutMapping("/documents/{id}/selection")
    Document select(ActingPerson who, @PathVariable String id, @RequestBody Tick tick) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.find(who, id);
        Boolean selected = tick.selected();
        if (selected == null) {
            throw new Refused("library.refused.no-tick");
        }
        return switch (library.select(Readership.of(who).collections(), document.id(), selected, who.name())) {
            case DONE -> show(who, id);
            case UNKNOWN -> throw new NotFound(id);
            case UNREADABLE -> throw new IllegalMove(document.status().name());
        };
    }

    @DeleteMapping("/documents/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(ActingPerson who, @PathVariable String id) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.own(who, id);
        if (!library.delete(document.collection(), document.id(), who.name())) {
            throw new NotFound(id);
        }
    }

    @GetMapping("/documents/{id}/sections")
    Sections sections(ActingPerson who, @PathVariable String id) {
        LibraryDocument document = holdings.find(who, id);
        return new Sections(library.sections(Readership.of(who).collections(), document.id()).stream()
                .map(SectionText::of)
                .toList());
    }

    @GetMapping("/search")
    Passages search(
            ActingPerson who,
            @RequestParam String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "10") int size) {
        if (q.isBlank() || q.length() > LONGEST_QUESTION_CHARACTERS) {
            throw new Refused("library.refused.question", LONGEST_QUESTION_CHARACTERS);
        }
        if (size < 1 || size > Library.MOST_PASSAGES) {
            throw new Refused("library.refused.size", Library.MOST_PASSAGES);
        }
        Readership readership = Readership.of(who);
        LocalDate day = on == null ? BusinessTime.today(clock) : on;
        return new Passages(
                library.search(new Question(q, day, readership.audience(), readership.collections()), size).stream()
                        .map(PassageText::of)
                        .toList());
    }

    private Document document(ActingPerson who, LibraryDocument document, String provider) {
        boolean shared = !document.collection().equals(Readership.of(who).own());
        return new Document(
                document.id().toString(),
                document.title(),
                document.kind(),
                document.version(),
                document.status(),
                document.validity().from(),
                document.validity().until(),
                document.audience().stream().sorted().toList(),
                document.selected(),
                document.pages(),
                document.sections(),
                remarks.of(who, document),
                shared ? provider : null);
    }
}
