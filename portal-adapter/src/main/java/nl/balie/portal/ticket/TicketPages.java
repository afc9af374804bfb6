package nl.balie.portal.ticket;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.idempotency.IdempotentCalls;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.IllegalMove;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.OnTurn;
import nl.balie.portal.task.Turn;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a question to HR: its thread, and the field to go on in. */
@Controller
class TicketPages {
    private final Tickets tickets;
    private final Answerers answerers;
    private final AnsweringTicket answering;
    private final ReplyingToTicket replying;
    private final ClosingTicket closing;
    private final OnTurn onTurn;
    private final Parties parties;
    private final IdempotentCalls calls;

    TicketPages(
            Tickets tickets,
            Answerers answerers,
            AnsweringTicket answering,
            ReplyingToTicket replying,
            ClosingTicket closing,
            OnTurn onTurn,
            Parties parties,
            IdempotentCalls calls) {
        this.tickets = tickets;
        this.answerers = answerers;
        this.answering = answering;
        this.replying = replying;
        this.closing = closing;
        this.onTurn = onTurn;
        this.parties = parties;
        this.calls = calls;
    }

    @GetMapping("/vragen/{reference}")
    ModelAndView show(ActingPerson who, @PathVariable String reference) {
        ModelAndView view = new ModelAndView("portal/ticket/detail");
        view.addObject("page", page(who, reference));
        view.addObject("key", UUID.randomUUID());
        view.addObject("closeKey", UUID.randomUUID());
        return view;
    }

    @PostMapping("/vragen/{reference}/antwoord")
    ModelAndView answer(
            ActingPerson who,
            @PathVariable String reference,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return written(who, reference, key, "answer", text, flash, () -> answering.answer(who, reference, text));
    }

    @PostMapping("/vragen/{reference}/reactie")
    ModelAndView reply(
            ActingPerson who,
            @PathVariable String reference,
            @RequestParam String key,
            @RequestParam(defaultValue = "") String text,
            RedirectAttributes flash) {
        return written(who, reference, key, "reply", text, flash, () -> replying.reply(who, reference, text));
    }

    @PostMapping("/vragen/{reference}/sluiting")
    ModelAndView close(
            ActingPerson who, @PathVariable String reference, @RequestParam String key, RedirectAttributes flash) {
        return written(who, reference, key, "close", "", flash, () -> closing.close(who, reference));
    }

    private ModelAndView written(
            ActingPerson who,
            String reference,
            String key,
            String operation,
            String text,
            RedirectAttributes flash,
            Supplier<Ticket> effect) {
        try {
            String status = calls.once(
                    who,
                    key,
                    operation + " " + reference,
                    text,
                    String.class,
                    () -> effect.get().status().name());
            flash.addFlashAttribute("toast", "ticket.toast." + status);
            return new ModelAndView("redirect:/vragen/" + reference);
        } catch (Refused refused) {
            return again(who, reference, text, HttpStatus.UNPROCESSABLE_CONTENT).addObject("error", refused);
        } catch (IllegalMove tooLate) {
            return again(who, reference, text, HttpStatus.CONFLICT).addObject("tooLate", true);
        }
    }

    private ModelAndView again(ActingPerson who, String reference, String text, HttpStatus status) {
        ModelAndView view = show(who, reference).addObject("text", text);
        view.setStatus(status);
        return view;
    }

    private Page page(ActingPerson who, String reference) {
        Ticket ticket = tickets.byReference(who.employerId(), reference).orElseThrow(() -> new NotFound(reference));
        answerers.requireReading(who, ticket);
        return new Page(
                ticket,
                parties.employee(ticket.employer(), ticket.employee())
                        .orElseThrow()
                        .fullName(),
                turn(who, ticket),
                answerers.mayAnswer(who, ticket),
                ticket.category() == TicketCategory.QUESTION && who.holds(MandateKind.HR),
                ticket.transcript().lines().toList(),
                ticket.messages().stream().map(Message::of).toList());
    }

    private Turn turn(ActingPerson who, Ticket ticket) {
        return switch (ticket.status()) {
            case OPEN ->
                onTurn.turn(
                        who, ticket.employer(), answerers.of(ticket.employer(), ticket.employee()), ticket.employee());
            case ANSWERED, CLOSED -> Turn.nobodys();
        };
    }

    /**
     * Everything on the page.
     *
     * @param answers whether this viewer answers or asks
     * @param keepsWords whether this viewer looks after the words that questions are understood by
     */
    record Page(
            Ticket ticket,
            String asker,
            Turn turn,
            boolean answers,
            boolean keepsWords,
            List<String> transcript,
            List<Message> messages) {
        /** As it was asked. */
        public String question() {
            return messages.getFirst().text();
        }

        public boolean mayWrite() {
            return !ticket.closed();
        }

        public String tone() {
            return switch (ticket.status()) {
                case OPEN -> "wait";
                case ANSWERED -> "ok";
                case CLOSED -> "idle";
            };
        }

        public String icon() {
            return switch (ticket.status()) {
                case OPEN -> "clock";
                case ANSWERED -> "check";
                case CLOSED -> "double-check";
            };
        }
    }

    /** One message, its text by paragraph. */
    record Message(ZonedDateTime at, String author, boolean fromHr, String text) {
        static Message of(Ticket.Message message) {
            Instant at = message.at();
            return new Message(at.atZone(BusinessTime.ZONE), message.authorName(), message.fromHr(), message.text());
        }

        public List<String> paragraphs() {
            return text.lines().toList();
        }
    }
}
