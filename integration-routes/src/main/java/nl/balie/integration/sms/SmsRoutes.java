package nl.balie.integration.sms;

import java.util.List;
import java.util.Optional;
import nl.balie.integration.routing.Exchanges;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.Route;
import nl.balie.integration.routing.RouteConfigurations;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.smpp.SmppConstants;
import org.apache.camel.component.smpp.SmppMessageType;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.util.DeliveryReceiptState;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A text message out, its receipt back. */
@Component
class SmsRoutes extends RouteBuilder {

    private static final byte INTERNATIONAL = 1;
    private static final byte ALPHANUMERIC = 5;
    private static final byte ISDN = 1;
    private static final String SENDING = "&lazySessionCreation=true&registeredDelivery=1&singleDLR=true";

    private final SmsSettings settings;
    private final SmsReceipts receipts;
    private final JsonMapper json;

    SmsRoutes(SmsSettings settings, SmsReceipts receipts, JsonMapper json) {
        this.settings = settings;
        this.receipts = receipts;
        this.json = json;
    }

    @Override
    public void configure() {
        from(Route.SMS_OUTBOUND.address())
                .routeId(Route.SMS_OUTBOUND.id())
                .routeConfigurationId(RouteConfigurations.OBLIGATIONS)
                .onException(Exception.class)
                .handled(true)
                .process(SmsRoutes::translate)
                .end()
                .process(this::compose)
                .to(settings.endpoint() + SENDING)
                .process(SmsRoutes::accept);

        from(settings.endpoint())
                .routeId(Route.SMS_RECEIPTS.id())
                .filter(header(SmppConstants.MESSAGE_TYPE).isEqualTo(SmppMessageType.DeliveryReceipt.toString()))
                .process(this::receipt)
                .end();
    }

    private void compose(Exchange exchange) {
        Message message = exchange.getMessage();
        SmsPayload sms = json.readValue(Exchanges.attempt(exchange).obligation().payload(), SmsPayload.class);
        Optional<String> gsm = GsmAlphabet.codes(sms.text());
        message.setBody(gsm.orElse(sms.text()));
        Alphabet alphabet = gsm.isPresent() ? Alphabet.ALPHA_DEFAULT : Alphabet.ALPHA_UCS2;
        message.setHeader(SmppConstants.ALPHABET, alphabet.value());
        message.setHeader(SmppConstants.DATA_CODING, alphabet.value());
        message.setHeader(SmppConstants.SOURCE_ADDR, settings.sender());
        message.setHeader(SmppConstants.SOURCE_ADDR_TON, ALPHANUMERIC);
        message.setHeader(SmppConstants.SOURCE_ADDR_NPI, (byte) 0);
        message.setHeader(SmppConstants.DEST_ADDR, sms.number());
        message.setHeader(SmppConstants.DEST_ADDR_TON, INTERNATIONAL);
        message.setHeader(SmppConstants.DEST_ADDR_NPI, ISDN);
    }

    /** A long text goes in parts; only the last part asks for a receipt, so its id stands for the whole. */
    private static void accept(Exchange exchange) {
        List<?> ids = Exchanges.header(exchange, SmppConstants.ID, List.class);
        Exchanges.answer(exchange, new Outcome.Accepted(String.valueOf(ids.getLast())));
    }

    private static void translate(Exchange exchange) {
        Exchanges.answer(exchange, SmsRefusal.outcome(Exchanges.failure(exchange, Exception.class)));
    }

    private void receipt(Exchange exchange) throws InterruptedException {
        receipts.receive(
                Exchanges.header(exchange, SmppConstants.ID, String.class),
                Exchanges.header(exchange, SmppConstants.FINAL_STATUS, DeliveryReceiptState.class));
    }
}
