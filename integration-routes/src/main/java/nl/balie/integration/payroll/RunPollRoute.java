package nl.balie.integration.payroll;

import nl.balie.integration.routing.Exchanges;
import nl.balie.integration.routing.Route;
import nl.balie.portal.party.Employer;
import nl.balie.portal.vendor.VendorUnavailable;
import org.apache.camel.LoggingLevel;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** Finished runs come back from every employer's payroll system; one that is down does not hold up the others. */
@Component
class RunPollRoute extends RouteBuilder {

    private final ReadingRuns readingRuns;

    RunPollRoute(ReadingRuns readingRuns) {
        this.readingRuns = readingRuns;
    }

    @Override
    public void configure() {
        from(Route.PAYROLL_RUN_POLL.address())
                .routeId(Route.PAYROLL_RUN_POLL.id())
                .errorHandler(defaultErrorHandler().maximumRedeliveries(0))
                .onException(VendorUnavailable.class)
                .handled(true)
                .log(LoggingLevel.INFO, "Runs are read later: ${exception.message}")
                .end()
                .setBody(exchange -> readingRuns.employers())
                .split(body())
                .process(exchange -> readingRuns.read(Exchanges.body(exchange, Employer.class)))
                .end();
    }
}
