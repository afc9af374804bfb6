package nl.balie.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;

class UnknownSettingsTest {

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(PortalSettings.class)
    static class Settings {}

    @Test
    void acceptsWhatARecordReads() {
        assertThatCode(() -> start(Map.of())).doesNotThrowAnyException();
    }

    @Test
    void acceptsTheKeysOfARecordThatIsLeftOutByACondition() {
        assertThatCode(() -> start(Map.of("balie.demo.sandbox.port", "0"))).doesNotThrowAnyException();
    }

    @Test
    void refusesAnUnknownPrefixAndNamesTheKnownOnes() {
        assertThatThrownBy(() -> start(Map.of("balie.protal.base-address", "http://x")))
                .asInstanceOf(throwable(UnknownSetting.class))
                .hasMessageContaining("balie.protal.base-address")
                .extracting(UnknownSetting::remedy)
                .asString()
                .contains("balie.portal", "balie.clock");
    }

    @Test
    void refusesAnUnknownKeyWithinARecord() {
        assertThatThrownBy(() -> start(Map.of("balie.portal.base-adress", "http://x")))
                .rootCause()
                .hasMessageContaining("base-adress");
    }

    @Test
    void leavesTheTestsTheirOwnKeys() {
        assertThatCode(() -> start(Map.of("balie.test.database", "h2"))).doesNotThrowAnyException();
    }

    @Test
    void theAnalyzerSaysWhatToDo() {
        var analysis =
                new UnknownSettingAnalyzer().analyze(new UnknownSetting(List.of("balie.x"), List.of("balie.portal")));

        assertThat(String.valueOf(analysis == null ? "" : analysis.getAction())).contains("balie.portal");
    }

    private static void start(Map<String, Object> settings) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("given", settings));
            context.getEnvironment()
                    .getPropertySources()
                    .addLast(new MapPropertySource(
                            "always", Map.of("balie.portal.base-address", "https://balie.example")));
            context.register(Settings.class, UnknownSettings.class);
            context.refresh();
        }
    }
}
