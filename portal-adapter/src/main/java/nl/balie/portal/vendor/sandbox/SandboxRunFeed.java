package nl.balie.portal.vendor.sandbox;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.FinishedRun;
import nl.balie.portal.vendor.PayrollRunFeed;
import nl.balie.portal.vendor.VendorUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs of the sandbox, read from a cursor. */
final class SandboxRunFeed implements PayrollRunFeed {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final SandboxConnection connection;

    SandboxRunFeed(SandboxConnection connection) {
        this.connection = connection;
    }

    @Override
    public Page since(EmployerId employer, String cursor) {
        HttpResponse<String> response = connection.get(employer, "runs?since=" + SandboxConnection.encoded(cursor));
        if (response.statusCode() != 200) {
            throw new VendorUnavailable("The sandbox payroll system answered " + response.statusCode());
        }
        try {
            return page(JSON.readTree(response.body()));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            throw new VendorUnavailable("The sandbox payroll system answered something unreadable", unreadable);
        }
    }

    private static Page page(JsonNode answer) {
        List<FinishedRun> runs = new ArrayList<>();
        for (JsonNode run : answer.get("runs")) {
            List<UUID> declarations = new ArrayList<>();
            run.get("declarations").forEach(id -> declarations.add(UUID.fromString(id.asString())));
            runs.add(new FinishedRun(
                    run.get("runId").asString(),
                    FinishedRun.Stage.valueOf(run.get("status").asString()),
                    run.get("period").asString(),
                    declarations));
        }
        return new Page(runs, answer.get("cursor").asString());
    }
}
