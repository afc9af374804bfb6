package nl.balie.assistant.library;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import nl.balie.portal.identity.ActingPerson;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SynonymWebTest extends LibraryWeb {

    private static final String PAGE = "/bibliotheek/synoniemen";

    @Test
    void triesALineOutAndKeepsItForItsOwnEmployer() {
        ActingPerson fatima = zonnebloem.fatima();
        tick(fatima, read(fatima, "title", "Regeling", "kind", "REGULATION", "version", "2026"), true);
        tick(letterlust.fatima(), read(letterlust.fatima(), "title", "Regeling", "kind", "REGULATION"), true);

        assertThat(page(fatima, PAGE + "?vraag=wat krijg ik voor mijn rijgeldje?"))
                .contains("Nog geen eigen synoniemen", "value=\"rijgeldje\"");
        assertThat(page(fatima, PAGE + "?woorden=rijgeldje&regeling=zakelijke kilometers&vraag=mijn rijgeldje"))
                .contains("Zonder deze regel", "Niets gevonden.", "1. Artikel 7.2", "nieuw");
        assertThat(passages(zonnebloem.sanne())).isZero();

        assertThat(post(fatima, PAGE, "woorden", "rijgeldje", "regeling", "zakelijke kilometers"))
                .hasRedirectedUrl(PAGE);

        assertThat(passages(zonnebloem.sanne())).isOne();
        assertThat(passages(letterlust.sanne())).isZero();
        assertThat(page(fatima, PAGE)).contains("rijgeldje", "zakelijke kilometers", fatima.name(), "1 regel");
        assertThat(page(letterlust.fatima(), PAGE)).doesNotContain("rijgeldje");
    }

    @Test
    void changesAndRemovesALineAndTakesThatBack() {
        ActingPerson fatima = zonnebloem.fatima();
        post(fatima, PAGE, "woorden", "rijgeldje", "regeling", "zakelijke kilometers");

        assertThat(page(fatima, PAGE + "?nummer=1")).contains("Synoniem aanpassen", "value=\"rijgeldje\"");
        assertThat(post(fatima, PAGE + "/1", "woorden", "rijgeldje, kmgeldje", "regeling", "zakelijke kilometers"))
                .hasRedirectedUrl(PAGE);
        assertThat(post(fatima, PAGE + "/1/verwijdering")).hasRedirectedUrl(PAGE);
        assertThat(page(fatima, PAGE))
                .contains("Nog geen eigen synoniemen", "Synoniem van rijgeldje, kmgeldje: weggehaald");
        assertThat(post(fatima, "/bibliotheek/handelingen/3/terugdraaiing", "document", "synoniemen"))
                .hasRedirectedUrl(PAGE);
        assertThat(page(fatima, PAGE)).contains("1 regel", "teruggedraaid door " + fatima.name());

        assertThat(post(letterlust.fatima(), PAGE + "/1", "woorden", "a b c", "regeling", "rooster"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(letterlust.fatima(), PAGE + "/1/verwijdering")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(letterlust.fatima(), PAGE + "?nummer=1")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.sanne(), PAGE)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(zonnebloem.sanne(), PAGE, "woorden", "x", "regeling", "y"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void refusesALineInWordsAndKeepsWhatWasTyped() {
        assertThat(post(zonnebloem.fatima(), PAGE, "woorden", "het", "regeling", "<b>rooster"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("zegt te weinig", "&lt;b&gt;rooster");
    }

    @Test
    void bringsAFileInAndOutLineByLine() {
        ActingPerson fatima = zonnebloem.fatima();
        String text = """
            # onze woorden
            rijgeldje, kmgeldje => zakelijke kilometers
            zomaar iets
            "de";"rooster"
            """;

        MvcTestResult result = bringIn(fatima, text);

        assertThat(result)
                .hasStatusOk()
                .bodyText()
                .contains("1 van 3 regels toegevoegd", "Regel 3", "geen regel met woorden", "zegt te weinig")
                .doesNotContain("??");
        String exported = new String(
                get(fatima, PAGE + "/bestand").getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(exported).isEqualTo("rijgeldje, kmgeldje => zakelijke kilometers\r\n");
        assertThat(bringIn(letterlust.fatima(), exported)).bodyText().contains("1 van 1 regels toegevoegd");
        assertThat(bringIn(fatima, exported))
                .bodyText()
                .contains("0 van 1 regels toegevoegd", "staat al in jullie lijst");
        assertThat(bringIn(fatima, "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void leadsFromAnUnansweredTrialToANewLine() {
        assertThat(page(zonnebloem.fatima(), "/bibliotheek/proefbank?vraag=mijn rijgeldje"))
                .contains("Maak hier een synoniem van", PAGE + "?vraag=mijn%20rijgeldje");
    }

    private int passages(ActingPerson who) {
        return json(get(who, "/api/knowledge/search?q=waar haal ik mijn rijgeldje"))
                .get("passages")
                .size();
    }

    private MvcTestResult bringIn(ActingPerson who, String text) {
        return mvc.post()
                .uri(PAGE + "/bestand")
                .multipart()
                .file(new MockMultipartFile("file", "synoniemen.txt", "text/plain", utf8(text)))
                .with(as(who))
                .with(csrf())
                .exchange();
    }
}
