package nl.balie.integration.routing;

import java.util.Objects;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.ProducerTemplate;
import org.springframework.stereotype.Component;

/** Hands an attempt to the route of its kind and waits for what came of it. */
@Component
public class RouteDoor {

    private final ProducerTemplate producer;

    RouteDoor(ProducerTemplate producer) {
        this.producer = producer;
    }

    /** Never throws: a route that is not there is one that was not reached. */
    public Outcome hand(Attempt attempt) {
        Route route = Route.of(attempt.obligation().kind());
        try {
            Outcome outcome = producer.requestBody(route.address(), attempt, Outcome.class);
            return Objects.requireNonNull(outcome, "the route's outcome");
        } catch (CamelExecutionException failure) {
            return new Outcome.Unreached(RouteConfigurations.brief(failure));
        }
    }
}
