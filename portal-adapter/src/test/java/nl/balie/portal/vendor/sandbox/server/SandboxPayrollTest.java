package nl.balie.portal.vendor.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SandboxPayrollTest {

    private final UUID zonnebloem = UUID.randomUUID();
    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    Path data;

    private SandboxPayroll sandbox;

    @BeforeEach
    void start() {
        sandbox = SandboxPayroll.start(0, data, Duration.ofMillis(300), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        http.close();
    }

    @Test
    void booksADeclarationOnceHoweverOftenItsKeyArrives() throws Exception {
        HttpResponse<String> first = send("d-1/1", declaration("d-1", 1, "8.5"));
        HttpResponse<String> again = send("d-1/1", declaration("d-1", 1, "8.5"));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        JsonNode received = received().get(0);
        assertThat(received.get("requests").asInt()).isEqualTo(2);
        assertThat(received.get("effects").asInt()).isEqualTo(1);
    }

    @Test
    void booksOnceWhenTheSameKeyArrivesManyTimesAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 24; i++) {
                calls.add(threads.submit(
                        () -> send("d-1/1", declaration("d-1", 1, "8")).statusCode()));
            }
            for (Future<Integer> call : calls) {
                assertThat(call.get()).isEqualTo(200);
            }
        }
        assertThat(received().get(0).get("requests").asInt()).isEqualTo(24);
        assertThat(received().get(0).get("effects").asInt()).isEqualTo(1);
    }

    @Test
    void answersAConflictWhenAKeyComesWithAnotherBody() throws Exception {
        send("d-1/1", declaration("d-1", 1, "8"));

        assertThat(send("d-1/1", declaration("d-1", 1, "9")).statusCode()).isEqualTo(409);
        assertThat(received().get(0).get("effects").asInt()).isEqualTo(1);
    }

    @Test
    void refusesTheMagicQuantityAndRemembersIt() throws Exception {
        HttpResponse<String> refused = send("d-1/1", declaration("d-1", 1, "0.13"));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Regel 1");
        assertThat(find("d-1/1").statusCode()).isEqualTo(422);
        assertThat(received().get(0).get("effects").asInt()).isZero();
    }

    @Test
    void isUnavailableForTheFirstThreeTriesOfTheMagicQuantity() throws Exception {
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(send("d-1/1", declaration("d-1", 1, "0.19")).statusCode())
                    .isEqualTo(503);
        }
        assertThat(find("d-1/1").statusCode()).isEqualTo(404);
        assertThat(send("d-1/1", declaration("d-1", 1, "0.19")).statusCode()).isEqualTo(200);
        assertThat(received().get(0).get("requests").asInt()).isEqualTo(4);
    }

    @Test
    void hasBookedWhatItAnswersLate() throws Exception {
        long before = System.nanoTime();
        assertThat(send("d-1/1", declaration("d-1", 1, "0.17")).statusCode()).isEqualTo(200);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(find("d-1/1").statusCode()).isEqualTo(200);
    }

    @Test
    void finishesARunOnceWithTheLatestVersionOfEachDeclaration() throws Exception {
        send("d-1/1", declaration("d-1", 1, "8"));
        send("d-1/2", declaration("d-1", 2, "7"));
        send("d-2/1", declaration("d-2", 1, "8"));
        send("d-3/1", declaration("d-3", 1, "0.13"));

        JsonNode trial = json(post("runs", "", "{\"period\":\"2026-11\",\"kind\":\"TRIAL\"}"));
        JsonNode done = json(post("runs", "", "{\"period\":\"2026-11\",\"kind\":\"FINAL\"}"));
        JsonNode next = json(post("runs", "", "{\"period\":\"2026-11\",\"kind\":\"FINAL\"}"));

        assertThat(trial.get("status").asString()).isEqualTo("TRIAL_READY");
        assertThat(trial.get("declarations").toString()).isEqualTo("[\"d-1\",\"d-2\"]");
        assertThat(done.get("runId").asString()).isEqualTo("2026-11-D1");
        assertThat(done.get("declarations").toString()).isEqualTo("[\"d-1\",\"d-2\"]");
        assertThat(next.get("declarations").toString()).isEqualTo("[]");

        JsonNode runs = json(get("runs?since=0"));
        assertThat(runs.get("runs").size()).isEqualTo(3);
        JsonNode later = json(get("runs?since=" + runs.get("cursor").asString()));
        assertThat(later.get("runs").size()).isZero();
        assertThat(later.get("cursor")).isEqualTo(runs.get("cursor"));
    }

    @Test
    void keepsEverythingAcrossARestart() throws Exception {
        String receipt = send("d-1/1", declaration("d-1", 1, "8")).body();
        sandbox.close();
        sandbox = SandboxPayroll.start(0, data, Duration.ZERO, Clock.systemUTC());

        assertThat(find("d-1/1").body()).isEqualTo(receipt);
    }

    @Test
    void isDownForAsLongAsTheSwitchSays() throws Exception {
        form("/storing", "seconds=60");
        assertThat(send("d-1/1", declaration("d-1", 1, "8")).statusCode()).isEqualTo(503);
        assertThat(find("d-1/1").statusCode()).isEqualTo(503);

        form("/storing", "seconds=0");
        assertThat(send("d-1/1", declaration("d-1", 1, "8")).statusCode()).isEqualTo(200);
    }

    @Test
    void showsOneEmployerNothingOfAnother() throws Exception {
        send("d-1/1", declaration("d-1", 1, "8"));
        UUID letterlust = UUID.randomUUID();

        assertThat(call(URI.create(sandbox.address() + "/api/employers/" + letterlust + "/received")))
                .isEqualTo("{\"received\":[]}");
        assertThat(call(URI.create(sandbox.address() + "/api/employers/" + letterlust + "/declarations?key=d-1%2F1")))
                .contains("404");
    }

    @Test
    void showsWhatArrivedAndFinishesARunFromItsPage() throws Exception {
        send("d-1/1", declaration("d-1", 1, "8.5"));

        assertThat(call(URI.create(sandbox.address() + "/"))).contains("Kwekerij De Zonnebloem");
        assertThat(form("/werkgever/" + zonnebloem, "period=2026-11&kind=FINAL").statusCode())
                .isEqualTo(303);
        String page = call(URI.create(sandbox.address() + "/werkgever/" + zonnebloem));
        assertThat(page)
                .contains("D-2026-1120-01", "Verloond in 2026-11-D1", "Rond run af")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource({"'',d-1", "k,'{'", "k,'{\"declarationId\":\"d-1\"}'"})
    void answersABadRequestWithoutAKeyOrAReadableBody(String key, String body) throws Exception {
        assertThat(send(key, body).statusCode()).isEqualTo(400);
        assertThat(received().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "{\"period\":\"2026-11\"}",
                "{\"period\":\"2026-11\",\"kind\":null}",
                "{\"period\":\"2026-11\",\"kind\":\"SOME\"}",
                "{\"kind\":\"FINAL\"}",
                "{\"period\":\"november\",\"kind\":\"FINAL\"}"
            })
    void saysWhatIsWrongWithARunThatIsAskedFor(String body) throws Exception {
        HttpResponse<String> refused = post("runs", "", body);

        assertProblem(refused, 400);
        assertThat(json(get("runs?since=0")).get("runs").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "{\"declarationId\":\"d-1\",\"version\":1,\"reference\":\"r\",\"employee\":{\"number\":\"1\",\"name\":\"S\"},\"lines\":[null]}",
                "{\"declarationId\":\"d-1\",\"version\":1,\"reference\":\"r\",\"employee\":{},\"lines\":[]}",
            })
    void saysWhatIsWrongWithADeclaration(String body) throws Exception {
        assertProblem(send("k", body), 400);
        assertProblem(send("k", declaration("d".repeat(101), 1, "8")), 400);
        assertThat(received().isEmpty()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithACallThatIsNotEncodedOrHasNoSuchCursor() throws Exception {
        HttpRequest badly = HttpRequest.newBuilder(api("declarations"))
                .header("Idempotency-Key", "k")
                .header("Employer-Name", "100%")
                .POST(HttpRequest.BodyPublishers.ofString(declaration("d-1", 1, "8")))
                .build();

        assertProblem(http.send(badly, HttpResponse.BodyHandlers.ofString()), 400);
        assertProblem(form("/storing", "seconds=%zz"), 400);
        assertProblem(form("/werkgever/" + zonnebloem, "period=2026-11"), 400);
        assertProblem(get("runs?since=yesterday"), 400);
        assertProblem(get("nothing"), 404);
    }

    @Test
    void turnsAwayAPageOfAnotherSite() throws Exception {
        HttpRequest strange = HttpRequest.newBuilder(URI.create(sandbox.address() + "/storing"))
                .header("Origin", "https://elsewhere.example")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("seconds=60"))
                .build();

        assertThat(http.send(strange, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(403);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(json(answer).get("detail").asString()).isNotBlank();
    }

    private static String declaration(String id, int version, String quantity) {
        return """
            {"declarationId":"%s","version":%d,"reference":"D-2026-1120-01",
             "employee":{"number":"1001","name":"Sanne de Wit"},
             "lines":[{"date":"2026-11-17","period":null,"component":"1000","quantity":%s,"unit":"HOUR"}]}
            """.formatted(id, version, quantity);
    }

    private HttpResponse<String> send(String key, String body) throws IOException, InterruptedException {
        return post("declarations", key, body);
    }

    private HttpResponse<String> post(String path, String key, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(api(path))
                .header("Idempotency-Key", key)
                .header("Employer-Name", URLEncoder.encode("Kwekerij De Zonnebloem", StandardCharsets.UTF_8))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> form(String path, String fields) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> find(String key) throws IOException, InterruptedException {
        return get("declarations?key=" + URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private JsonNode received() throws IOException, InterruptedException {
        return json(get("received")).get("received");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(api(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private String call(URI address) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private URI api(String path) {
        return URI.create(sandbox.address() + "/api/employers/" + zonnebloem + "/" + path);
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}
