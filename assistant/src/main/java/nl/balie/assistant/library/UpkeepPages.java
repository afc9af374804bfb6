package nl.balie.assistant.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import nl.balie.knowledge.Act;
import nl.balie.knowledge.Amendment;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.Care;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Upkeep;
import nl.balie.knowledge.Validity;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What HR corrects, throws away and takes back. */
@Controller
class UpkeepPages {

    private static final String LIST = "redirect:/bibliotheek";
    private static final String BIN = "redirect:/bibliotheek/prullenbak";

    private final Library library;
    private final Upkeep upkeep;
    private final Holdings holdings;
    private final LibraryViews views;
    private final Clock clock;

    UpkeepPages(Library library, Upkeep upkeep, Holdings holdings, LibraryViews views, Clock clock) {
        this.clock = clock;
        this.library = library;
        this.upkeep = upkeep;
        this.holdings = holdings;
        this.views = views;
    }

    @PostMapping("/bibliotheek/{id}/gegevens")
    ModelAndView amend(
            ActingPerson who,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate validUntil,
            @RequestParam(required = false) @Nullable Set<Audience> audience,
            @RequestParam(defaultValue = "") String owner,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate reviewOn,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.own(who, id);
        if (audience != null && audience.contains(Audience.EVERYONE)) {
            throw new Refused("library.refused.audience");
        }
        var amendment = new Amendment(
                limited(title.isBlank() ? document.title() : title, NewDocument.LONGEST_TITLE_CHARACTERS),
                new Validity(validFrom, validUntil),
                audience == null ? Set.of() : audience,
                new Care(limited(owner, Care.LONGEST_OWNER_CHARACTERS), reviewOn));
        switch (upkeep.amend(document.collection(), document.id(), amendment, who.name())) {
            case DONE -> flash.addFlashAttribute("toast", "library.toast.amended");
            case UNCHANGED -> flash.addFlashAttribute("toast", "library.toast.unchanged");
            case UNKNOWN -> throw new NotFound(id);
            case VALIDITY_REVERSED -> flash.addFlashAttribute("problem", "library.remark.VALIDITY_REVERSED");
        }
        return new ModelAndView("redirect:/bibliotheek/" + document.id());
    }

    /** Somebody looked at it and it is still right: the next look is a year from now. */
    @PostMapping("/bibliotheek/{id}/nakijking")
    ModelAndView review(ActingPerson who, @PathVariable String id, RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.own(who, id);
        LocalDate next = BusinessTime.today(clock).plusYears(1);
        upkeep.amend(
                document.collection(),
                document.id(),
                new Amendment(
                        document.title(),
                        document.validity(),
                        document.audience(),
                        new Care(document.care().owner(), next)),
                who.name());
        flash.addFlashAttribute("toast", "library.toast.reviewed");
        return new ModelAndView(LIST);
    }

    @PostMapping("/bibliotheek/{id}/verwijdering")
    ModelAndView discard(ActingPerson who, @PathVariable String id, RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        LibraryDocument document = holdings.own(who, id);
        upkeep.discard(document.collection(), document.id(), who.name());
        flash.addFlashAttribute("toast", "library.toast.deleted");
        return new ModelAndView(LIST);
    }

    @GetMapping("/bibliotheek/prullenbak")
    ModelAndView bin(ActingPerson who) {
        ModelAndView page = new ModelAndView("assistant/library/bin");
        page.addObject("rows", views.rows(who, upkeep.bin(holdings.addedTo(who, false))));
        page.addObject("days", Upkeep.DAYS_IN_BIN);
        return page;
    }

    @PostMapping("/bibliotheek/{id}/terugzetting")
    ModelAndView restore(ActingPerson who, @PathVariable String id, RedirectAttributes flash) {
        CollectionId own = holdings.addedTo(who, false);
        if (!upkeep.restore(own, Holdings.idOf(id), who.name())) {
            throw new NotFound(id);
        }
        flash.addFlashAttribute("toast", "library.toast.restored");
        return new ModelAndView(BIN);
    }

    /** For good: only what lies in the bin already. */
    @PostMapping("/bibliotheek/{id}/wissing")
    ModelAndView delete(ActingPerson who, @PathVariable String id, RedirectAttributes flash) {
        CollectionId own = holdings.addedTo(who, false);
        LibraryDocument document = upkeep.bin(own).stream()
                .filter(binned -> binned.id().equals(Holdings.idOf(id)))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
        library.delete(own, document.id(), who.name());
        flash.addFlashAttribute("toast", "library.toast.gone");
        return new ModelAndView(BIN);
    }

    @PostMapping("/bibliotheek/handelingen/{number}/terugdraaiing")
    ModelAndView undo(
            ActingPerson who,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String document,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        Act.Undoing undoing = upkeep.undo(Readership.of(who).collections(), number, who.name());
        if (undoing == Act.Undoing.DONE) {
            flash.addFlashAttribute("toast", "library.toast.undone");
        } else {
            flash.addFlashAttribute("problem", "library.undo." + undoing);
        }
        return new ModelAndView(backTo(document));
    }

    /** The page on which it was undone. */
    private static String backTo(String page) {
        if (page.isBlank()) {
            return LIST;
        }
        return "redirect:"
                + (SynonymPages.PAGE.endsWith("/" + page) ? SynonymPages.PAGE : "/bibliotheek/" + Holdings.idOf(page));
    }

    /** How many articles there are and how many can be found: the same number. */
    @GetMapping("/bibliotheek/telling")
    ModelAndView count(ActingPerson who) {
        ModelAndView fragment = new ModelAndView("assistant/library/count");
        fragment.addObject("count", upkeep.reconcile(holdings.addedTo(who, false)));
        return fragment;
    }

    private static String limited(String text, int most) {
        String stripped = text.strip();
        if (stripped.length() > most) {
            throw new Refused("library.refused.too-long", most);
        }
        return stripped;
    }
}
