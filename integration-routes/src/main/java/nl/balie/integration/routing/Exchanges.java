package nl.balie.integration.routing;

import java.util.Objects;
import org.apache.camel.Exchange;

/** What a route is handed and what it answers, read from and written to Camel's exchange. */
public final class Exchanges {

    private Exchanges() {}

    public static Attempt attempt(Exchange exchange) {
        return body(exchange, Attempt.class);
    }

    /** The body, which a step before this one put there. */
    public static <T> T body(Exchange exchange, Class<T> type) {
        return Objects.requireNonNull(exchange.getMessage().getBody(type), type.getSimpleName());
    }

    /** A header that the component always sets. */
    public static <T> T header(Exchange exchange, String name, Class<T> type) {
        return Objects.requireNonNull(exchange.getMessage().getHeader(name, type), name);
    }

    /** The failure that brought the exchange to its handler. */
    public static <T extends Exception> T failure(Exchange exchange, Class<T> type) {
        return Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, type), "a failure to translate");
    }

    public static void answer(Exchange exchange, Outcome outcome) {
        exchange.getMessage().setBody(outcome);
    }
}
