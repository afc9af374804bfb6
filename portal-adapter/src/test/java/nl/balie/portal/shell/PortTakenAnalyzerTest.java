package nl.balie.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import nl.balie.portal.vendor.sandbox.server.SandboxPayroll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

class PortTakenAnalyzerTest {

    @Test
    void saysWhichPortForWhatAndWhichSettingHoweverDeepTheCauseLies() {
        RuntimeException failure = new IllegalStateException(
                "Failed to start bean",
                new PortTaken(3025, "The demo's mail server (SMTP)", "balie.demo.post.smtp-port", new BindException()));

        assertThat(new PortTakenAnalyzer().analyze(failure)).satisfies(said -> {
            assertThat(said.getDescription())
                    .isEqualTo("The demo's mail server (SMTP) cannot listen on port 3025: another program has it.");
            assertThat(said.getAction()).contains("balie.demo.post.smtp-port", "BALIE_DEMO_POST_SMTPPORT=3026");
        });
    }

    @Test
    void saysItOfTheWebServerToo() {
        assertThat(new PortTakenAnalyzer().analyze(new IllegalStateException(new PortInUseException(8080))))
                .extracting(FailureAnalysis::getDescription)
                .isEqualTo("The web server cannot listen on port 8080: another program has it.");
    }

    @Test
    void leavesOtherFailuresToOthers() {
        assertThat(new PortTakenAnalyzer().analyze(new IllegalStateException("something else")))
                .isNull();
    }

    @Test
    void comesBeforeSpringBootsOwn() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation(SpringApplication.class.getClassLoader())
                        .load(FailureAnalyzer.class, (type, name, failure) -> {})
                        .getFirst())
                .isInstanceOf(PortTakenAnalyzer.class);
    }

    @Test
    void isWhatTheSandboxSaysOfItsPort(@TempDir Path data) throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> SandboxPayroll.start(port, data, Duration.ZERO, Clock.systemUTC()))
                    .isInstanceOf(PortTaken.class)
                    .hasMessageContaining("sandbox payroll system cannot listen on port " + port);
        }
    }
}
