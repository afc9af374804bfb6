package nl.balie.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the payroll system, a process of its own, what it received. */
record PayrollWitness(String address) {

    private static final JsonMapper JSON = JsonMapper.shared();

    List<Seen> of(Collection<String> employers) {
        var seen = new ArrayList<Seen>();
        employers.forEach(employer -> seen.addAll(of(employer)));
        return seen;
    }

    boolean isReady() {
        try {
            read("/");
            return true;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    private List<Seen> of(String employer) {
        var seen = new ArrayList<Seen>();
        JsonNode received =
                JSON.readTree(read("/api/employers/" + employer + "/received")).get("received");
        for (JsonNode entry : received) {
            JsonNode body = JSON.readTree(entry.get("body").asString());
            JsonNode line = body.get("lines").get(0);
            seen.add(new Seen(
                    employer,
                    entry.get("key").asString(),
                    entry.get("reference").asString(),
                    body.get("employee").get("number").asString(),
                    LocalDate.parse(line.get("date").asString()),
                    new BigDecimal(line.get("quantity").asString()),
                    entry.get("requests").asInt(),
                    entry.get("effects").asInt()));
        }
        return seen;
    }

    private String read(String path) {
        try (var body = URI.create(address + path).toURL().openStream()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
