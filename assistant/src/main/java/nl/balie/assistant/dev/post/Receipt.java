package nl.balie.assistant.dev.post;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jsmpp.InvalidResponseException;
import org.jsmpp.PDUException;
import org.jsmpp.bean.DataCodings;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.session.SMPPServerSession;

/** A delivery receipt in the wording of SMPP 3.4, appendix B. */
record Receipt(TextMessage message, String text) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyMMddHHmm").withZone(ZoneOffset.UTC);

    /** The receiver did not take it: it is offered again. */
    static final class NotTaken extends Exception {
        private static final long serialVersionUID = 1L;

        NotTaken(Throwable cause) {
            super(cause);
        }
    }

    static Receipt of(TextMessage message, Instant now) {
        int delivered = message.state().equals("DELIVRD") ? 1 : 0;
        String text = "id:%d sub:001 dlvrd:%03d submit date:%s done date:%s stat:%s err:000 text:-"
                .formatted(message.id(), delivered, MINUTE.format(message.at()), MINUTE.format(now), message.state());
        return new Receipt(message, text);
    }

    void sendTo(SMPPServerSession receiver) throws NotTaken {
        try {
            receiver.deliverShortMessage(
                    "",
                    TypeOfNumber.INTERNATIONAL,
                    NumberingPlanIndicator.ISDN,
                    message.to(),
                    TypeOfNumber.ALPHANUMERIC,
                    NumberingPlanIndicator.UNKNOWN,
                    message.from(),
                    new ESMClass(MessageMode.DEFAULT, MessageType.SMSC_DEL_RECEIPT, GSMSpecificFeature.DEFAULT),
                    (byte) 0,
                    (byte) 0,
                    new RegisteredDelivery(0),
                    DataCodings.ZERO,
                    text.getBytes(StandardCharsets.US_ASCII),
                    new OptionalParameter[0]);
        } catch (PDUException
                | ResponseTimeoutException
                | InvalidResponseException
                | NegativeResponseException
                | IOException refused) {
            throw new NotTaken(refused);
        }
    }
}
