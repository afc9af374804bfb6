package nl.balie.integration.payroll;

import java.time.Duration;
import nl.balie.integration.routing.RecurringWork;
import nl.balie.integration.routing.Route;
import org.apache.camel.ProducerTemplate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has one node at a time ask for finished runs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PayrollSettings.class)
class PayrollConfiguration {

    @Bean
    RecurringWork payrollRunPoll(PayrollSettings settings, ProducerTemplate producer) {
        return new RecurringWork(
                Route.PAYROLL_RUN_POLL.id(),
                Duration.ofSeconds(settings.pollSeconds()),
                () -> producer.sendBody(Route.PAYROLL_RUN_POLL.address(), ""));
    }
}
