package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.balie.portal.identity.AccessRow;
import nl.balie.portal.identity.AccessTable;
import nl.balie.portal.identity.Role;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** The authorisation matrix (S5): every endpoint of every module has its row, and every row keeps out whom it should. */
@DemoApplicationTest
class AccessTest {

    private static final Map<String, Set<Role>> PEOPLE = Map.of(
            "sanne", EnumSet.of(Role.EMPLOYEE),
            "fatima", EnumSet.of(Role.EMPLOYEE, Role.HR, Role.HANDLER),
            "henk", EnumSet.of(Role.EMPLOYEE, Role.HANDLER),
            "mark", EnumSet.of(Role.EMPLOYEE, Role.MANAGER),
            "ingrid", EnumSet.of(Role.PROVIDER, Role.PROCESSOR),
            "tom", EnumSet.of(Role.INTEGRATOR));

    private record Knocker(String login, Set<Role> roles, Visitor browser, Visitor program) {
        Visitor with(AccessRow row) {
            return isForPrograms(row) ? program : browser;
        }
    }

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private AccessTable table;

    @Autowired
    private Parties parties;

    @LocalServerPort
    private int port;

    @Test
    void everyEndpointHasARow() {
        Set<String> unknown = new TreeSet<>(endpoints());
        unknown.removeAll(rows());

        assertThat(unknown).as("endpoints without a row in AccessTable").isEmpty();
    }

    @Test
    void everyRowHasAnEndpoint() {
        Set<String> idle = new TreeSet<>(rows());
        idle.removeAll(endpoints());

        assertThat(idle).as("rows of AccessTable without an endpoint").isEmpty();
    }

    @Test
    void nobodyComesInWhereTheirRoleMayNot() {
        List<String> breaches = new ArrayList<>();
        List<Knocker> knockers = PEOPLE.entrySet().stream()
                .map(person -> knocker(person.getKey(), person.getValue()))
                .toList();
        for (AccessRow row : guarded()) {
            Visitor anonymous = new Visitor(port);
            HttpResponse<String> answer = knock(anonymous, row, "");
            if (!turnsAwayStrangers(row, answer)) {
                breaches.add("nobody: " + answer.statusCode() + " " + row.method() + " " + row.pattern());
            }
            for (Knocker knocker : knockers) {
                int status =
                        knock(knocker.with(row), row, employer(knocker.roles())).statusCode();
                if (!fits(row, knocker.roles(), status)) {
                    breaches.add(knocker.login() + ": " + status + " " + row.method() + " " + row.pattern());
                }
            }
        }

        assertThat(breaches).isEmpty();
    }

    @Test
    void aForeignEmployerIsNotFoundForAnybody() {
        String foreign = "?employer=" + UUID.randomUUID();
        String letterlust = "?employer=" + employer("Drukkerij Letterlust").id();

        assertThat(new Visitor(port)
                        .withToken("ingrid")
                        .json("GET", "/api/tasks" + foreign, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .withToken("sanne")
                        .json("GET", "/api/tasks" + letterlust, null)
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).signedIn("sanne").get("/" + letterlust).statusCode())
                .isEqualTo(404);
    }

    /** A row with a variable is knocked at with an id nobody has: whoever may knock finds nothing there. */
    private static boolean fits(AccessRow row, Set<Role> roles, int status) {
        if (Collections.disjoint(row.roles(), roles)) {
            return status == 403;
        } else if (row.pattern().contains("{")) {
            return status >= 400 && status < 500 && status != 401;
        } else {
            return status < 500 && status != 401;
        }
    }

    private static boolean turnsAwayStrangers(AccessRow row, HttpResponse<String> answer) {
        return isForPrograms(row)
                ? answer.statusCode() == 401
                : (answer.statusCode() == 302 && Visitor.location(answer).contains("/inloggen"))
                        || (!row.method().equals(HttpMethod.GET) && answer.statusCode() == 403);
    }

    private HttpResponse<String> knock(Visitor visitor, AccessRow row, String query) {
        String path = row.pattern()
                        .replaceAll("/\\*\\*$", "/x")
                        .replaceAll("\\{[^/]+}", UUID.randomUUID().toString())
                + query;
        if (isForPrograms(row)) {
            return visitor.json(row.method().name(), path, row.method().equals(HttpMethod.GET) ? null : "{}");
        } else {
            return row.method().equals(HttpMethod.GET) ? visitor.get(path) : visitor.post(path, Map.of());
        }
    }

    private Knocker knocker(String login, Set<Role> roles) {
        return new Knocker(login, roles, new Visitor(port).signedIn(login), new Visitor(port).withToken(login));
    }

    private String employer(Set<Role> roles) {
        return roles.contains(Role.EMPLOYEE)
                ? ""
                : "?employer=" + employer("Kwekerij De Zonnebloem B.V.").id();
    }

    private Employer employer(String name) {
        return parties.employers().stream()
                .filter(employer -> employer.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<AccessRow> guarded() {
        return table.rows().stream()
                .filter(row -> !row.resource() && !row.roles().contains(Role.ANONYMOUS))
                .toList();
    }

    private static boolean isForPrograms(AccessRow row) {
        return row.pattern().startsWith("/api/");
    }

    private Set<String> rows() {
        Set<String> rows = new TreeSet<>();
        table.rows().stream()
                .filter(row -> !row.resource())
                .forEach(row -> rows.add(row.method() + " " + row.pattern()));
        return rows;
    }

    private Set<String> endpoints() {
        Set<String> endpoints = new TreeSet<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(AccessTest::lines)
                .forEach(endpoints::add);
        return endpoints;
    }

    private static Stream<String> lines(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        Set<RequestMethod> answered = methods.isEmpty() ? EnumSet.of(RequestMethod.GET) : methods;
        return mapping.getPatternValues().stream()
                .flatMap(pattern -> answered.stream().map(method -> method + " " + pattern));
    }
}
