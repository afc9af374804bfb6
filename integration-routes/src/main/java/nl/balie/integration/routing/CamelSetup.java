package nl.balie.integration.routing;

import org.apache.camel.CamelContext;
import org.apache.camel.spi.SupervisingRouteController;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.springframework.stereotype.Component;

/**
 * A route that binds to a server when it starts is supervised: an SMS centre that cannot be reached would otherwise stop
 * the whole application.
 */
@Component
class CamelSetup implements CamelContextConfiguration {

    private static final long FIRST_BACK_OFF_MILLIS = 1_000;
    private static final long LONGEST_BACK_OFF_MILLIS = 30_000;
    private static final double BACK_OFF_FACTOR = 2.0;

    @Override
    public void beforeApplicationStart(CamelContext context) {
        SupervisingRouteController controller = context.getRouteController().supervising();
        controller.setExcludeRoutes("direct:*");
        controller.setBackOffDelay(FIRST_BACK_OFF_MILLIS);
        controller.setBackOffMaxDelay(LONGEST_BACK_OFF_MILLIS);
        controller.setBackOffMultiplier(BACK_OFF_FACTOR);
        context.getShutdownStrategy().setTimeout(SHUTDOWN_SECONDS);
    }

    private static final long SHUTDOWN_SECONDS = 10;

    @Override
    public void afterApplicationStart(CamelContext context) {
        // Nothing: the supervised routes start by themselves.
    }
}
