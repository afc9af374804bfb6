package nl.balie.integration.desk;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balie.integration.ledger.AttemptMade;
import nl.balie.integration.ledger.Attempts;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.outbox.Hop;
import nl.balie.portal.outbox.Ledger;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger of one employer, and everything about one reference (J24). */
@Controller
class LedgerPages {

    private static final int SHOWN_LIMIT = 200;

    private final Ledger ledger;
    private final Outbox outbox;
    private final Attempts attempts;

    LedgerPages(Ledger ledger, Outbox outbox, Attempts attempts) {
        this.ledger = ledger;
        this.outbox = outbox;
        this.attempts = attempts;
    }

    record Told(LedgerLine line, List<Hop> hops, List<AttemptMade> attempts) {}

    @GetMapping("/bezorgoverzicht")
    String overview(
            ActingPerson person,
            @RequestParam @Nullable String referentie,
            @RequestParam @Nullable ObligationState stand,
            Model model) {
        EmployerId employer = person.employerId();
        String reference = Optional.ofNullable(referentie)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElse(null);
        var filter = new Ledger.Filter(reference, stand);
        model.addAttribute("counting", Counting.of(ledger.counts(employer, filter)));
        model.addAttribute(
                "lines",
                ledger.find(employer, filter, SHOWN_LIMIT).stream()
                        .map(LedgerLine::of)
                        .toList());
        model.addAttribute("reference", reference);
        model.addAttribute("state", stand);
        model.addAttribute("states", ObligationState.values());
        model.addAttribute("limit", SHOWN_LIMIT);
        model.addAttribute("minute", minute());
        return "integration/desk/ledger";
    }

    @GetMapping("/bezorgoverzicht/{reference}")
    String one(ActingPerson person, @PathVariable String reference, Model model) {
        EmployerId employer = person.employerId();
        List<Obligation> obligations = outbox.of(employer, reference);
        if (obligations.isEmpty()) {
            throw new NotFound(reference);
        }
        model.addAttribute("reference", reference);
        model.addAttribute(
                "told",
                obligations.stream()
                        .map(obligation -> told(employer, obligation))
                        .toList());
        model.addAttribute("minute", minute());
        return "integration/desk/reference";
    }

    private Told told(EmployerId employer, Obligation obligation) {
        return new Told(
                LedgerLine.of(obligation),
                outbox.hops(employer, obligation.id()),
                attempts.of(employer, obligation.id()));
    }

    private static DateTimeFormatter minute() {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.of("nl"))
                .withZone(BusinessTime.ZONE);
    }
}
