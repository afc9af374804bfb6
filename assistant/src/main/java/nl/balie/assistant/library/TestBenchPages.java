package nl.balie.assistant.library;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.balie.assistant.answer.TryingOut;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.TestQuestion;
import nl.balie.knowledge.TestQuestions;
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

/** HR asks as an employee before a document is published, and sees which kept answers change. */
@Controller
class TestBenchPages {

    private static final String BENCH = "redirect:/bibliotheek/proefbank";
    private static final int PASSAGES_SHOWN = 5;
    private static final int PERCENT = 100;

    private final TestBench bench;
    private final Holdings holdings;
    private final LibraryViews views;

    TestBenchPages(TestBench bench, Holdings holdings, LibraryViews views) {
        this.bench = bench;
        this.holdings = holdings;
        this.views = views;
    }

    /** @param alsof documents that are tried as if they were ticked */
    @GetMapping("/bibliotheek/proefbank")
    ModelAndView bench(
            ActingPerson who,
            @RequestParam(defaultValue = "") String vraag,
            @RequestParam(defaultValue = "PERMANENT") Audience groep,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate datum,
            @RequestParam(required = false) @Nullable List<String> alsof,
            @RequestParam(defaultValue = "false") boolean vergelijk) {
        holdings.requireLibrarian(who);
        List<LibraryDocument> tried = (alsof == null ? List.<String>of() : alsof)
                .stream()
                        .filter(id -> !id.isBlank())
                        .map(id -> holdings.find(who, id))
                        .toList();
        LocalDate day = datum == null ? bench.firstDay(tried) : datum;
        ModelAndView page = new ModelAndView("assistant/library/bench");
        page.addObject("question", vraag);
        page.addObject("group", groep);
        page.addObject("day", day);
        page.addObject("dayAsked", datum);
        page.addObject("groups", Audience.values());
        page.addObject(
                "tried",
                tried.stream().map(document -> document.id().toString()).toList());
        page.addObject("unticked", views.rows(who, unticked(who)));
        if (!vraag.isBlank()) {
            show(page, who, limited(vraag), groep, day, tried);
        }
        if (vergelijk) {
            List<TestBench.Compared> compared = bench.compared(who, tried);
            page.addObject("compared", compared);
            page.addObject(
                    "changes",
                    compared.stream().filter(TestBench.Compared::changed).count());
            page.addObject(
                    "unknown",
                    compared.stream()
                            .filter(each ->
                                    each.changed() && each.now().source().isEmpty())
                            .count());
        } else {
            page.addObject("kept", bench.kept(who));
        }
        return page;
    }

    private void show(
            ModelAndView page,
            ActingPerson who,
            String text,
            Audience group,
            LocalDate day,
            List<LibraryDocument> tried) {
        TryingOut.Tried found = bench.ask(
                who, text, group, day, tried.stream().map(LibraryDocument::id).collect(Collectors.toSet()));
        page.addObject("outcome", bench.outcome(who, found.answer()));
        page.addObject(
                "passages", found.passages().stream().limit(PASSAGES_SHOWN).toList());
        page.addObject("evidence", found.evidence());
        page.addObject("confidence", Math.round(PERCENT * found.evidence().confidence()));
    }

    private List<LibraryDocument> unticked(ActingPerson who) {
        return holdings.of(who).stream()
                .filter(document -> !document.selected() && document.status() == DocumentStatus.READY)
                .toList();
    }

    @PostMapping("/bibliotheek/proefbank/vragen")
    ModelAndView keep(
            ActingPerson who,
            @RequestParam(defaultValue = "") String vraag,
            @RequestParam(defaultValue = "PERMANENT") Audience groep,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate datum,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        boolean kept = bench.keep(who, limited(vraag), groep, datum);
        if (!kept) {
            throw new Refused("library.bench.full", TestQuestions.MOST_QUESTIONS);
        }
        flash.addFlashAttribute("toast", "library.toast.kept");
        return new ModelAndView(BENCH);
    }

    @PostMapping("/bibliotheek/proefbank/vragen/{number}/verwijdering")
    ModelAndView forget(ActingPerson who, @PathVariable long number, RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        if (!bench.forget(who, number)) {
            throw new NotFound("test question " + number);
        }
        flash.addFlashAttribute("toast", "library.toast.forgotten");
        return new ModelAndView(BENCH);
    }

    @PostMapping("/bibliotheek/proefbank/antwoorden")
    ModelAndView accept(ActingPerson who, RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        bench.accept(who);
        flash.addFlashAttribute("toast", "library.toast.accepted");
        return new ModelAndView(BENCH);
    }

    private static String limited(String question) {
        String stripped = question.strip();
        if (stripped.isEmpty() || stripped.length() > TestQuestion.LONGEST_CHARACTERS) {
            throw new Refused("library.refused.question", TestQuestion.LONGEST_CHARACTERS);
        }
        return stripped;
    }
}
