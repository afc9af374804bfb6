package nl.balie.assistant.dev.post;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The demo's own mail server and SMS centre. A port of 0 leaves one out: then a configured host takes its place.
 *
 * @param data where what was taken is kept
 * @param shownLimit how many messages a page shows
 */
@Validated
@ConfigurationProperties(prefix = "balie.demo.post", ignoreUnknownFields = false)
record PostSettings(
        @DefaultValue("3025") @Min(0) @Max(65535) int smtpPort,
        @DefaultValue("3143") @Min(0) @Max(65535) int imapPort,
        @DefaultValue("2775") @Min(0) @Max(65535) int smsPort,
        @DefaultValue("./data/post") Path data,
        @DefaultValue("100") @Min(1) @Max(1_000) int shownLimit) {}
