package nl.balie.portal.vendor.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.DeclarationForPayroll;
import nl.balie.portal.vendor.FinishedRun;
import nl.balie.portal.vendor.PayrollRunFeed;
import nl.balie.portal.vendor.sandbox.server.SandboxPayroll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxRunFeedTest {

    private final EmployerId zonnebloem = EmployerId.random();

    @TempDir
    Path data;

    @Test
    void readsEachFinishedRunOnceWithTheDeclarationsInIt() {
        try (var sandbox = SandboxPayroll.start(0, data, Duration.ZERO, Clock.systemUTC());
                var connection = new SandboxConnection(new SandboxSettings(URI.create(sandbox.address()), 1, 2))) {
            UUID declaration = UUID.randomUUID();
            new SandboxHoursIntake(connection, employer -> "Kwekerij De Zonnebloem B.V.").take(hours(declaration));
            var feed = new SandboxRunFeed(connection);
            assertThat(feed.since(zonnebloem, PayrollRunFeed.BEGINNING).runs()).isEmpty();

            finish(connection, "TRIAL");
            finish(connection, "FINAL");
            PayrollRunFeed.Page page = feed.since(zonnebloem, PayrollRunFeed.BEGINNING);

            assertThat(page.runs())
                    .containsExactly(
                            new FinishedRun(
                                    "2026-11-P1", FinishedRun.Stage.TRIAL_READY, "2026-11", List.of(declaration)),
                            new FinishedRun(
                                    "2026-11-D1", FinishedRun.Stage.COMPLETED, "2026-11", List.of(declaration)));
            assertThat(feed.since(zonnebloem, page.cursor()).runs()).isEmpty();
            assertThat(feed.since(zonnebloem, page.cursor()).cursor()).isEqualTo(page.cursor());
            assertThat(feed.since(EmployerId.random(), PayrollRunFeed.BEGINNING).runs())
                    .isEmpty();
        }
    }

    private void finish(SandboxConnection connection, String kind) {
        String body = "{\"period\":\"2026-11\",\"kind\":\"" + kind + "\"}";
        assertThat(connection
                        .post(zonnebloem, "runs", body.getBytes(StandardCharsets.UTF_8), Map.of())
                        .statusCode())
                .isEqualTo(201);
    }

    private DeclarationForPayroll hours(UUID declaration) {
        var line = new DeclarationForPayroll.Line(
                LocalDate.parse("2026-11-17"), null, "1000", new BigDecimal("8"), "HOUR");
        return new DeclarationForPayroll(
                zonnebloem, declaration, 1, "D-2026-1120-01", "1001", "Sanne de Wit", List.of(line));
    }
}
