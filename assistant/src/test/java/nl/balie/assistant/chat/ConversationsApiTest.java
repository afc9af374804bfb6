package nl.balie.assistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balie.Application;
import nl.balie.testing.TestDatabaseConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The conversation interface as another program meets it, on the demo world. */
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "balie.clock.fixed=2026-11-20T14:00:00+01:00",
            "balie.portal.data-directory=target/conversation-data",
            "balie.portal.base-address=http://127.0.0.1:8080",
            "balie.demo.sandbox.port=0",
            "balie.demo.sandbox.data=target/conversation-data/sandbox",
            "balie.demo.post.smtp-port=0",
            "balie.demo.post.imap-port=0",
            "balie.demo.post.sms-port=0",
            "balie.integration.mail.port=9",
            "balie.integration.sms.port=9"
        })
@ActiveProfiles({"demo", "test"})
@Import(TestDatabaseConfiguration.class)
class ConversationsApiTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Test
    void filesHoursFromMessageToReference() {
        Talk talk = begin("sanne");

        JsonNode drafted = talk.say("dinsdag van 8 tot 5 gewerkt, half uur pauze");
        assertThat(drafted.get("outcome").asString()).isEqualTo("DRAFTED");
        JsonNode line = drafted.get("draft").get("lines").get(0);
        assertThat(line.get("date").asString()).isEqualTo("2026-11-17");
        assertThat(line.get("quantity").decimalValue()).isEqualByComparingTo("8.5");
        assertThat(line.get("start").asString()).isEqualTo("08:00");
        assertThat(line.get("breakMinutes").asInt()).isEqualTo(30);
        assertThat(drafted.get("filed").isNull()).isTrue();

        JsonNode filed = talk.say("ja");
        assertThat(filed.get("outcome").asString()).isEqualTo("FILED");
        assertThat(filed.get("filed").get("reference").asString()).startsWith("D-2026-");
        assertThat(filed.get("draft").isNull()).isTrue();

        JsonNode status = talk.say("waar is mijn declaratie?");
        assertThat(status.get("outcome").asString()).isEqualTo("INFORMED");
        assertThat(status.get("reply").asString())
                .contains(filed.get("filed").get("reference").asString(), "ingediend");
    }

    @Test
    void givesTheSameAnswerToTheSameKey() {
        Talk talk = begin("sanne");
        talk.say("woensdag 7 uur gewerkt");

        HttpResponse<String> first = talk.post(Map.of("text", "ja"), "Idempotency-Key", "key-same-answer");
        HttpResponse<String> again = talk.post(Map.of("text", "ja"), "Idempotency-Key", "key-same-answer");
        HttpResponse<String> other = talk.post(Map.of("text", "nee"), "Idempotency-Key", "key-same-answer");

        assertThat(first.body()).contains("FILED").isEqualTo(again.body());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void confirmsOnlyTheDraftThatTheHashNames() {
        Talk talk = begin("sanne");
        String first =
                talk.say("donderdag 6 uur gewerkt").get("draft").get("hash").asString();
        String second =
                talk.say("nee, donderdag was 5").get("draft").get("hash").asString();

        JsonNode refused = JSON.readTree(
                talk.post(Map.of("text", "Indienen", "confirms", first)).body());
        JsonNode filed = JSON.readTree(
                talk.post(Map.of("text", "Indienen", "confirms", second)).body());

        assertThat(refused.get("outcome").asString()).isEqualTo("ASKED");
        assertThat(refused.get("draft").get("hash").asString()).isEqualTo(second);
        assertThat(filed.get("outcome").asString()).isEqualTo("FILED");
    }

    @Test
    void handlesMessagesThatComeAtTheSameTimeOneAfterTheOther() {
        Talk talk = begin("sanne");
        talk.say("maandag 8 uur gewerkt");

        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 6)
                .mapToObj(
                        _ -> client.sendAsync(talk.request(Map.of("text", "ja")), HttpResponse.BodyHandlers.ofString()))
                .toList();
        List<String> outcomes = new ArrayList<>();
        sent.forEach(answer ->
                outcomes.add(JSON.readTree(answer.join().body()).get("outcome").asString()));

        assertThat(outcomes).hasSize(6).containsOnlyOnce("FILED");
        assertThat(outcomes.stream().filter("FILED"::equals)).hasSize(1);
    }

    @Test
    void streamsTheSameAnswer() {
        Talk talk = begin("sanne");

        HttpResponse<String> stream = talk.post(Map.of("text", "vrijdag 4 uur gewerkt"), "Accept", "text/event-stream");

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        List<String> events = Arrays.stream(stream.body().split("\n\n", -1))
                .filter(event -> !event.isBlank())
                .toList();
        String text = events.stream()
                .filter(event -> event.startsWith("event: token"))
                .map(event -> data(event).get("text").asString())
                .collect(Collectors.joining());
        assertThat(events.getLast()).startsWith("event: message");
        assertThat(text).isEqualTo(data(events.getLast()).get("reply").asString());
    }

    private static JsonNode data(String event) {
        return JSON.readTree(event.substring(event.indexOf("data: ") + 6));
    }

    @Test
    void refusesWhatIsNotAMessage() {
        Talk talk = begin("sanne");

        assertThat(talk.post(Map.of("text", "  ")).statusCode()).isEqualTo(400);
        assertThat(talk.post(Map.of()).statusCode()).isEqualTo(400);
        assertThat(talk.post(Map.of("text", "a".repeat(10_001))).statusCode()).isEqualTo(413);
        assertThat(talk.post(Map.of("text", "a ".repeat(5_000))).statusCode()).isEqualTo(200);
        HttpResponse<String> empty = talk.post(Map.of("text", ""));
        assertThat(empty.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(talk.post(Map.of("text", ""), "Accept", "text/event-stream").statusCode())
                .isEqualTo(400);
    }

    @Test
    void knowsNobodyElsesConversation() {
        Talk sanne = begin("sanne");

        for (String stranger : List.of("henk", "fatima", "els", "ingrid")) {
            Talk intruder = new Talk(token(stranger), sanne.id());
            assertThat(intruder.post(Map.of("text", "ja")).statusCode())
                    .as(stranger)
                    .isEqualTo(404);
        }
        assertThat(new Talk(sanne.token(), "no-such-id")
                        .post(Map.of("text", "ja"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Talk("nonsense", sanne.id()).post(Map.of("text", "ja")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void speaksToEachEmployerInItsOwnForm() {
        String formal =
                begin("els").say("wat is de zin van alles?").get("reply").asString();

        assertThat(formal).doesNotContain(" je ", "Je ", "jouw");
    }

    private Talk begin(String login) {
        String token = token(login);
        HttpResponse<String> begun = send(HttpRequest.newBuilder(address("/api/assistant/conversations"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build());
        assertThat(begun.statusCode()).isEqualTo(201);
        return new Talk(token, JSON.readTree(begun.body()).get("id").asString());
    }

    private String token(String login) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address("/demo/token?user=" + login))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build());
        return JSON.readTree(answer.body()).get("token").asString();
    }

    private HttpResponse<String> send(HttpRequest request) {
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).join();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** One conversation of one person. */
    private final class Talk {

        private final String token;
        private final String id;

        Talk(String token, String id) {
            this.token = token;
            this.id = id;
        }

        String token() {
            return token;
        }

        String id() {
            return id;
        }

        JsonNode say(String text) {
            HttpResponse<String> answer = post(Map.of("text", text));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return JSON.readTree(answer.body());
        }

        HttpResponse<String> post(Map<String, String> body, String... headers) {
            return send(request(body, headers));
        }

        HttpRequest request(Map<String, String> body, String... headers) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            address("/api/assistant/conversations/" + id + "/messages"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            if (headers.length > 0) {
                request.headers(headers);
            }
            return request.build();
        }
    }
}
