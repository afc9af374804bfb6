package nl.balie.portal.vendor.sandbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the sandbox payroll system is and how long we wait for it.
 *
 * @param answerTimeoutSeconds after this an attempt is ambiguous: the system may have it
 */
@Validated
@ConfigurationProperties(prefix = "balie.vendor.sandbox", ignoreUnknownFields = false)
record SandboxSettings(
        @DefaultValue("http://127.0.0.1:8085") URI address,
        @DefaultValue("2") @Min(1) @Max(60) int connectTimeoutSeconds,
        @DefaultValue("5") @Min(1) @Max(120) int answerTimeoutSeconds) {

    Duration connectTimeout() {
        return Duration.ofSeconds(connectTimeoutSeconds);
    }

    Duration answerTimeout() {
        return Duration.ofSeconds(answerTimeoutSeconds);
    }
}
