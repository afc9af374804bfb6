package nl.balie.integration.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import nl.balie.integration.testing.RoutesUnderTest;
import nl.balie.integration.testing.Witness;
import nl.balie.portal.declaration.DeclarationStatus;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.declaration.WithdrawingDeclaration;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationEvent;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.outbox.RelayTask;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** Exactly once into the payroll system, whatever fails in between; judged by what the payroll system itself saw. */
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelayTest {

    private static final ObligationKind DELIVERY = ObligationKind.PAYROLL_DECLARATION;

    private RoutesUnderTest routes;

    @BeforeAll
    void start(@TempDir Path data) {
        routes = RoutesUnderTest.start(data, "balie.integration.relay.attempts-limit=12");
    }

    @AfterAll
    void stop() {
        routes.close();
    }

    @Test
    void deliversAnApprovedDeclarationOnce() {
        String reference = routes.approved("8");

        Obligation delivered = routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        assertThat(delivered.receipt()).startsWith("SL-");
        assertThat(delivered.attempts()).isEqualTo(1);
        assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 1, 1));
        assertThat(status(reference)).isEqualTo(DeclarationStatus.APPROVED);
    }

    @Test
    void doesNothingWhenTheSameObligationIsWorkedOnAgain() {
        String reference = routes.approved("8");
        Obligation delivered = routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        schedule(delivered);
        awaitNoWork(delivered);

        assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 1, 1));
    }

    @Test
    void booksOnceWhenTheNodeFailsBetweenSendingAndRecording() {
        try (var _ = new FailingToRecord(1)) {
            String reference = routes.approved("7.5");

            Obligation delivered = routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

            assertThat(delivered.attempts()).isEqualTo(2);
            // The second attempt asked before it sent, and did not send.
            assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 1, 1));
        }
    }

    @Test
    void takesOverTheWorkOfAKilledNode() {
        String reference = routes.approved("0.19");
        Obligation waiting = routes.await(reference, DELIVERY, obligation -> obligation.attempts() >= 1);
        // As kill -9 leaves it: picked by a node that is gone, its heartbeat long ago.
        routes.jdbc().sql("""
            update scheduled_tasks set picked = true, picked_by = 'a-killed-node', last_heartbeat = ?,
              execution_time = ?, version = version + 1 where task_instance = ?\
            """).params(longAgo(), longAgo(), instance(waiting)).update();

        routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        assertThat(routes.witness(reference).effects()).isEqualTo(1);
    }

    @Test
    void recordsTheReasonOfARefusal() {
        String reference = routes.approved("0.13");

        Obligation refused = routes.awaitState(reference, DELIVERY, ObligationState.REFUSED);

        assertThat(refused.reason()).contains("Regel 1", "0,13");
        assertThat(status(reference)).isEqualTo(DeclarationStatus.UNPROCESSABLE);
        assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 1, 0));
    }

    @Test
    void findsBackWhatTheSystemBookedBeforeItAnsweredTooLate() {
        String reference = routes.approved("0.17");

        Obligation delivered = routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        assertThat(delivered.attempts()).isEqualTo(2);
        assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 1, 1));
    }

    @Test
    void triesAgainUntilTheSystemIsBack() throws Exception {
        String reference = routes.approved("0.19");

        Obligation delivered = routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        assertThat(delivered.attempts()).isEqualTo(4);
        assertThat(routes.witness(reference)).isEqualTo(new Witness(1, 4, 1));
    }

    @Test
    void givesUpAtTheLimitAndSaysWhy() throws Exception {
        outage(120);
        try {
            String reference = routes.approved("6");

            Obligation failed = routes.awaitState(reference, DELIVERY, ObligationState.FAILED);

            assertThat(failed.attempts()).isEqualTo(12);
            assertThat(failed.reason())
                    .startsWith("Na 12 pogingen niet gelukt.")
                    .contains("503");
            assertThat(routes.witness(reference)).isEqualTo(new Witness(0, 0, 0));
        } finally {
            outage(0);
        }
    }

    @Test
    void deliversAfterAnOutageWhatWaitedForIt() throws Exception {
        outage(120);
        String reference = routes.approved("5");
        routes.await(reference, DELIVERY, obligation -> obligation.attempts() >= 2);
        outage(0);

        routes.awaitState(reference, DELIVERY, ObligationState.ACCEPTED);

        assertThat(routes.witness(reference).effects()).isEqualTo(1);
    }

    @Test
    void sendsNothingThatWasWithdrawnWhileItWaited() throws Exception {
        outage(120);
        String reference = routes.approved("4");
        routes.await(reference, DELIVERY, obligation -> obligation.attempts() >= 1);
        routes.get(WithdrawingDeclaration.class).withdraw(routes.zonnebloem.sanne(), reference);
        outage(0);

        Obligation refused = routes.awaitState(reference, DELIVERY, ObligationState.REFUSED);

        assertThat(refused.reason()).contains("ingetrokken");
        assertThat(routes.witness(reference)).isEqualTo(new Witness(0, 0, 0));
        assertThat(status(reference)).isEqualTo(DeclarationStatus.WITHDRAWN);
    }

    private DeclarationStatus status(String reference) {
        return routes.get(Declarations.class)
                .byReference(routes.zonnebloem.employer.id(), reference)
                .orElseThrow()
                .status();
    }

    private void schedule(Obligation obligation) {
        routes.get(SchedulerClient.class)
                .scheduleIfNotExists(
                        RelayTask.DESCRIPTOR.instance(instance(obligation)).scheduledTo(Instant.EPOCH));
    }

    private void awaitNoWork(Obligation obligation) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> routes.jdbc()
                                .sql("select count(*) from scheduled_tasks where task_instance = ?")
                                .param(instance(obligation))
                                .query(Integer.class)
                                .single()
                        == 0);
    }

    private static String instance(Obligation obligation) {
        return new RelayTask(obligation.employer(), obligation.id()).instanceId();
    }

    private static OffsetDateTime longAgo() {
        return Instant.EPOCH.atOffset(ZoneOffset.UTC);
    }

    private void outage(int seconds) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(routes.sandbox.address() + "/storing"))
                .POST(HttpRequest.BodyPublishers.ofString("seconds=" + seconds))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(303);
        }
    }

    /** Fails in the transaction that records an acceptance, a number of times: what was sent is then not recorded. */
    private final class FailingToRecord implements ApplicationListener<PayloadApplicationEvent<?>>, AutoCloseable {

        private final AtomicInteger left;

        FailingToRecord(int times) {
            left = new AtomicInteger(times);
            routes.get(ApplicationEventMulticaster.class).addApplicationListener(this);
        }

        @Override
        public void onApplicationEvent(PayloadApplicationEvent<?> event) {
            if (event.getPayload() instanceof ObligationEvent.Accepted(Obligation obligation)
                    && obligation.kind() == DELIVERY
                    && left.getAndDecrement() > 0) {
                throw new IllegalStateException("the node fails before it records");
            }
        }

        @Override
        public void close() {
            routes.get(ApplicationEventMulticaster.class).removeApplicationListener(this);
        }
    }
}
