package nl.balie.integration.ledger;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's settings and its back-off. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class LedgerConfiguration {

    @Bean
    BackOff backOff(RelaySettings settings) {
        return new BackOff(
                Duration.ofMillis(settings.firstBackOffMillis()),
                Duration.ofSeconds(settings.longestBackOffSeconds()),
                threadSafe());
    }

    private static RandomGenerator threadSafe() {
        return () -> ThreadLocalRandom.current().nextLong();
    }
}
