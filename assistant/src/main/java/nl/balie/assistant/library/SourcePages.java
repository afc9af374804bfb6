package nl.balie.assistant.library;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.OriginalFile;
import nl.balie.knowledge.PageImage;
import nl.balie.knowledge.Place;
import nl.balie.knowledge.Section;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where an answer comes from: the section with the passage marked, its neighbours, and the original file. */
@Controller
class SourcePages {

    /** Sections shown before and after the cited one. */
    private static final int NEIGHBOURS = 2;

    private static final int MOST_PAGES = 3;
    private static final Duration KEPT_BY_BROWSER = Duration.ofMinutes(10);

    /** A section on the page; the parts are text, marked or not. */
    record Shown(Section section, List<MarkedText.Part> parts, boolean cited) {}

    private final Library library;
    private final Holdings holdings;
    private final LibraryViews views;

    SourcePages(Library library, Holdings holdings, LibraryViews views) {
        this.library = library;
        this.holdings = holdings;
        this.views = views;
    }

    @GetMapping("/bronnen/{id}")
    ModelAndView show(
            ActingPerson who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String sectie,
            @RequestParam(defaultValue = "") String citaat) {
        LibraryDocument document = holdings.find(who, id);
        List<Section> sections = library.sections(Readership.of(who).collections(), document.id());
        int cited = cited(sections, sectie, citaat);
        List<Shown> shown = IntStream.range(
                        Math.max(0, cited - NEIGHBOURS), Math.min(sections.size(), cited + NEIGHBOURS + 1))
                .mapToObj(position -> shown(sections.get(position), position == cited, citaat))
                .toList();
        ModelAndView page = new ModelAndView("assistant/library/source");
        page.addObject("row", views.row(who, document));
        page.addObject("shown", shown);
        page.addObject("cited", sections.isEmpty() ? null : sections.get(cited));
        page.addObject("pages", sections.isEmpty() ? List.of() : pages(sections.get(cited)));
        page.addObject("file", fileAddress(document, sections.isEmpty() ? null : sections.get(cited)));
        return page;
    }

    /**
     * A page of the file as a picture.
     *
     * @param sectie the place in the document of the section that is marked on it, counted from 0
     */
    @GetMapping("/bronnen/{id}/bladzijden/{page}")
    ResponseEntity<byte[]> page(
            ActingPerson who,
            @PathVariable String id,
            @PathVariable int page,
            @RequestParam(required = false) @Nullable Integer sectie) {
        LibraryDocument document = holdings.find(who, id);
        List<CollectionId> collections = Readership.of(who).collections();
        PageImage image = library.pageImage(collections, document.id(), page)
                .orElseThrow(() -> new NotFound("page " + page + " of " + id));
        List<Place> places = sectie == null
                ? List.of()
                : library.sections(collections, document.id()).stream()
                        .filter(section -> section.position() == sectie)
                        .flatMap(section -> section.places().stream())
                        .filter(place -> place.page() == page)
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(KEPT_BY_BROWSER).cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .body(MarkedPage.png(image, places));
    }

    @GetMapping("/bronnen/{id}/bestand")
    ResponseEntity<byte[]> file(ActingPerson who, @PathVariable String id) {
        LibraryDocument document = holdings.find(who, id);
        OriginalFile file =
                library.file(Readership.of(who).collections(), document.id()).orElseThrow(() -> new NotFound(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file).toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(file.content().bytes());
    }

    /** Only a PDF is shown inside the browser: anything else could bring a page of its own along. */
    private static ContentDisposition disposition(OriginalFile file) {
        ContentDisposition.Builder builder = file.mediaType().equals(MediaType.APPLICATION_PDF_VALUE)
                ? ContentDisposition.inline()
                : ContentDisposition.attachment();
        return builder.filename(file.name(), StandardCharsets.UTF_8).build();
    }

    /** Several sections may carry the same label; the one with the quote is meant. */
    private static int cited(List<Section> sections, String label, String quote) {
        int first = 0;
        boolean found = false;
        for (int position = 0; position < sections.size(); position++) {
            Section section = sections.get(position);
            if (section.label().equals(label)) {
                if (MarkedText.holds(section.text(), quote)) {
                    return position;
                }
                first = found ? first : position;
                found = true;
            }
        }
        return first;
    }

    /** The pages that a section stands on, the first few; none where the format has no pages. */
    private static List<Integer> pages(Section section) {
        return section.places().stream()
                .map(Place::page)
                .distinct()
                .sorted()
                .limit(MOST_PAGES)
                .toList();
    }

    private static Shown shown(Section section, boolean cited, String quote) {
        return new Shown(section, MarkedText.of(section.text(), cited ? quote : ""), cited);
    }

    private static String fileAddress(LibraryDocument document, @Nullable Section section) {
        String address = "/bronnen/" + document.id() + "/bestand";
        Integer page = section == null ? null : section.page();
        return page == null ? address : address + "#page=" + page;
    }
}
