package nl.balie.integration.sms;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The SMS centre that takes our text messages.
 *
 * @param sender what the receiver sees: at most 11 letters and digits, which cannot be answered
 * @param answerTimeoutMillis after this a message may or may not have been taken
 */
@Validated
@ConfigurationProperties(prefix = "balie.integration.sms", ignoreUnknownFields = false)
record SmsSettings(
        @DefaultValue("127.0.0.1") @NotBlank String host,
        @DefaultValue("2775") @Min(1) @Max(65535) int port,
        @DefaultValue("balie") @NotBlank @Size(max = 15) String systemId,
        @DefaultValue("") @Size(max = 8) String password,
        @DefaultValue("Balie") @NotBlank @Size(max = 11) String sender,
        @DefaultValue("10000") @Min(100) @Max(120_000) int answerTimeoutMillis,
        @DefaultValue("2000") @Min(100) @Max(600_000) int reconnectMillis,
        @DefaultValue("30000") @Min(1_000) @Max(600_000) int enquireMillis) {

    /** Both ends of a centre: sending binds as transmitter, receipts come to a receiver. */
    String endpoint() {
        return "smpp://%s@%s:%d?password=RAW(%s)&systemType=balie&transactionTimer=%d&enquireLinkTimer=%d"
                        .formatted(systemId, host, port, password, answerTimeoutMillis, enquireMillis)
                + "&initialReconnectDelay=%d&reconnectDelay=%d".formatted(reconnectMillis, reconnectMillis);
    }
}
