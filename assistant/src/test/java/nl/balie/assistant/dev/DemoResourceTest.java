package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DemoApplicationTest
class DemoResourceTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Parties parties;

    @Autowired
    private Accounts accounts;

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void aTokenOpensTheInterfaceForItsPerson() {
        HttpResponse<String> answer = new Visitor(port).withToken("ingrid").json("GET", "/api/bestaat-niet", null);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("urn:balie:problem:not-found");
        assertThat(problem.get("status").asInt()).isEqualTo(404);
        assertThat(problem.get("title").asString()).isEqualTo("Niet gevonden");
        assertThat(problem.get("detail").asString()).startsWith("Dit bestaat niet");
    }

    @Test
    void withoutTokenOrWithABrokenOneTheInterfaceAnswers401() {
        Visitor stranger = new Visitor(port);

        HttpResponse<String> answer = stranger.json("GET", "/api/tasks", null);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(stranger.withToken("nobody-at-all")
                        .json("GET", "/api/tasks", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aSessionOfThePagesDoesNotOpenTheInterface() {
        assertThat(new Visitor(port)
                        .signedIn("sanne")
                        .json("GET", "/api/tasks", null)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anUnknownLoginHasNoToken() {
        assertThat(new Visitor(port).post("/demo/token?user=nobody", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFreshEmployerHasItsPeople() {
        HttpResponse<String> answer = new Visitor(port).json("POST", "/demo/employers", "{\"name\": \"Proef B.V.\"}");

        assertThat(answer.statusCode()).isEqualTo(201);
        JsonNode fresh = json.readTree(answer.body());
        assertThat(fresh.propertyNames())
                .containsExactlyInAnyOrder("employerId", "hr", "employee", "onCall", "agency", "provider");
        EmployerId employer =
                new EmployerId(UUID.fromString(fresh.get("employerId").asString()));
        assertThat(employment(fresh, "employee").type()).isEqualTo(EmploymentType.PERMANENT);
        assertThat(employment(fresh, "onCall").type()).isEqualTo(EmploymentType.ON_CALL);
        assertThat(employment(fresh, "agency").type()).isEqualTo(EmploymentType.AGENCY);
        assertThat(employment(fresh, "hr").employer()).isEqualTo(employer);
        assertThat(mandates(fresh, "hr")).isEqualTo(Set.of(MandateKind.HR, MandateKind.HANDLE_DECLARATIONS));
        assertThat(mandates(fresh, "provider")).contains(MandateKind.PROVIDE);
        assertThat(parties.employer(employer)).hasValueSatisfying(made -> {
            assertThat(made.name()).isEqualTo("Proef B.V.");
            assertThat(made.payrollSystem()).isEqualTo("sandbox");
            assertThat(made.demo()).isTrue();
        });
    }

    @Test
    void anEmployerWithoutANameIsRefusedInWords() {
        for (String body : new String[] {"{}", "{\"name\": \"  \"}", "{\"name\": \"" + "x".repeat(101) + "\"}"}) {
            HttpResponse<String> answer = new Visitor(port).json("POST", "/demo/employers", body);
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("Geef de werkgever een naam");
        }
        assertThat(new Visitor(port)
                        .json("POST", "/demo/employers", "geen json")
                        .statusCode())
                .isEqualTo(400);
    }

    private Employee employment(JsonNode fresh, String who) {
        return accounts.byLogin(fresh.get(who).asString())
                .flatMap(account -> parties.employeeOf(account.id()))
                .orElseThrow();
    }

    private Set<MandateKind> mandates(JsonNode fresh, String who) {
        return accounts.byLogin(fresh.get(who).asString()).stream()
                .flatMap(account -> parties.mandatesOf(account.id(), LocalDate.of(2026, 11, 20)).stream())
                .map(mandate -> mandate.kind())
                .collect(Collectors.toSet());
    }
}
