package nl.balie.portal.vendor.sandbox.server;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.validation.annotation.Validated;

/** Starts the sandbox beside the demo, before the routes and until after them. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
@ConditionalOnProperty(name = "balie.demo.sandbox.start", matchIfMissing = true)
@EnableConfigurationProperties(SandboxInDemo.Settings.class)
class SandboxInDemo implements SmartLifecycle {

    /**
     * @param start false when the sandbox runs as a process of its own
     * @param lateSeconds how long the answer to the late magic value waits
     */
    @Validated
    @ConfigurationProperties(prefix = "balie.demo.sandbox", ignoreUnknownFields = false)
    record Settings(
            @DefaultValue("true") boolean start,
            @DefaultValue("8085") @Min(0) @Max(65535) int port,
            @DefaultValue("./data/sandbox") Path data,
            @DefaultValue("15") @Min(0) @Max(300) int lateSeconds) {}

    private final Settings settings;
    private @Nullable SandboxPayroll sandbox;

    SandboxInDemo(Settings settings) {
        this.settings = settings;
    }

    @Override
    public void start() {
        // Its time is its own, as another company's system would have it: the business clock of the demo may stand
        // still.
        sandbox = SandboxPayroll.start(
                settings.port(), settings.data(), Duration.ofSeconds(settings.lateSeconds()), Clock.systemUTC());
    }

    @Override
    public void stop() {
        if (sandbox != null) {
            sandbox.close();
            sandbox = null;
        }
    }

    @Override
    public boolean isRunning() {
        return sandbox != null;
    }

    @Override
    public int getPhase() {
        return Integer.MIN_VALUE + 1_000;
    }
}
