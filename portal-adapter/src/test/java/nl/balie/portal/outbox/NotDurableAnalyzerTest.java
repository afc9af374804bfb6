package nl.balie.portal.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

class NotDurableAnalyzerTest {

    @Test
    void saysWhatToChangeHoweverDeepTheCauseLies() {
        RuntimeException failure = new IllegalStateException(
                "dataSource", new NotDurable("The H2 database lives in memory.", "Set a file."));

        assertThat(new NotDurableAnalyzer().analyze(failure))
                .extracting(FailureAnalysis::getDescription, FailureAnalysis::getAction)
                .containsExactly("The H2 database lives in memory.", "Set a file.");
    }

    @Test
    void isKnownToSpringBoot() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation(SpringApplication.class.getClassLoader())
                        .load(FailureAnalyzer.class, (type, name, failure) -> {}))
                .hasAtLeastOneElementOfType(NotDurableAnalyzer.class);
    }
}
