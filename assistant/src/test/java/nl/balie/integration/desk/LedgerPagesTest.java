package nl.balie.integration.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balie.assistant.dev.DemoApplicationTest;
import nl.balie.assistant.dev.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ledger as people of two employers see it: each their own obligations, whatever number they ask for. */
@DemoApplicationTest
class LedgerPagesTest {

    private static final Pattern REFERENCE = Pattern.compile("\\bD-\\d{4}-\\d{4}-\\d{2,}\\b");

    @LocalServerPort
    private int port;

    private String ofPiotr = "";
    private String ofEls = "";

    @BeforeEach
    void fileAtBothEmployers() {
        ofPiotr = filed("piotr");
        ofEls = filed("els");
    }

    @Test
    void showsEachPromiseOfAReferenceAndOfAPhoneNumberOnlyItsEnd() {
        HttpResponse<String> page = new Visitor(port).signedIn("fatima").get("/bezorgoverzicht/" + ofPiotr);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Mail", "henk@zonnebloem.example", "Sms", "•• 01", "Beloofd")
                .doesNotContain("31600002001", "Je krijgt bericht");
    }

    @Test
    void findsByReferenceAndByState() {
        Visitor fatima = new Visitor(port).signedIn("fatima");

        assertThat(fatima.get("/bezorgoverzicht?referentie=%20" + ofPiotr + "%20")
                        .body())
                .contains("henk@zonnebloem.example", "•• 01");
        assertThat(fatima.get("/bezorgoverzicht?referentie=" + ofPiotr + "&stand=DELIVERED")
                        .body())
                .contains("Geen regel past bij dit filter")
                .doesNotContain("•• 01");
        assertThat(fatima.get("/bezorgoverzicht?stand=ERGENS").statusCode()).isEqualTo(400);
    }

    /** Both employers number their own declarations, so that a number of one may well be one of the other too. */
    @Test
    void showsNothingOfAnotherEmployer() {
        Visitor joke = new Visitor(port).signedIn("joke");
        Visitor fatima = new Visitor(port).signedIn("fatima");

        assertThat(joke.get("/bezorgoverzicht").body())
                .contains(ofEls, "els@letterlust.example")
                .doesNotContain("zonnebloem.example", "•• 01");
        assertThat(joke.get("/bezorgoverzicht?referentie=" + ofPiotr).body())
                .doesNotContain("zonnebloem.example", "•• 01");
        assertThat(joke.get("/bezorgoverzicht/" + ofPiotr).body()).doesNotContain("zonnebloem.example", "•• 01");
        assertThat(fatima.get("/bezorgoverzicht").body()).doesNotContain("letterlust.example");
        assertThat(fatima.get("/bezorgoverzicht/" + ofEls).body()).doesNotContain("letterlust.example");
        assertThat(fatima.get("/bezorgoverzicht/D-2020-0101-01").statusCode()).isEqualTo(404);
    }

    @Test
    void letsTheProvidersPersonSeeOneEmployerAtATime() {
        Visitor tom = new Visitor(port).signedIn("tom");
        Matcher employers = Pattern.compile("employer=([0-9a-f-]{36})[^>]*>[^<]*")
                .matcher(tom.get("/werkgevers").body());

        assertThat(employers.results().map(found -> found.group(1)).distinct())
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(employer -> {
                    String page =
                            tom.get("/bezorgoverzicht?employer=" + employer).body();
                    assertThat(page.contains("@zonnebloem.example") && page.contains("@letterlust.example"))
                            .isFalse();
                });
    }

    @Test
    void isNotForEverybody() {
        assertThat(new Visitor(port).signedIn("sanne").get("/bezorgoverzicht").statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port)
                        .signedIn("sanne")
                        .get("/bezorgoverzicht/" + ofPiotr)
                        .statusCode())
                .isEqualTo(403);
    }

    private String filed(String login) {
        Visitor person = new Visitor(port).withToken(login);
        String conversation = person.json("POST", "/api/assistant/conversations", "{}")
                .body()
                .replaceFirst(".*\"id\":\"([^\"]+)\".*", "$1");
        String messages = "/api/assistant/conversations/" + conversation + "/messages";
        person.json("POST", messages, "{\"text\":\"gisteren 1 uur gewerkt\"}");
        Matcher reference = REFERENCE.matcher(
                person.json("POST", messages, "{\"text\":\"ja\"}").body());
        assertThat(reference.find()).isTrue();
        return reference.group();
    }
}
