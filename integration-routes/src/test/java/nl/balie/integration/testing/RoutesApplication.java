package nl.balie.integration.testing;

import nl.balie.portal.fixtures.CaseworkComponents;
import nl.balie.testing.TestDatabaseConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Controller;

/** Casework, vendors and routes without the web. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({CaseworkComponents.class, TestDatabaseConfiguration.class})
@ComponentScan(
        basePackages = {"nl.balie.integration", "nl.balie.portal.vendor", "nl.balie.portal.deadline"},
        excludeFilters = {
            @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = Controller.class),
            @ComponentScan.Filter(type = FilterType.REGEX, pattern = "nl\\.balie\\.integration\\..*Test.*")
        })
class RoutesApplication {

    @Autowired
    void addWords(MessageSource messages) {
        ((ResourceBundleMessageSource) messages)
                .addBasenames("nl/balie/integration/ledger/messages", "nl/balie/integration/payroll/messages");
    }
}
