package nl.balie.assistant.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.balie.assistant.dev.DemoApplicationTest;
import nl.balie.assistant.dev.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What outside programs were promised, in contract.tsv, against the OpenAPI document that is served. */
@DemoApplicationTest
class ApiContractTest {

    private static final int MOST_LEVELS = 5;

    @LocalServerPort
    private int port;

    private JsonNode document = JsonMapper.shared().createObjectNode();

    @BeforeEach
    void read() {
        document = JsonMapper.shared()
                .readTree(new Visitor(port).json("GET", "/v3/api-docs", null).body());
    }

    @Test
    void servesEachCallWithItsAnswers() throws IOException {
        assertThat(promised()).isNotEmpty().allSatisfy(call -> {
            JsonNode responses = operation(call).path("responses");
            assertThat(responses.propertyNames()).as(call.toString()).containsExactlyInAnyOrderElementsOf(call.codes());
        });
    }

    @Test
    void takesWhatWasPromised() throws IOException {
        assertThat(promised()).allSatisfy(call -> {
            JsonNode operation = operation(call);
            assertThat(parameters(operation)).as(call.toString()).containsAll(call.parameters());
            assertThat(fieldsOf(operation.path("requestBody").path("content")))
                    .as(call.toString())
                    .containsAll(call.body());
        });
    }

    @Test
    void answersWithTheFieldsThatWerePromised() throws IOException {
        assertThat(promised()).allSatisfy(call -> {
            JsonNode responses = operation(call).path("responses");
            String success = call.codes().getFirst();
            assertThat(fieldsOf(responses.path(success).path("content")))
                    .as(call.toString())
                    .containsAll(call.answer());
        });
    }

    @Test
    void refusesWithAProblemAndWantsAToken() throws IOException {
        assertThat(promised())
                .allSatisfy(call -> call.codes().stream()
                        .filter(code -> code.startsWith("4"))
                        .forEach(code -> assertThat(operation(call)
                                        .path("responses")
                                        .path(code)
                                        .path("content")
                                        .propertyNames())
                                .as("%s %s", call, code)
                                .containsExactly("application/problem+json")));
        assertThat(document.path("security").get(0).propertyNames()).containsExactly("portalToken");
    }

    @Test
    void showsNothingOfTheInside() {
        assertThat(document.path("components").path("schemas").propertyNames())
                .doesNotContain("ActingPerson", "Employee", "Employer", "AccountId");
        assertThat(document.toString()).doesNotContain("\"name\":\"who\"");
    }

    private JsonNode operation(Call call) {
        return document.path("paths").path(call.path()).path(call.method().toLowerCase(Locale.ROOT));
    }

    private static Set<String> parameters(JsonNode operation) {
        Set<String> names = new TreeSet<>();
        operation.path("parameters").forEach(one -> names.add(one.path("name").asString()));
        return names;
    }

    /** The names of the fields, those of fields within them after a dot; of a list those of its items. */
    private Set<String> fieldsOf(JsonNode content) {
        Set<String> fields = new TreeSet<>();
        content.forEach(media -> collect(media.path("schema"), "", fields, MOST_LEVELS));
        return fields;
    }

    private void collect(JsonNode schema, String before, Set<String> into, int levelsLeft) {
        JsonNode meant = resolved(schema);
        if (levelsLeft == 0) {
            return;
        }
        meant.path("properties").propertyStream().forEach(field -> {
            into.add(before + field.getKey());
            collect(field.getValue(), before + field.getKey() + ".", into, levelsLeft - 1);
        });
        if (meant.has("items")) {
            collect(meant.path("items"), before, into, levelsLeft);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : document.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static List<Call> promised() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ApiContractTest.class.getResourceAsStream("contract.tsv"), "contract.tsv")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Call::of)
                    .toList();
        }
    }

    /** @param codes the first is the success */
    private record Call(
            String method,
            String path,
            List<String> codes,
            List<String> parameters,
            List<String> body,
            List<String> answer) {

        static Call of(String line) {
            String[] column = line.split("\t", -1);
            return new Call(
                    column[0], column[1], words(column[2]), words(column[3]), words(column[4]), words(column[5]));
        }

        private static List<String> words(String column) {
            return column.equals("-") ? List.of() : new ArrayList<>(Arrays.asList(column.split(" ", -1)));
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
