package nl.balie.integration.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.vendor.sandbox.server.SandboxPayroll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often the payroll system was called for a reference, and how often it booked, in its own words.
 *
 * @param keys how many idempotency keys the reference came under
 */
public record Witness(int keys, int requests, int effects) {

    static Witness of(SandboxPayroll sandbox, EmployerId employer, String reference) {
        int keys = 0;
        int requests = 0;
        int effects = 0;
        for (JsonNode entry : received(sandbox, employer)) {
            if (entry.get("reference").asString().equals(reference)) {
                keys++;
                requests += entry.get("requests").asInt();
                effects += entry.get("effects").asInt();
            }
        }
        return new Witness(keys, requests, effects);
    }

    private static JsonNode received(SandboxPayroll sandbox, EmployerId employer) {
        URI address = URI.create(sandbox.address() + "/api/employers/" + employer + "/received");
        try (var body = address.toURL().openStream()) {
            return JsonMapper.shared()
                    .readTree(new String(body.readAllBytes(), StandardCharsets.UTF_8))
                    .get("received");
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }
}
