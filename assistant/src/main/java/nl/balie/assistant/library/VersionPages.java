package nl.balie.assistant.library;

import java.util.List;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.VersionDifference;
import nl.balie.knowledge.VersionHistory;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What a version of a document says differently from the one before, for people and for programs. */
@Controller
class VersionPages {

    record Differences(String older, String newer, List<Difference> changes, int unchanged) {}

    record Difference(
            DifferenceViews.Kind kind,
            String section,
            @Nullable String was,
            List<DifferenceViews.Replacement> replacements) {}

    private final VersionHistory versions;
    private final Holdings holdings;
    private final LibraryViews rows;

    VersionPages(VersionHistory versions, Holdings holdings, LibraryViews rows) {
        this.versions = versions;
        this.holdings = holdings;
        this.rows = rows;
    }

    @GetMapping("/bibliotheek/{id}/verschil")
    ModelAndView difference(ActingPerson who, @PathVariable String id, @RequestParam(defaultValue = "") String met) {
        holdings.requireLibrarian(who);
        VersionDifference difference = compared(who, id, met);
        List<DifferenceViews.Shown> shown = DifferenceViews.of(difference);
        ModelAndView page = new ModelAndView("assistant/library/difference");
        page.addObject("older", rows.row(who, difference.older()));
        page.addObject("newer", rows.row(who, difference.newer()));
        page.addObject("changes", shown);
        page.addObject("tally", DifferenceViews.Tally.of(shown, difference.unchanged()));
        return page;
    }

    @GetMapping(path = "/api/knowledge/documents/{id}/changes", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Differences changes(ActingPerson who, @PathVariable String id, @RequestParam(defaultValue = "") String since) {
        holdings.requireLibrarian(who);
        VersionDifference difference = compared(who, id, since);
        return new Differences(
                difference.older().id().toString(),
                difference.newer().id().toString(),
                DifferenceViews.of(difference).stream()
                        .map(change ->
                                new Difference(change.kind(), change.section(), change.was(), change.replacements()))
                        .toList(),
                difference.unchanged());
    }

    private VersionDifference compared(ActingPerson who, String id, String with) {
        LibraryDocument newer = holdings.find(who, id);
        DocumentId older =
                with.isBlank() ? before(who, newer) : holdings.find(who, with).id();
        return versions.compare(Readership.of(who).collections(), older, newer.id())
                .orElseThrow(() -> new NotFound(id));
    }

    private DocumentId before(ActingPerson who, LibraryDocument document) {
        List<DocumentId> chain = versions.versions(Readership.of(who).collections(), document.id()).stream()
                .map(LibraryDocument::id)
                .toList();
        int place = chain.indexOf(document.id());
        if (place <= 0) {
            throw new NotFound("version before " + document.id());
        }
        return chain.get(place - 1);
    }
}
