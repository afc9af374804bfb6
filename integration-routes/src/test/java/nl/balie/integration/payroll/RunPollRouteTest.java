package nl.balie.integration.payroll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balie.integration.routing.Route;
import nl.balie.integration.testing.RoutesUnderTest;
import nl.balie.portal.declaration.DeclarationStatus;
import nl.balie.portal.declaration.Declarations;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.ObligationState;
import nl.balie.portal.payroll.PayrollRun;
import nl.balie.portal.payroll.PayrollRuns;
import org.apache.camel.ProducerTemplate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The route payroll-run-poll as shipped: accepted becomes processed only when a run reports it. */
@Tag("database")
class RunPollRouteTest {

    @Test
    void processesWhatARunReportsAndReadsEachRunOnce(@TempDir Path data) throws Exception {
        try (var routes = RoutesUnderTest.start(data, "balie.integration.payroll.poll-seconds=1")) {
            String reference = routes.approved("8");
            routes.awaitState(reference, ObligationKind.PAYROLL_DECLARATION, ObligationState.ACCEPTED);

            finish(routes, "TRIAL");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> runs(routes).size() == 1);
            assertThat(status(routes, reference)).isEqualTo(DeclarationStatus.APPROVED);

            finish(routes, "FINAL");
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> status(routes, reference) == DeclarationStatus.PROCESSED);

            // The same runs again, as a node would that lost its place.
            routes.jdbc().sql("delete from payroll_run_cursor").update();
            routes.get(ProducerTemplate.class).sendBody(Route.PAYROLL_RUN_POLL.address(), "");
            assertThat(runs(routes))
                    .extracting(PayrollRun::status)
                    .containsExactlyInAnyOrder("TRIAL_READY", "COMPLETED");
        }
    }

    private static List<PayrollRun> runs(RoutesUnderTest routes) {
        return routes.get(PayrollRuns.class).latest(routes.zonnebloem.employer.id(), 10);
    }

    private static DeclarationStatus status(RoutesUnderTest routes, String reference) {
        return routes.get(Declarations.class)
                .byReference(routes.zonnebloem.employer.id(), reference)
                .orElseThrow()
                .status();
    }

    private static void finish(RoutesUnderTest routes, String kind) throws IOException, InterruptedException {
        URI runs = URI.create(routes.sandbox.address() + "/api/employers/" + routes.zonnebloem.employer.id() + "/runs");
        HttpRequest request = HttpRequest.newBuilder(runs)
                .POST(HttpRequest.BodyPublishers.ofString("{\"period\":\"2026-11\",\"kind\":\"" + kind + "\"}"))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            assertThat(http.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(201);
        }
    }
}
