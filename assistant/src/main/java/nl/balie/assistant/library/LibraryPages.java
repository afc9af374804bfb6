package nl.balie.assistant.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.Section;
import nl.balie.knowledge.Selection;
import nl.balie.knowledge.Upkeep;
import nl.balie.knowledge.VersionHistory;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.identity.TooLarge;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The library's pages for HR: what there is, what the assistant may use, what was read. */
@Controller
class LibraryPages {

    private static final String LIST = "redirect:/bibliotheek";
    private static final List<Audience> GROUPS = List.of(Audience.PERMANENT, Audience.ON_CALL, Audience.AGENCY);
    private static final int ACTS_SHOWN = 5;
    private static final int ACTS_OF_ONE_SHOWN = 50;

    private final Library library;
    private final Holdings holdings;
    private final AddingToLibrary adding;
    private final LibraryViews views;
    private final Upkeep upkeep;
    private final VersionHistory versions;
    private final ActViews acts;

    LibraryPages(
            Library library,
            Holdings holdings,
            AddingToLibrary adding,
            LibraryViews views,
            Upkeep upkeep,
            VersionHistory versions,
            ActViews acts) {
        this.upkeep = upkeep;
        this.versions = versions;
        this.acts = acts;
        this.library = library;
        this.holdings = holdings;
        this.adding = adding;
        this.views = views;
    }

    /** What was read of one page; null where the format has no pages. */
    record ReadPage(@Nullable Integer page, List<ReadSection> sections) {}

    /**
     * A section as it is shown.
     *
     * @param chapter the heading above it, empty if it is that of the section before
     */
    record ReadSection(Section section, String chapter) {}

    /** @param vervangt a document to bring a new version of */
    @GetMapping("/bibliotheek")
    ModelAndView list(ActingPerson who, @RequestParam(defaultValue = "") String vervangt) {
        return listed(
                who,
                vervangt.isBlank()
                        ? LibraryViews.Entered.NOTHING
                        : LibraryViews.Entered.versionOf(holdings.own(who, vervangt)));
    }

    @PostMapping("/bibliotheek")
    ModelAndView add(ActingPerson who, @ModelAttribute AddingToLibrary.Form form, RedirectAttributes flash) {
        try {
            adding.add(who, form.titled());
            flash.addFlashAttribute("toast", "library.toast.added");
            return new ModelAndView(LIST);
        } catch (Refused refused) {
            return refused(who, LibraryViews.Entered.of(form), refused.messageKey(), refused.arguments());
        } catch (TooLarge large) {
            return refused(who, LibraryViews.Entered.of(form), large.messageKey(), List.of(large.limit()));
        }
    }

    /** The row of a document, asked for again while it is being read. */
    @GetMapping("/bibliotheek/{id}/stand")
    ModelAndView standing(ActingPerson who, @PathVariable String id) {
        holdings.requireLibrarian(who);
        ModelAndView row = new ModelAndView("assistant/library/row");
        row.addObject("row", views.row(who, holdings.find(who, id)));
        return row;
    }

    @PostMapping("/bibliotheek/{id}/keuze")
    ModelAndView tick(
            ActingPerson who,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean selected,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.find(who, id);
        Selection selection = library.select(Readership.of(who).collections(), document.id(), selected, who.name());
        if (selection == Selection.UNKNOWN) {
            throw new NotFound(id);
        }
        if (htmx != null) {
            return standing(who, id);
        }
        flash.addFlashAttribute(
                "toast",
                switch (selection) {
                    case DONE -> selected ? "library.toast.ticked" : "library.toast.unticked";
                    case UNREADABLE, UNKNOWN -> "library.toast.unreadable";
                });
        return new ModelAndView(LIST);
    }

    /** @param sectie the place in the document of the section to mark on its page, counted from 0 */
    @GetMapping("/bibliotheek/{id}")
    ModelAndView show(
            ActingPerson who, @PathVariable String id, @RequestParam(required = false) @Nullable Integer sectie) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.find(who, id);
        ModelAndView page = new ModelAndView("assistant/library/detail");
        page.addObject("row", views.row(who, document));
        page.addObject("pages", byPage(library.sections(Readership.of(who).collections(), document.id())));
        page.addObject("marked", sectie);
        page.addObject("reading", document.status() == DocumentStatus.PROCESSING);
        page.addObject("document", document);
        page.addObject("groups", GROUPS);
        page.addObject(
                "versions",
                views.versions(who, versions.versions(Readership.of(who).collections(), document.id())));
        page.addObject(
                "acts", acts.lines(who, upkeep.history(Readership.of(who).own(), document.id(), ACTS_OF_ONE_SHOWN)));
        return page;
    }

    private static List<ReadPage> byPage(List<Section> sections) {
        List<ReadPage> pages = new ArrayList<>();
        List<String> path = List.of();
        for (Section section : sections) {
            if (pages.isEmpty() || !Objects.equals(pages.getLast().page(), section.page())) {
                pages.add(new ReadPage(section.page(), new ArrayList<>()));
            }
            boolean same = section.path().isEmpty() || section.path().equals(path);
            pages.getLast()
                    .sections()
                    .add(new ReadSection(section, same ? "" : section.path().getLast()));
            path = section.path();
        }
        return pages;
    }

    private ModelAndView listed(ActingPerson who, LibraryViews.Entered entered) {
        holdings.requireLibrarian(who);
        ModelAndView page = new ModelAndView("assistant/library/list");
        List<LibraryViews.Row> rows = views.rows(who, holdings.of(who));
        page.addObject("own", rows.stream().filter(row -> !row.shared()).toList());
        page.addObject("shared", rows.stream().filter(LibraryViews.Row::shared).toList());
        page.addObject("due", LibraryViews.due(rows));
        page.addObject("provider", views.provider(who));
        page.addObject("place", LibraryViews.Place.of(who));
        page.addObject("kinds", DocumentKind.values());
        page.addObject("groups", GROUPS);
        page.addObject("entered", entered);
        page.addObject("acts", acts.lines(who, upkeep.latest(Readership.of(who).own(), ACTS_SHOWN)));
        return page;
    }

    private ModelAndView refused(ActingPerson who, LibraryViews.Entered entered, String key, List<?> arguments) {
        ModelAndView page = listed(who, entered);
        page.addObject("error", views.say(who, key, arguments));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
