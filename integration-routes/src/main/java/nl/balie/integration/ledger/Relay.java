package nl.balie.integration.ledger;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balie.integration.routing.Attempt;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.RouteDoor;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.outbox.RelayTask;
import nl.balie.portal.party.EmployerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries out one obligation, one attempt at a time. The attempt is written down before it is made; what came of it
 * commits together with the end of the scheduled work, so that a node killed in between leaves an attempt without an end.
 */
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);
    private static final Locale DUTCH = Locale.of("nl");

    private final Outbox outbox;
    private final Attempts attempts;
    private final RouteDoor routes;
    private final RelaySettings settings;
    private final BackOff backOff;
    private final InfrastructureTime time;
    private final TransactionTemplate transaction;
    private final MessageSource messages;

    Relay(
            Outbox outbox,
            Attempts attempts,
            RouteDoor routes,
            RelaySettings settings,
            BackOff backOff,
            InfrastructureTime time,
            TransactionTemplate transaction,
            MessageSource messages) {
        this.outbox = outbox;
        this.attempts = attempts;
        this.routes = routes;
        this.settings = settings;
        this.backOff = backOff;
        this.time = time;
        this.transaction = transaction;
        this.messages = messages;
    }

    /** Works on the obligation that the task names; what it returns ends the scheduled work. */
    CompletionHandler<Void> carryOut(RelayTask task) {
        Optional<Obligation> found = outbox.find(task.employer(), task.obligation())
                .filter(o -> o.state().open());
        if (found.isEmpty()) {
            return (complete, operations) -> operations.stop();
        }
        Obligation obligation = found.get();
        List<AttemptMade> earlier = attempts.of(obligation.employer(), obligation.id());
        Optional<String> stop = whyNoMore(obligation, earlier);
        if (stop.isPresent()) {
            return (complete, operations) -> giveUp(obligation, stop.get(), operations);
        }
        Attempt attempt = begin(obligation, earlier);
        Outcome outcome = routes.hand(attempt);
        return (complete, operations) -> settle(attempt, outcome, complete, operations);
    }

    private Optional<String> whyNoMore(Obligation obligation, List<AttemptMade> earlier) {
        if (obligation.kind() == ObligationKind.SMS && doubtful(earlier) >= settings.doubtfulSmsLimit()) {
            return Optional.of(text("ledger.failed.doubtful"));
        }
        if (earlier.size() >= settings.attemptsLimit()) {
            String last = Optional.ofNullable(earlier.getLast().detail()).orElse("-");
            return Optional.of(text("ledger.failed.limit", earlier.size(), last));
        }
        return Optional.empty();
    }

    private static int doubtful(List<AttemptMade> earlier) {
        return (int) earlier.stream().filter(AttemptMade::doubtful).count();
    }

    private Attempt begin(Obligation obligation, List<AttemptMade> earlier) {
        var attempt = new Attempt(obligation, earlier.size() + 1, doubtful(earlier));
        transaction.executeWithoutResult(_ -> {
            attempts.begin(obligation, attempt.number());
            outbox.attempted(obligation.employer(), obligation.id());
        });
        return attempt;
    }

    private void giveUp(Obligation obligation, String reason, ExecutionOperations<Void> operations) {
        log.warn("{} {} for {} is given up: {}", obligation.kind(), obligation.id(), obligation.reference(), reason);
        transaction.executeWithoutResult(_ -> {
            outbox.failed(obligation.employer(), obligation.id(), reason);
            operations.stop();
        });
    }

    /** When the outcome cannot be recorded the attempt keeps no end, and the next one knows that it may have arrived. */
    private void settle(
            Attempt attempt, Outcome outcome, ExecutionComplete complete, ExecutionOperations<Void> operations) {
        try {
            transaction.executeWithoutResult(_ -> {
                if (record(attempt, outcome)) {
                    operations.stop();
                } else {
                    operations.reschedule(complete, next(attempt));
                }
            });
        } catch (RuntimeException failure) {
            Obligation obligation = attempt.obligation();
            log.error(
                    "The outcome {} of {} {} was not recorded; it will be tried again",
                    outcome,
                    obligation.kind(),
                    obligation.id(),
                    failure);
            operations.reschedule(complete, next(attempt));
        }
    }

    /** True when nothing is left to do. */
    private boolean record(Attempt attempt, Outcome outcome) {
        Obligation obligation = attempt.obligation();
        EmployerId employer = obligation.employer();
        return switch (outcome) {
            case Outcome.Accepted(String receipt) -> {
                attempts.end(obligation, attempt.number(), AttemptMade.End.ACCEPTED, receipt);
                outbox.accepted(employer, obligation.id(), receipt);
                yield true;
            }
            case Outcome.Refused(String reason) -> {
                attempts.end(obligation, attempt.number(), AttemptMade.End.REFUSED, reason);
                outbox.refused(employer, obligation.id(), reason);
                yield true;
            }
            case Outcome.Unreached(String detail) -> {
                attempts.end(obligation, attempt.number(), AttemptMade.End.UNREACHED, detail);
                outbox.delayed(employer, obligation.id(), detail);
                yield false;
            }
            case Outcome.Doubtful(String detail) -> {
                attempts.end(obligation, attempt.number(), AttemptMade.End.DOUBTFUL, detail);
                outbox.delayed(employer, obligation.id(), detail);
                yield false;
            }
        };
    }

    private Instant next(Attempt attempt) {
        return time.now().plus(backOff.after(attempt.number()));
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, DUTCH);
    }
}
