package nl.balie.integration.routing;

import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteConfigurationBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one error policy of the routes that carry out obligations. Camel tries once: db-scheduler alone owns attempts and
 * back-off, or two of them would multiply. What a route did not translate itself may be tried again.
 */
@Component
class SharedRouteConfiguration extends RouteConfigurationBuilder {

    private static final Logger log = LoggerFactory.getLogger(SharedRouteConfiguration.class);

    @Override
    public void configuration() {
        routeConfiguration(RouteConfigurations.OBLIGATIONS)
                .errorHandler(defaultErrorHandler().maximumRedeliveries(0).logExhausted(false))
                .onException(Exception.class)
                .maximumRedeliveries(0)
                .handled(true)
                .process(SharedRouteConfiguration::unreached);
    }

    private static void unreached(Exchange exchange) {
        Exception failure = Exchanges.failure(exchange, Exception.class);
        log.warn("Route {} failed unexpectedly; it will be tried again", exchange.getFromRouteId(), failure);
        Exchanges.answer(exchange, new Outcome.Unreached(RouteConfigurations.brief(failure)));
    }
}
