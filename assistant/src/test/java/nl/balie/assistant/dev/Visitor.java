package nl.balie.assistant.dev;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Somebody with a browser, or a program with a token: keeps cookies and the CSRF token, follows no redirects by itself. */
public final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .connectTimeout(PATIENCE)
            .build();
    private final String address;
    private @Nullable String csrf;
    private @Nullable String token;

    public Visitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Signs in on the page. */
    public Visitor signedIn(String login) {
        get("/inloggen");
        HttpResponse<String> answer = post("/inloggen", Map.of("login", login, "password", DemoPasswords.PASSWORD));
        if (answer.statusCode() != 302 || location(answer).contains("/inloggen")) {
            throw new AssertionError(login + " could not sign in: " + answer.statusCode());
        }
        get("/werkgevers");
        return this;
    }

    /** Comes with a token, as a connected portal's user. */
    public Visitor withToken(String login) {
        String body = post("/demo/token?user=" + login, Map.of()).body();
        token = body.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
        return this;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().header("Accept", "text/html").build());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", csrf == null ? "" : "_csrf=" + encoded(csrf) + "&", ""));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html,*/*;q=0.8")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    public HttpResponse<String> json(String method, String path, @Nullable String body) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    void forgetCsrf() {
        csrf = null;
    }

    String sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("balie"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
            Matcher found = CSRF.matcher(answer.body());
            if (found.find()) {
                csrf = found.group(1);
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
