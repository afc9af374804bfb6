package nl.balie.integration.payroll;

import nl.balie.integration.routing.Exchanges;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.Route;
import nl.balie.integration.routing.RouteConfigurations;
import nl.balie.portal.vendor.VendorUnavailable;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.springframework.stereotype.Component;

/** An approved declaration goes to the employer's payroll system; its answer becomes the receipt. */
@Component
class DeclarationRoute extends RouteBuilder {

    private final HandingOverDeclaration handingOver;

    DeclarationRoute(HandingOverDeclaration handingOver) {
        this.handingOver = handingOver;
    }

    @Override
    public void configure() {
        from(Route.PAYROLL_DECLARATION_OUT.address())
                .routeId(Route.PAYROLL_DECLARATION_OUT.id())
                .routeConfigurationId(RouteConfigurations.OBLIGATIONS)
                .onException(VendorUnavailable.class)
                .handled(true)
                .process(DeclarationRoute::doubtful)
                .end()
                .process(this::handOver);
    }

    private void handOver(Exchange exchange) {
        Exchanges.answer(exchange, handingOver.handOver(Exchanges.attempt(exchange)));
    }

    /** The system takes a declaration once by key, so a second attempt does no harm; but it is asked first. */
    private static void doubtful(Exchange exchange) {
        VendorUnavailable unavailable = Exchanges.failure(exchange, VendorUnavailable.class);
        Exchanges.answer(exchange, new Outcome.Doubtful(String.valueOf(unavailable.getMessage())));
    }
}
