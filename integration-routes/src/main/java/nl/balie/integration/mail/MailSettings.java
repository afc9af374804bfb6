package nl.balie.integration.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The mail server that takes our mail.
 *
 * @param username empty when the server asks for none
 * @param from the sender of every notice, {@code Name <address>}
 */
@Validated
@ConfigurationProperties(prefix = "balie.integration.mail", ignoreUnknownFields = false)
record MailSettings(
        @DefaultValue("127.0.0.1") @NotBlank String host,
        @DefaultValue("3025") @Min(1) @Max(65535) int port,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("WHEN_OFFERED") Encryption encryption,
        @DefaultValue("Balie <balie@localhost>") @NotBlank String from,
        @DefaultValue("5") @Min(1) @Max(120) int connectTimeoutSeconds,
        @DefaultValue("30") @Min(1) @Max(600) int answerTimeoutSeconds) {

    /** Whether the connection is encrypted by STARTTLS. */
    enum Encryption {
        NEVER,
        WHEN_OFFERED,
        REQUIRED
    }

    private static final int MILLIS = 1_000;

    boolean signsIn() {
        return username != null && !username.isBlank();
    }

    Properties session() {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", host);
        properties.setProperty("mail.smtp.port", Integer.toString(port));
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(connectTimeoutSeconds * MILLIS));
        properties.setProperty("mail.smtp.timeout", Integer.toString(answerTimeoutSeconds * MILLIS));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(answerTimeoutSeconds * MILLIS));
        properties.setProperty("mail.smtp.auth", Boolean.toString(signsIn()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(encryption != Encryption.NEVER));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(encryption == Encryption.REQUIRED));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        return properties;
    }
}
