package nl.balie.portal.deadline;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Dates and deadlines follow the business clock, which the demo and tests may fix at a moment. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BusinessTime.ClockSettings.class)
public class BusinessTime {

    /** The time zone of every date, deadline and clock time a person reads. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** @param fixed the moment at which the business clock stands still; absent in production */
    @ConfigurationProperties(prefix = "balie.clock", ignoreUnknownFields = false)
    record ClockSettings(Optional<OffsetDateTime> fixed) {}

    @Bean
    @Primary
    Clock clock(ClockSettings settings) {
        return settings.fixed().map(at -> Clock.fixed(at.toInstant(), ZONE)).orElseGet(() -> Clock.system(ZONE));
    }

    @Bean
    InfrastructureTime infrastructureTime() {
        return InfrastructureTime.system();
    }

    public static LocalDate today(Clock clock) {
        return LocalDate.now(clock.withZone(ZONE));
    }

    public static ZonedDateTime now(Clock clock) {
        return ZonedDateTime.now(clock.withZone(ZONE));
    }
}
