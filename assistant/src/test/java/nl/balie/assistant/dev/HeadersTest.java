package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What every answer carries, whatever it is (S15). */
@DemoApplicationTest
class HeadersTest {

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen", "/werkgevers", "/bestaat-niet", "/css/balie.css", "/api/tasks", "/demo/token"})
    void keepsOutEverythingFromElsewhere(String path) {
        HttpResponse<String> answer = new Visitor(port).signedIn("ingrid").get(path);

        assertThat(header(answer, "Content-Security-Policy"))
                .contains(
                        "default-src 'none'",
                        "script-src 'self'",
                        "style-src 'self'",
                        "form-action 'self'",
                        "base-uri 'none'",
                        "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(header(answer, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen", "/werkgevers", "/bestaat-niet", "/api/tasks"})
    void personalAnswersAreNotKept(String path) {
        assertThat(header(new Visitor(port).signedIn("ingrid").get(path), "Cache-Control"))
                .contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inloggen", "/werkgevers", "/bestaat-niet"})
    void noPageHasAnythingInline(String path) {
        assertThat(new Visitor(port).signedIn("ingrid").get(path).body())
                .doesNotContain(" style=", "<style", "javascript:")
                .doesNotContainPattern(" on[a-z]+=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
