package nl.balie.portal.vendor.sandbox;

import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import nl.balie.portal.vendor.PayrollSystem;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the sandbox one of the payroll systems an employer may have. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxSettings.class)
class SandboxConfiguration {

    @Bean
    SandboxConnection sandboxConnection(SandboxSettings settings) {
        return new SandboxConnection(settings);
    }

    @Bean
    PayrollSystem sandboxPayrollSystem(SandboxConnection connection, Parties parties) {
        var hours = new SandboxHoursIntake(
                connection,
                employer -> parties.employer(employer).map(Employer::name).orElse(employer.toString()));
        return new PayrollSystem("sandbox", hours, new SandboxRunFeed(connection));
    }
}
