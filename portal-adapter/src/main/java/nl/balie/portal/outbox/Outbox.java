package nl.balie.portal.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What we owe the outside world. A promise commits together with the change that caused it, and so does the work that
 * will carry it out; what became of it is recorded here, once, and told to whoever listens.
 */
@Component
public class Outbox {

    private final Obligations obligations;
    private final SchedulerClient scheduler;
    private final InfrastructureTime time;
    private final ApplicationEventPublisher events;

    Outbox(
            Obligations obligations,
            SchedulerClient scheduler,
            InfrastructureTime time,
            ApplicationEventPublisher events) {
        this.obligations = obligations;
        this.scheduler = scheduler;
        this.time = time;
        this.events = events;
    }

    /** Records an obligation in the caller's transaction. The same business key again is the same obligation. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObligationId promise(Promise promise) {
        ObligationId id = new ObligationId(UUID.randomUUID());
        Instant now = time.now();
        if (!obligations.insert(promise, id, now)) {
            return obligations
                    .byKey(promise.employer(), promise.businessKey())
                    .orElseThrow()
                    .id();
        }
        obligations.hop(promise.employer(), id, now, ObligationState.QUEUED, null, null);
        String instance = new RelayTask(promise.employer(), id).instanceId();
        scheduler.scheduleIfNotExists(RelayTask.DESCRIPTOR.instance(instance).scheduledTo(now));
        return id;
    }

    public Optional<Obligation> find(EmployerId employer, ObligationId id) {
        return obligations.byId(employer, id);
    }

    public Optional<Obligation> withReceipt(ObligationKind kind, String receipt) {
        return obligations.byReceipt(kind, receipt);
    }

    /** Everything promised about one reference, oldest first. */
    public List<Obligation> of(EmployerId employer, String reference) {
        return obligations.byReference(employer, reference);
    }

    public List<Hop> hops(EmployerId employer, ObligationId id) {
        return obligations.hops(employer, id);
    }

    /** Counts an attempt, before it is made. */
    @Transactional
    public void attempted(EmployerId employer, ObligationId id) {
        obligations.attempted(employer, id, time.now());
    }

    /** An attempt came to nothing and another follows; the detail is for whoever looks at the ledger. */
    @Transactional
    public void delayed(EmployerId employer, ObligationId id, String detail) {
        obligations.hop(employer, id, time.now(), ObligationState.QUEUED, detail, null);
    }

    /** The other side has it. Said again, or after a receipt, it changes nothing. */
    @Transactional
    public void accepted(EmployerId employer, ObligationId id, String receipt) {
        Obligation obligation = obligations.locked(employer, id).orElseThrow();
        if (!obligation.state().arrived()) {
            events.publishEvent(
                    new ObligationEvent.Accepted(moved(obligation, ObligationState.ACCEPTED, null, receipt)));
        }
    }

    /** A receipt says that the recipient has it. */
    @Transactional
    public void delivered(EmployerId employer, ObligationId id, @Nullable String detail) {
        Obligation obligation = obligations.locked(employer, id).orElseThrow();
        if (obligation.state() == ObligationState.ACCEPTED || obligation.state() == ObligationState.QUEUED) {
            events.publishEvent(new ObligationEvent.Delivered(
                    moved(obligation, ObligationState.DELIVERED, detail, obligation.receipt())));
        }
    }

    /** The other side said no, for good. */
    @Transactional
    public void refused(EmployerId employer, ObligationId id, String reason) {
        Obligation obligation = obligations.locked(employer, id).orElseThrow();
        if (obligation.state().open()) {
            events.publishEvent(new ObligationEvent.Refused(moved(obligation, ObligationState.REFUSED, reason, null)));
        }
    }

    /** Tried to the limit, or a receipt says that it did not arrive. */
    @Transactional
    public void failed(EmployerId employer, ObligationId id, String reason) {
        Obligation obligation = obligations.locked(employer, id).orElseThrow();
        if (obligation.state().open() || obligation.state() == ObligationState.ACCEPTED) {
            events.publishEvent(new ObligationEvent.Failed(
                    moved(obligation, ObligationState.FAILED, reason, obligation.receipt())));
        }
    }

    private Obligation moved(
            Obligation obligation, ObligationState next, @Nullable String reason, @Nullable String receipt) {
        Instant now = time.now();
        Obligation moved = obligation.now(next, receipt, reason);
        obligations.update(moved, now);
        obligations.hop(obligation.employer(), obligation.id(), now, next, reason, receipt);
        return moved;
    }
}
