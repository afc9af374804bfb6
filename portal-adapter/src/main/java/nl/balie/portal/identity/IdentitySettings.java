package nl.balie.portal.identity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How people and portals prove who they are.
 *
 * @param signInTries wrong passwords before an account is shut
 * @param firstLock how long it then stays shut the first time; each next time twice as long
 * @param tokenAudience what a portal's token must name as its audience
 * @param longestToken how long a portal's token may live at most
 */
@Validated
@ConfigurationProperties(prefix = "balie.identity", ignoreUnknownFields = false)
record IdentitySettings(
        @DefaultValue("5") @Min(3) @Max(10) int signInTries,

        @DefaultValue("15m") @DurationMin(minutes = 1) @DurationMax(days = 1)
        Duration firstLock,

        @DefaultValue("balie") @NotBlank String tokenAudience,

        @DefaultValue("12h") @DurationMin(minutes = 1) @DurationMax(days = 1)
        Duration longestToken) {}
