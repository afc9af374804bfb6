package nl.balie.portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.party.EmployerId;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

@Tag("database")
class OutboxStorageTest {

    private final EmployerId zonnebloem = EmployerId.random();
    private Storage storage;
    private Outbox outbox;

    @BeforeEach
    void open() {
        storage = Storage.with(Outbox.class, Obligations.class, OutboxConfiguration.class, Listening.class);
        outbox = storage.get(Outbox.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void commitsAPromiseTogetherWithItsWork() {
        storage.inTransaction(() -> outbox.promise(mail("een")));

        assertThat(outbox.of(zonnebloem, "D-2026-1120-01"))
                .singleElement()
                .satisfies(obligation -> assertThat(obligation.state()).isEqualTo(ObligationState.QUEUED));
        assertThat(scheduledWork()).isEqualTo(1);
    }

    @Test
    void rollsBackAPromiseTogetherWithItsWork() {
        assertThatThrownBy(() -> storage.inTransaction(() -> {
                    outbox.promise(mail("een"));
                    throw new IllegalStateException("the change failed");
                }))
                .hasMessage("the change failed");

        assertThat(outbox.of(zonnebloem, "D-2026-1120-01")).isEmpty();
        assertThat(scheduledWork()).isZero();
    }

    @Test
    void keepsOneObligationPerBusinessKeyHoweverManyPromiseAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> promises = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                promises.add(threads.submit(() -> storage.inTransaction(() -> outbox.promise(mail("een")))));
            }
            for (Future<?> promise : promises) {
                promise.get();
            }
        }
        assertThat(outbox.of(zonnebloem, "D-2026-1120-01")).hasSize(1);
        assertThat(scheduledWork()).isEqualTo(1);
    }

    @Test
    void tellsOnceWhatBecameOfAnObligation() {
        ObligationId id = promised(mail("een"));

        outbox.accepted(zonnebloem, id, "250 queued as 7F3");
        outbox.accepted(zonnebloem, id, "250 queued as 7F4");
        outbox.failed(zonnebloem, id, "bounced");

        assertThat(outbox.find(zonnebloem, id)).hasValueSatisfying(obligation -> {
            assertThat(obligation.state()).isEqualTo(ObligationState.FAILED);
            assertThat(obligation.receipt()).isEqualTo("250 queued as 7F3");
        });
        assertThat(outbox.hops(zonnebloem, id))
                .extracting(Hop::state)
                .containsExactly(ObligationState.QUEUED, ObligationState.ACCEPTED, ObligationState.FAILED);
        assertThat(storage.get(Listening.class).heard).hasSize(2);
    }

    @Test
    void neverMovesARefusedObligation() {
        ObligationId id = promised(mail("een"));

        outbox.refused(zonnebloem, id, "550 no such user");
        outbox.delivered(zonnebloem, id, null);
        outbox.failed(zonnebloem, id, "later");

        assertThat(outbox.find(zonnebloem, id))
                .hasValueSatisfying(obligation -> assertThat(obligation.state()).isEqualTo(ObligationState.REFUSED));
    }

    @Test
    void showsNothingOfAnotherEmployer() {
        ObligationId id = promised(mail("een"));
        EmployerId letterlust = EmployerId.random();

        assertThat(outbox.find(letterlust, id)).isEmpty();
        assertThat(outbox.of(letterlust, "D-2026-1120-01")).isEmpty();
        assertThat(outbox.hops(letterlust, id)).isEmpty();
    }

    private ObligationId promised(Promise promise) {
        storage.inTransaction(() -> outbox.promise(promise));
        return outbox.of(promise.employer(), promise.reference()).getFirst().id();
    }

    private long scheduledWork() {
        return storage.jdbc()
                .sql("select count(*) from scheduled_tasks")
                .query(Long.class)
                .single();
    }

    private Promise mail(String key) {
        return new Promise(zonnebloem, ObligationKind.MAIL, key, "D-2026-1120-01", "henk@zonnebloem.example", "{}");
    }

    @Configuration(proxyBeanMethods = false)
    static class Listening {

        final List<ObligationEvent> heard = new ArrayList<>();

        @EventListener
        void hear(ObligationEvent event) {
            heard.add(event);
        }

        @Bean
        InfrastructureTime infrastructureTime() {
            return InfrastructureTime.system();
        }
    }
}
