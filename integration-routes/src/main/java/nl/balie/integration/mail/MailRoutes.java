package nl.balie.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import nl.balie.integration.routing.Exchanges;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.Route;
import nl.balie.integration.routing.RouteConfigurations;
import nl.balie.portal.deadline.InfrastructureTime;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A mail obligation becomes a mail; the server's answer becomes its receipt. */
@Component
class MailRoutes extends RouteBuilder {

    static final String SENDER = "answeringMailSender";

    private final MailSettings settings;
    private final Session session;
    private final InfrastructureTime time;
    private final JsonMapper json;

    MailRoutes(MailSettings settings, Session outboundMailSession, InfrastructureTime time, JsonMapper json) {
        this.settings = settings;
        this.session = outboundMailSession;
        this.time = time;
        this.json = json;
    }

    @Override
    public void configure() {
        from(Route.MAIL_OUTBOUND.address())
                .routeId(Route.MAIL_OUTBOUND.id())
                .routeConfigurationId(RouteConfigurations.OBLIGATIONS)
                .onException(MessagingException.class)
                .handled(true)
                .process(MailRoutes::translate)
                .end()
                .onException(UnsendableMail.class)
                .handled(true)
                .process(MailRoutes::refuse)
                .end()
                .process(this::compose)
                .to("smtp://%s:%d?javaMailSender=#%s".formatted(settings.host(), settings.port(), SENDER))
                .process(MailRoutes::accept);
    }

    private void compose(Exchange exchange) throws MessagingException {
        String payload = Exchanges.attempt(exchange).obligation().payload();
        MailPayload mail = json.readValue(payload, MailPayload.class);
        // A whole message: Camel's own mail headers, which ignore the recipient by default, play no part.
        exchange.getMessage().setBody(OutboundMail.of(session, mail, settings.from(), time.now()));
    }

    private static void accept(Exchange exchange) {
        OutboundMail mail = Exchanges.body(exchange, OutboundMail.class);
        Exchanges.answer(exchange, new Outcome.Accepted(RouteConfigurations.receipt(mail.answer())));
    }

    private static void translate(Exchange exchange) {
        Exchanges.answer(exchange, MailRefusal.outcome(Exchanges.failure(exchange, MessagingException.class)));
    }

    private static void refuse(Exchange exchange) {
        UnsendableMail unsendable = Exchanges.failure(exchange, UnsendableMail.class);
        Exchanges.answer(exchange, new Outcome.Refused(String.valueOf(unsendable.getMessage())));
    }
}
