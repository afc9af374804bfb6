package nl.balie.integration.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationId;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.party.EmployerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerLineTest {

    @ParameterizedTest
    @CsvSource({
        "SMS,+31612345678,•• 78",
        "SMS,+,•• +",
        "MAIL,henk@zonnebloem.example,henk@zonnebloem.example",
        "PAYROLL_DECLARATION,sandbox,sandbox"
    })
    void showsOnlyTheEndOfAPhoneNumber(ObligationKind kind, String recipient, String shown) {
        assertThat(LedgerLine.of(obligation(kind, recipient)).recipient()).isEqualTo(shown);
    }

    @Test
    void countsEveryStateOnce() {
        Map<ObligationState, Integer> counts = new EnumMap<>(ObligationState.class);
        for (ObligationState state : ObligationState.values()) {
            counts.put(state, 1);
        }

        Counting counting = Counting.of(counts);

        assertThat(counting.promised()).isEqualTo(ObligationState.values().length);
        assertThat(counting.accepted() + counting.delivered() + counting.underway() + counting.setAside())
                .isEqualTo(counting.promised());
    }

    private static Obligation obligation(ObligationKind kind, String recipient) {
        return new Obligation(
                EmployerId.random(),
                new ObligationId(EmployerId.random().value()),
                kind,
                "key",
                "D-1",
                recipient,
                "{}",
                ObligationState.QUEUED,
                0,
                Instant.EPOCH,
                Instant.EPOCH,
                null,
                null);
    }
}
