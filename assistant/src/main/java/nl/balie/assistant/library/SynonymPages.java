package nl.balie.assistant.library;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Question;
import nl.balie.knowledge.Synonym;
import nl.balie.knowledge.SynonymLine;
import nl.balie.knowledge.SynonymOutcome;
import nl.balie.knowledge.Synonyms;
import nl.balie.knowledge.TestQuestion;
import nl.balie.knowledge.Upkeep;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** HR tells which words of people stand for which words of its regulations, and sees first what that does. */
@Controller
class SynonymPages {

    static final String PAGE = "/bibliotheek/synoniemen";

    private static final String BACK = "redirect:" + PAGE;
    private static final int ACTS_SHOWN = 10;

    /** What stands in the form. */
    record Entered(@Nullable Long number, String used, String regulation, String question) {

        SynonymLine line() {
            return SynonymLine.of(used, regulation);
        }
    }

    private final Synonyms synonyms;
    private final SynonymFile files;
    private final Upkeep upkeep;
    private final Holdings holdings;
    private final LibraryViews views;
    private final ActViews acts;
    private final Clock clock;

    SynonymPages(
            Synonyms synonyms,
            SynonymFile files,
            Upkeep upkeep,
            Holdings holdings,
            LibraryViews views,
            ActViews acts,
            Clock clock) {
        this.synonyms = synonyms;
        this.files = files;
        this.upkeep = upkeep;
        this.holdings = holdings;
        this.views = views;
        this.acts = acts;
        this.clock = clock;
    }

    /**
     * The lines, and a form that tries one out.
     *
     * @param nummer of the line to change
     * @param vraag to try the line with; without words, those of the question that nothing is known of are filled in
     */
    @GetMapping(PAGE)
    ModelAndView show(
            ActingPerson who,
            @RequestParam(required = false) @Nullable Long nummer,
            @RequestParam(required = false) @Nullable String woorden,
            @RequestParam(defaultValue = "") String regeling,
            @RequestParam(defaultValue = "") String vraag) {
        holdings.requireLibrarian(who);
        Entered entered = entered(who, nummer, woorden, regeling, limited(vraag));
        ModelAndView page = page(who, entered);
        if (woorden != null) {
            tryOut(page, who, entered);
        }
        return page;
    }

    private Entered entered(
            ActingPerson who, @Nullable Long number, @Nullable String used, String regulation, String question) {
        if (used != null) {
            return new Entered(number, used, regulation, question);
        }
        if (number != null) {
            SynonymLine line = found(who, number).line();
            return new Entered(number, line.usedWords(), line.regulationWords(), question);
        }
        List<String> unknown = question.isEmpty()
                ? List.of()
                : synonyms.unknownWords(Readership.of(who).collections(), question);
        return new Entered(null, String.join(", ", unknown), regulation, question);
    }

    private Synonym found(ActingPerson who, long number) {
        return synonyms.one(Readership.of(who).own(), number).orElseThrow(() -> new NotFound("synonym " + number));
    }

    private void tryOut(ModelAndView page, ActingPerson who, Entered entered) {
        Readership readership = Readership.of(who);
        SynonymLine line = entered.line();
        Optional<SynonymOutcome.Refused> problem =
                entered.number() == null ? synonyms.problem(readership.collections(), line) : Optional.empty();
        problem.ifPresent(found -> page.addObject("problem", text(who, found)));
        if (!entered.question().isEmpty()
                && !line.used().isEmpty()
                && !line.regulation().isEmpty()) {
            var question = new Question(
                    entered.question(),
                    BusinessTime.today(clock),
                    Audience.EVERYONE,
                    readership.collections(),
                    Set.of());
            page.addObject("trial", shown(synonyms.tried(question, line, entered.number())));
        }
    }

    @PostMapping(PAGE)
    ModelAndView add(
            ActingPerson who,
            @RequestParam(defaultValue = "") String woorden,
            @RequestParam(defaultValue = "") String regeling,
            @RequestParam(defaultValue = "") String vraag,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        var entered = new Entered(null, woorden, regeling, limited(vraag));
        SynonymOutcome outcome = synonyms.add(Readership.of(who).collections(), entered.line(), who.name());
        return after(who, entered, outcome, "library.toast.synonym-added", flash);
    }

    @PostMapping(PAGE + "/{number}")
    ModelAndView change(
            ActingPerson who,
            @PathVariable long number,
            @RequestParam(defaultValue = "") String woorden,
            @RequestParam(defaultValue = "") String regeling,
            @RequestParam(defaultValue = "") String vraag,
            RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        var entered = new Entered(number, woorden, regeling, limited(vraag));
        SynonymOutcome outcome = synonyms.change(Readership.of(who).collections(), number, entered.line(), who.name());
        return after(who, entered, outcome, "library.toast.synonym-changed", flash);
    }

    private ModelAndView after(
            ActingPerson who, Entered entered, SynonymOutcome outcome, String toast, RedirectAttributes flash) {
        return switch (outcome) {
            case SynonymOutcome.Done _ -> {
                flash.addFlashAttribute("toast", toast);
                yield new ModelAndView(BACK);
            }
            case SynonymOutcome.Refused refused -> {
                ModelAndView page = page(who, entered);
                page.addObject("error", text(who, refused));
                page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield page;
            }
            case SynonymOutcome.Unknown _ -> throw new NotFound("synonym " + entered.number());
        };
    }

    @PostMapping(PAGE + "/{number}/verwijdering")
    ModelAndView remove(ActingPerson who, @PathVariable long number, RedirectAttributes flash) {
        holdings.requireLibrarian(who);
        if (!synonyms.remove(Readership.of(who).own(), number, who.name())) {
            throw new NotFound("synonym " + number);
        }
        flash.addFlashAttribute("toast", "library.toast.synonym-removed");
        return new ModelAndView(BACK);
    }

    /** All lines as a text, in the form in which they can be brought in again. */
    @GetMapping(PAGE + "/bestand")
    ResponseEntity<byte[]> export(ActingPerson who) {
        holdings.requireLibrarian(who);
        String text = SynonymFile.text(synonyms.of(Readership.of(who).own()));
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("synoniemen.txt")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Brings lines in and tells of each what became of it. */
    @PostMapping(path = PAGE + "/bestand", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView bringIn(ActingPerson who, @RequestParam(required = false) @Nullable MultipartFile file) {
        holdings.requireLibrarian(who);
        try {
            List<SynonymFile.Line> lines = SynonymFile.lines(file);
            List<SynonymFile.Result> results =
                    files.add(Readership.of(who).collections(), lines, who.name(), refused -> text(who, refused));
            ModelAndView page = page(who, new Entered(null, "", "", ""));
            page.addObject("results", results);
            page.addObject(
                    "added",
                    results.stream().filter(result -> result.problem() == null).count());
            return page;
        } catch (Refused refused) {
            ModelAndView page = page(who, new Entered(null, "", "", ""));
            page.addObject("fileError", views.say(who, refused.messageKey(), refused.arguments()));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
    }

    private ModelAndView page(ActingPerson who, Entered entered) {
        Readership readership = Readership.of(who);
        ModelAndView page = new ModelAndView("assistant/library/synonyms");
        page.addObject("entered", entered);
        page.addObject("place", LibraryViews.Place.of(who));
        page.addObject(
                "lines",
                synonyms.of(readership.own()).stream()
                        .map(synonym -> new Row(
                                synonym.number(),
                                synonym.line().usedWords(),
                                synonym.line().regulationWords(),
                                synonym.by(),
                                synonym.at().atZone(BusinessTime.ZONE)))
                        .toList());
        page.addObject("acts", acts.lines(who, upkeep.synonymHistory(readership.own(), ACTS_SHOWN)));
        return page;
    }

    /** A line as it is shown, with who wrote it last. */
    record Row(long number, String used, String regulation, String by, java.time.ZonedDateTime at) {}

    /** What was found. */
    record Trial(List<Found> before, List<Found> after) {}

    /**
     * One article.
     *
     * @param was its place without the line, counted from 1; 0 if it was not among the first
     */
    record Found(int place, int was, String title, String version, String section, String heading) {

        public boolean isFresh() {
            return was == 0;
        }

        public boolean isUp() {
            return was > place;
        }
    }

    private static Trial shown(Synonyms.Trial trial) {
        List<Found> before = new ArrayList<>();
        List<Found> after = new ArrayList<>();
        for (Passage passage : trial.before()) {
            before.add(found(passage, before.size() + 1, before.size() + 1));
        }
        for (Passage passage : trial.after()) {
            after.add(found(passage, after.size() + 1, place(trial.before(), passage)));
        }
        return new Trial(before, after);
    }

    private static int place(List<Passage> among, Passage passage) {
        for (int at = 0; at < among.size(); at++) {
            Passage other = among.get(at);
            if (other.document().equals(passage.document()) && other.position() == passage.position()) {
                return at + 1;
            }
        }
        return 0;
    }

    private static Found found(Passage passage, int place, int was) {
        return new Found(place, was, passage.title(), passage.version(), passage.section(), passage.heading());
    }

    private String text(ActingPerson who, SynonymOutcome.Refused refused) {
        return views.say(who, "library.synonyms.problem." + refused.problem(), List.of(refused.words()));
    }

    private static String limited(String question) {
        String stripped = question.strip();
        return stripped.substring(0, Math.min(stripped.length(), TestQuestion.LONGEST_CHARACTERS));
    }
}
