package nl.balie.assistant.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.TooMany;
import nl.balie.portal.party.AccountId;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final AccountId SANNE = new AccountId(new UUID(0, 1));
    private static final AccountId PIOTR = new AccountId(new UUID(0, 2));

    private Instant now = Instant.parse("2026-11-20T13:00:00Z");
    private final InstantSource source = () -> now;
    private final Pace pace = new Pace(new ChatSettings(6, 50), new InfrastructureTime(clock()));

    @Test
    void letsAMinutesMessagesThroughAtOnceAndThenAsksToWait() {
        for (int i = 0; i < 6; i++) {
            pace.step(SANNE);
        }

        assertThatExceptionOfType(TooMany.class)
                .isThrownBy(() -> pace.step(SANNE))
                .satisfies(tooMany -> assertThat(tooMany.retryAfter()).isEqualTo(Duration.ofSeconds(10)));
        assertThatCode(() -> pace.step(PIOTR)).doesNotThrowAnyException();
    }

    @Test
    void letsTheNextOneThroughAfterTheWait() {
        for (int i = 0; i < 6; i++) {
            pace.step(SANNE);
        }
        now = now.plusSeconds(10);

        assertThatCode(() -> pace.step(SANNE)).doesNotThrowAnyException();
        assertThatExceptionOfType(TooMany.class).isThrownBy(() -> pace.step(SANNE));
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(java.time.ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return source.instant();
            }
        };
    }
}
