package nl.balie.integration.ledger;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How the relay works through what we owe.
 *
 * @param pollMillis how long an obligation waits at most before its first attempt
 * @param heartbeatMillis with {@code missedHeartbeats}: how soon the work of a killed node is taken over
 * @param firstBackOffMillis the wait after a first failed attempt; it doubles, with jitter
 * @param attemptsLimit after this many attempts a person must look
 * @param doubtfulSmsLimit how often a text message that may have arrived is sent at most
 */
@Validated
@ConfigurationProperties(prefix = "balie.integration.relay", ignoreUnknownFields = false)
record RelaySettings(
        @DefaultValue("8") @Min(1) @Max(200) int threads,
        @DefaultValue("250") @Min(20) @Max(60_000) int pollMillis,
        @DefaultValue("2000") @Min(100) @Max(60_000) int heartbeatMillis,
        @DefaultValue("4") @Min(4) @Max(20) int missedHeartbeats,
        @DefaultValue("1000") @Min(1) @Max(600_000) int firstBackOffMillis,
        @DefaultValue("600") @Min(1) @Max(86_400) int longestBackOffSeconds,
        @DefaultValue("24") @Min(1) @Max(1_000) int attemptsLimit,
        @DefaultValue("2") @Min(1) @Max(2) int doubtfulSmsLimit) {

    Duration poll() {
        return Duration.ofMillis(pollMillis);
    }

    Duration heartbeat() {
        return Duration.ofMillis(heartbeatMillis);
    }
}
