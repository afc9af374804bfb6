package nl.balie.portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.balie.portal.fixtures.CaseworkComponents;
import nl.balie.portal.party.EmployerId;
import nl.balie.testing.Storage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("database")
class LedgerTest {

    private static final int MANY = 100;

    private final EmployerId zonnebloem = EmployerId.random();
    private final EmployerId letterlust = EmployerId.random();
    private Storage storage;
    private Ledger ledger;
    private Outbox outbox;

    @BeforeEach
    void open() {
        storage = Storage.with(CaseworkComponents.class);
        ledger = storage.get(Ledger.class);
        outbox = storage.get(Outbox.class);
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void countsPartsThatAddUpToAllThereIs() {
        outbox.accepted(zonnebloem, promised(zonnebloem, "D-1"), "250 ok");
        outbox.refused(zonnebloem, promised(zonnebloem, "D-1"), "550 no");
        promised(zonnebloem, "D-2");
        promised(letterlust, "D-1");

        Map<ObligationState, Integer> counts = ledger.counts(zonnebloem, any(ObligationState.REFUSED));

        assertThat(counts)
                .containsOnly(
                        Map.entry(ObligationState.ACCEPTED, 1),
                        Map.entry(ObligationState.REFUSED, 1),
                        Map.entry(ObligationState.QUEUED, 1));
        assertThat(counts.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(ledger.find(zonnebloem, any(null), MANY).size());
    }

    @Test
    void findsByTheBeginningOfAReferenceAndByState() {
        promised(zonnebloem, "D-2026-1120-01");
        outbox.accepted(zonnebloem, promised(zonnebloem, "D-2026-1120-02"), "250 ok");
        promised(zonnebloem, "V-2026-0001");

        assertThat(ledger.find(zonnebloem, new Ledger.Filter("D-2026-1120", null), MANY))
                .extracting(Obligation::reference)
                .containsExactlyInAnyOrder("D-2026-1120-01", "D-2026-1120-02");
        assertThat(ledger.find(zonnebloem, new Ledger.Filter("D-", ObligationState.ACCEPTED), MANY))
                .extracting(Obligation::reference)
                .containsExactly("D-2026-1120-02");
    }

    @Test
    void takesAPercentSignForWhatItIs() {
        promised(zonnebloem, "D-2026-1120-01");

        assertThat(ledger.find(zonnebloem, new Ledger.Filter("%", null), MANY)).isEmpty();
        assertThat(ledger.find(zonnebloem, new Ledger.Filter("D_2026", null), MANY))
                .isEmpty();
        assertThat(ledger.find(zonnebloem, new Ledger.Filter("!", null), MANY)).isEmpty();
    }

    @Test
    void showsNothingOfAnotherEmployer() {
        promised(zonnebloem, "D-1");

        assertThat(ledger.find(letterlust, any(null), MANY)).isEmpty();
        assertThat(ledger.counts(letterlust, any(null))).isEmpty();
    }

    private static Ledger.Filter any(@Nullable ObligationState state) {
        return new Ledger.Filter(null, state);
    }

    private ObligationId promised(EmployerId employer, String reference) {
        var made = new ObligationId[1];
        var promise = new Promise(
                employer,
                ObligationKind.MAIL,
                reference + "/" + System.nanoTime(),
                reference,
                "henk@zonnebloem.example",
                "{}");
        storage.inTransaction(() -> made[0] = outbox.promise(promise));
        return made[0];
    }
}
