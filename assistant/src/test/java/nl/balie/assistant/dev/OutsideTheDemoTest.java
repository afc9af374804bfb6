package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balie.Application;
import nl.balie.portal.identity.AccessTable;
import nl.balie.testing.LeaveOutTestClasses;
import nl.balie.testing.TestDatabaseConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Nothing of the demo exists where the profile demo is off. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"balie.portal.data-directory=target/real-data", "balie.portal.base-address=https://balie.example"
        })
@ActiveProfiles("test")
@Import(TestDatabaseConfiguration.class)
@TypeExcludeFilters(LeaveOutTestClasses.class)
class OutsideTheDemoTest {

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private List<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private AccessTable table;

    @Test
    void noAddressOfTheDemoIsMapped() {
        assertThat(mappings.stream()
                        .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                        .flatMap(mapping -> mapping.getPatternValues().stream()))
                .isNotEmpty()
                .noneMatch(pattern -> pattern.startsWith("/demo") || pattern.startsWith("/dev"));
        assertThat(table.rows())
                .noneMatch(row ->
                        row.pattern().startsWith("/demo") || row.pattern().startsWith("/dev"));
    }

    @Test
    void nothingOfTheDemoWorldIsThere() {
        assertThat(Arrays.stream(context.getBeanDefinitionNames())
                        .map(context::getType)
                        .filter(Objects::nonNull)
                        .map(Class::getPackageName))
                .isNotEmpty()
                .noneMatch(name -> name.startsWith("nl.balie.assistant.dev"));
    }

    @Test
    void theDoorsOfTheDemoAreNotThere() {
        Visitor visitor = new Visitor(port);

        assertThat(visitor.post("/demo/token?user=sanne", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(visitor.json("POST", "/demo/employers", "{\"name\":\"X\"}").statusCode())
                .isEqualTo(404);
        assertThat(visitor.get("/dev/onderdelen").statusCode()).isEqualTo(404);
    }

    @Test
    void theSignInPageShowsNobodyAndNoPassword() {
        assertThat(new Visitor(port).get("/inloggen").body())
                .contains("Gebruikersnaam")
                .doesNotContain("Wie wil je zijn", "Sanne", DemoPasswords.PASSWORD);
    }

    @Test
    void theSessionCookieNeedsASafeConnection() {
        assertThat(new Visitor(port).get("/inloggen").headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("__Host-balie=", "Secure", "HttpOnly"));
    }
}
