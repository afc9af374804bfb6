package nl.balie.integration.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RelaySettingsTest {

    @Test
    void hasADefaultForEveryKey() {
        assertThat(bound(Map.of())).isEqualTo(new RelaySettings(8, 250, 2_000, 4, 1_000, 600, 24, 2));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "threads", "3",
                        "poll-millis", "50",
                        "heartbeat-millis", "500",
                        "missed-heartbeats", "5",
                        "first-back-off-millis", "10",
                        "longest-back-off-seconds", "20",
                        "attempts-limit", "7",
                        "doubtful-sms-limit", "1")))
                .isEqualTo(new RelaySettings(3, 50, 500, 5, 10, 20, 7, 1));
    }

    @Test
    void refusesAKeyItDoesNotKnow() {
        assertThatThrownBy(() -> bound(Map.of("thread", "3"))).isInstanceOf(BindException.class);
    }

    private static RelaySettings bound(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((key, value) -> source.put("balie.integration.relay." + key, value));
        return new Binder(source)
                .bindOrCreate(
                        "balie.integration.relay",
                        Bindable.of(RelaySettings.class),
                        new NoUnboundElementsBindHandler(BindHandler.DEFAULT));
    }
}
