package nl.balie.assistant.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@DemoApplicationTest
class SignInTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whoIsNotSignedInIsSentToTheDoorAndBackAgain() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> refused = visitor.get("/werkgevers");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(Visitor.location(refused)).endsWith("/inloggen");

        visitor.get("/inloggen");
        HttpResponse<String> answer =
                visitor.post("/inloggen", Map.of("login", "ingrid", "password", DemoPasswords.PASSWORD));
        assertThat(Visitor.location(answer)).contains("/werkgevers");
    }

    @Test
    void theSessionGetsANewIdAndLivesInTheDatabase() {
        Visitor visitor = new Visitor(port);
        visitor.get("/inloggen");
        String before = visitor.sessionCookie();

        visitor.signedIn("sanne");

        assertThat(visitor.sessionCookie()).isNotEmpty().isNotEqualTo(before);
        assertThat(jdbc.sql("select count(*) from spring_session where principal_name = 'sanne'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void theCookieIsOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> page = new Visitor(port).get("/inloggen");

        assertThat(page.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("balie=", "HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void aWrongPasswordIsToldWithTheTriesThatAreLeftAndKeepsTheName() {
        Visitor visitor = new Visitor(port);
        visitor.get("/inloggen");

        HttpResponse<String> answer = visitor.post("/inloggen", Map.of("login", "gijs", "password", "verkeerd"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Je kunt het nog 4 keer proberen.", "value=\"gijs\"")
                .doesNotContain("verkeerd");
    }

    @Test
    void afterFiveWrongPasswordsTheDoorStaysShut() {
        Visitor visitor = new Visitor(port);
        visitor.get("/inloggen");
        for (int guess = 0; guess < 4; guess++) {
            visitor.post("/inloggen", Map.of("login", "bram", "password", "gok " + guess));
        }

        String fifth = visitor.post("/inloggen", Map.of("login", "bram", "password", "gok"))
                .body();
        String right = visitor.post("/inloggen", Map.of("login", "bram", "password", DemoPasswords.PASSWORD))
                .body();

        assertThat(fifth).contains("Probeer het opnieuw na");
        assertThat(right).contains("Probeer het opnieuw na");
    }

    @Test
    void signingOutEndsTheSession() {
        Visitor visitor = new Visitor(port).signedIn("ingrid");
        String session = visitor.sessionCookie();

        assertThat(Visitor.location(visitor.post("/uitloggen", Map.of()))).endsWith("/inloggen");

        assertThat(visitor.get("/werkgevers").statusCode()).isEqualTo(302);
        assertThat(visitor.sessionCookie()).isNotEqualTo(session);
    }

    @Test
    void aPostWithoutCsrfTokenIsRefused() {
        Visitor visitor = new Visitor(port).signedIn("ingrid");
        visitor.forgetCsrf();

        assertThat(visitor.post("/uitloggen", Map.of()).statusCode()).isEqualTo(403);
        assertThat(visitor.get("/werkgevers").statusCode()).isEqualTo(200);
    }

    @Test
    void aStaleSignInPageIsOfferedAgain() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer =
                visitor.post("/inloggen", Map.of("login", "sanne", "password", DemoPasswords.PASSWORD));

        assertThat(Visitor.location(answer)).endsWith("/inloggen?verlopen");
        assertThat(visitor.get("/inloggen?verlopen").body()).contains("Daarom hebben we je uitgelogd");
    }

    @Test
    void theDemoShowsWhoOneCanBe() {
        assertThat(new Visitor(port).get("/inloggen").body())
                .contains("Sanne de Vries", "Henk Bakker", "Ingrid Smit", "Tom Visser", DemoPasswords.PASSWORD);
    }

    @Test
    void aPageSpeaksAsTheEmployerWants() {
        assertThat(new Visitor(port).signedIn("sanne").get("/bestaat-niet").body())
                .contains("het is niet van jou");
        assertThat(new Visitor(port).signedIn("els").get("/bestaat-niet").body())
                .contains("het is niet van u");
    }
}
