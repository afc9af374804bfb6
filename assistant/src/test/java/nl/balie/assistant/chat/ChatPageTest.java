package nl.balie.assistant.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.balie.assistant.dev.DemoApplicationTest;
import nl.balie.assistant.dev.Visitor;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of the conversation without its script: each button is a form with its own key. */
@DemoApplicationTest
class ChatPageTest {

    private static final Pattern CARD = Pattern.compile(
            "name=\"sleutel\" value=\"([^\"]+)\">\\s*<input type=\"hidden\" name=\"bevestigt\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Test
    void filesOnceHoweverOftenTheButtonOfACardIsPressed() {
        Visitor sanne = begun("sanne");
        say(sanne, "gisteren 6 uur gewerkt");
        Map<String, String> button = lastCard(sanne);

        HttpResponse<String> first = sanne.post("/gesprek/berichten", button);
        HttpResponse<String> again = sanne.post("/gesprek/berichten", button);

        assertThat(first.headers().firstValue("Location"))
                .isEqualTo(again.headers().firstValue("Location"));
        assertThat(sanne.get("/").body()).containsOnlyOnce("draft filed");
    }

    /** The card after the objection looks as the one before it, but its button is another button. */
    @Test
    void filesWithTheNewCardAfterAnObjectionToTheOldOne() {
        Visitor mark = begun("mark");
        say(mark, "gisteren 6 uur gewerkt");
        Map<String, String> first = lastCard(mark);
        say(mark, "nee, gisteren was 5");
        mark.post("/gesprek/berichten", first);
        say(mark, "nee, gisteren was 6");
        Map<String, String> same = lastCard(mark);

        mark.post("/gesprek/berichten", same);

        assertThat(same.get("bevestigt")).isEqualTo(first.get("bevestigt"));
        assertThat(mark.get("/").body()).containsOnlyOnce("draft filed");
    }

    private Visitor begun(String login) {
        Visitor person = new Visitor(port).signedIn(login);
        person.get("/");
        person.post("/gesprek", Map.of());
        return person;
    }

    private static void say(Visitor person, String words) {
        assertThat(person.post("/gesprek/berichten", Map.of("tekst", words)).statusCode())
                .isEqualTo(302);
    }

    private static Map<String, String> lastCard(Visitor person) {
        List<MatchResult> cards = CARD.matcher(person.get("/").body()).results().toList();
        assertThat(cards).isNotEmpty();
        Map<String, String> fields = new HashMap<>();
        fields.put("tekst", "Indienen");
        fields.put("sleutel", cards.getLast().group(1));
        fields.put("bevestigt", cards.getLast().group(2));
        return fields;
    }
}
