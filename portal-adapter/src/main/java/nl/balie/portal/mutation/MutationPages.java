package nl.balie.portal.mutation;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.history.History;
import nl.balie.portal.history.HistoryEntry;
import nl.balie.portal.history.Subject;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.task.Turn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a requested change. */
@Controller
class MutationPages {
    private final Mutations mutations;
    private final ChangeHandlers handlers;
    private final HandlingChange handling;
    private final OnTurn onTurn;
    private final Parties parties;
    private final History history;
    private final IdempotentCalls calls;

    MutationPages(
            Mutations mutations,
            ChangeHandlers handlers,
            HandlingChange handling,
            OnTurn onTurn,
            Parties parties,
            History history,
            IdempotentCalls calls) {
        this.mutations = mutations;
        this.handlers = handlers;
        this.handling = handling;
        this.onTurn = onTurn;
        this.parties = parties;
        this.history = history;
        this.calls = calls;
    }

    @GetMapping("/wijzigingen/{reference}")
    ModelAndView show(ActingPerson who, @PathVariable String reference) {
        ModelAndView view = new ModelAndView("portal/mutation/detail");
        view.addObject("page", page(who, reference));
        view.addObject("key", UUID.randomUUID());
        view.addObject("rejectKey", UUID.randomUUID());
        return view;
    }

    @PostMapping("/wijzigingen/{reference}/doorvoering")
    ModelAndView carryOut(
            ActingPerson who,
            @PathVariable String reference,
            @RequestParam String key,
            @RequestParam(defaultValue = "false") boolean askedInPerson,
            RedirectAttributes flash) {
        String operation = "carry out " + reference;
        return handled(
                who, reference, key, operation, null, flash, () -> handling.carryOut(who, reference, askedInPerson));
    }

    @PostMapping("/wijzigingen/{reference}/afwijzing")
    ModelAndView reject(
            ActingPerson who,
            @PathVariable String reference,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        String operation = "reject " + reference;
        return handled(who, reference, key, operation, reason, flash, () -> handling.reject(who, reference, reason));
    }

    private ModelAndView handled(
            ActingPerson who,
            String reference,
            String key,
            String operation,
            @Nullable String reason,
            RedirectAttributes flash,
            Supplier<Mutation> effect) {
        try {
            String body = reason == null ? "" : reason;
            String status = calls.once(
                    who,
                    key,
                    operation,
                    body,
                    String.class,
                    () -> effect.get().status().name());
            flash.addFlashAttribute("toast", "mutation.toast." + status);
            return new ModelAndView("redirect:/wijzigingen/" + reference);
        } catch (Refused refused) {
            ModelAndView view = show(who, reference);
            view.addObject("error", refused).addObject("reason", reason);
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return view;
        } catch (IllegalMove tooLate) {
            ModelAndView view = show(who, reference).addObject("tooLate", true);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    private Page page(ActingPerson who, String reference) {
        Mutation mutation =
                mutations.byReference(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        handlers.requireReading(who, mutation);
        return new Page(
                mutation,
                parties.employee(mutation.employer(), mutation.employee())
                        .orElseThrow()
                        .fullName(),
                turn(who, mutation),
                mutation.open() && handlers.mayHandle(who, mutation),
                history.of(mutation.employer(), new Subject(MutationNotes.SUBJECT_KIND, reference)).stream()
                        .map(Moment::of)
                        .toList());
    }

    private Turn turn(ActingPerson who, Mutation mutation) {
        return mutation.open()
                ? onTurn.turn(
                        who,
                        mutation.employer(),
                        handlers.of(mutation.employer(), mutation.employee()),
                        mutation.employee())
                : Turn.nobodys();
    }

    /** Everything on the page. */
    record Page(Mutation mutation, String asker, Turn turn, boolean mayHandle, List<Moment> history) {
        public String tone() {
            return switch (mutation.status()) {
                case REQUESTED -> "wait";
                case DONE -> "ok";
                case REJECTED -> "no";
            };
        }

        public String icon() {
            return switch (mutation.status()) {
                case REQUESTED -> "send";
                case DONE -> "check";
                case REJECTED -> "return";
            };
        }
    }

    /** One line of its history. */
    record Moment(
            ZonedDateTime at,
            String what,
            String who,
            @Nullable String reason) {
        static Moment of(HistoryEntry entry) {
            return new Moment(
                    entry.at().atZone(BusinessTime.ZONE),
                    entry.what(),
                    entry.actor().name(),
                    entry.reason());
        }
    }
}
