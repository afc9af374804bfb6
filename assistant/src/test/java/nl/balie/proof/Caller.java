package nl.balie.proof;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the application as a connected portal does. */
final class Caller {

    /** Nobody knows whether the call arrived: it is made again with the same key. */
    static final class Unanswered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unanswered(String why) {
            super(why);
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SERVER_FAILURE = 500;
    private static final int TOO_MANY = 429;
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String address;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    Caller(String address) {
        this.address = address;
    }

    /** The answer to a POST without anybody signed in. */
    JsonNode open(String path, Object body) {
        return expect(send(request(path, body, null).build()), path);
    }

    JsonNode post(String login, String path, Object body, String key) {
        return expect(
                signed(
                        login,
                        token -> request(path, body, token)
                                .header("Idempotency-Key", key)
                                .build()),
                path);
    }

    JsonNode get(String login, String path) {
        return expect(
                signed(
                        login,
                        token -> HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .build()),
                path);
    }

    /** Uploads a Markdown file, as the form of a browser would. */
    JsonNode upload(String login, String path, Map<String, String> fields, String fileName, String text) {
        String boundary = "balie-" + fileName.hashCode();
        var body = new StringBuilder();
        fields.forEach((name, value) -> part(body, boundary, "name=\"" + name + "\"", value));
        part(body, boundary, "name=\"file\"; filename=\"" + fileName + "\"", text);
        body.append("--").append(boundary).append("--\r\n");
        return expect(
                signed(
                        login,
                        token -> HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                                .build()),
                path);
    }

    private static void part(StringBuilder body, String boundary, String name, String content) {
        body.append("--")
                .append(boundary)
                .append("\r\nContent-Disposition: form-data; ")
                .append(name);
        body.append("\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n")
                .append(content)
                .append("\r\n");
    }

    void put(String login, String path, Object body) {
        expect(
                signed(
                        login,
                        token -> HttpRequest.newBuilder(URI.create(address + path))
                                .timeout(PATIENCE)
                                .header("Authorization", "Bearer " + token)
                                .header("Content-Type", "application/json")
                                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                                .build()),
                path);
    }

    boolean isReady() {
        try {
            HttpRequest health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                    .timeout(PATIENCE)
                    .build();
            return send(health).statusCode() == 200;
        } catch (Unanswered notYet) {
            return false;
        }
    }

    private interface Signed {
        HttpRequest with(String token);
    }

    /** A token may end with the process that gave it: then a new one is asked, once. */
    private HttpResponse<String> signed(String login, Signed request) {
        HttpResponse<String> response = send(request.with(token(login)));
        if (response.statusCode() != UNAUTHORIZED) {
            return response;
        }
        tokens.remove(login);
        return send(request.with(token(login)));
    }

    private String token(String login) {
        return tokens.computeIfAbsent(
                login,
                user -> open("/demo/token?user=" + user, Map.of()).get("token").asString());
    }

    private HttpRequest.Builder request(String path, Object body, @Nullable String token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new Unanswered(broken.getClass().getSimpleName() + ": " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    private static JsonNode expect(HttpResponse<String> response, String path) {
        int status = response.statusCode();
        if (status >= SERVER_FAILURE || status == TOO_MANY) {
            throw new Unanswered("HTTP " + status);
        }
        if (status >= 300) {
            throw new IllegalStateException(path + " answered " + status + ": " + response.body());
        }
        return JSON.readTree(response.body());
    }
}
