package nl.balie.integration.sms;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balie.portal.outbox.Obligation;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import org.jsmpp.util.DeliveryReceiptState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A delivery receipt moves its text message on. It may come twice, and before the acceptance itself was recorded. */
@Component
class SmsReceipts {

    private static final Logger log = LoggerFactory.getLogger(SmsReceipts.class);
    private static final int LOOKS_LIMIT = 20;
    private static final long BETWEEN_LOOKS_MILLIS = 100;
    private static final int HEX = 16;

    private final Outbox outbox;

    SmsReceipts(Outbox outbox) {
        this.outbox = outbox;
    }

    void receive(String messageId, DeliveryReceiptState state) throws InterruptedException {
        Optional<Obligation> found = find(messageId);
        if (found.isEmpty()) {
            log.warn("A receipt {} came for message {}, which we do not know", state, messageId);
            return;
        }
        Obligation sms = found.get();
        switch (state) {
            case DELIVRD -> outbox.delivered(sms.employer(), sms.id(), state.name());
            case EXPIRED, DELETED, UNDELIV, REJECTD -> outbox.failed(sms.employer(), sms.id(), state.name());
            case ENROUTE, ACCEPTD, UNKNOWN -> log.info("Message {} is on its way: {}", messageId, state);
        }
    }

    private Optional<Obligation> find(String messageId) throws InterruptedException {
        for (int look = 0; look < LOOKS_LIMIT; look++) {
            for (String spelling : spellings(messageId)) {
                Optional<Obligation> found = outbox.withReceipt(ObligationKind.SMS, spelling);
                if (found.isPresent()) {
                    return found;
                }
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        return Optional.empty();
    }

    /** Some centres answer a number in hexadecimal and report it in decimals, or the other way around. */
    static List<String> spellings(String messageId) {
        return Stream.of(Optional.of(messageId), converted(messageId, 10, HEX), converted(messageId, HEX, 10))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    private static Optional<String> converted(String number, int from, int to) {
        try {
            return Optional.of(
                    Long.toString(Long.parseUnsignedLong(number, from), to).toUpperCase(Locale.ROOT));
        } catch (NumberFormatException notThatBase) {
            return Optional.empty();
        }
    }
}
