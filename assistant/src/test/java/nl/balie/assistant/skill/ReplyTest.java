package nl.balie.assistant.skill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as a yes to a shown draft, and what only looks like one. */
class ReplyTest {

    private final Chat chat = Chat.atNoon().after("gisteren 8 uur gewerkt");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ja",
                "ja hoor!",
                "jazeker",
                "Klopt.",
                "akkoord",
                "👍",
                "joe",
                "prima zo",
                "ja, dat klopt",
                "oké doe maar",
                "yes",
                "Ja, verstuur maar",
                "is goed",
                "helemaal goed zo",
                "dien maar in",
                "ja graag, bedankt",
                "klopt helemaal 😊",
                "jaaa",
                "top, stuur die uren maar door",
                "in orde"
            })
    void confirms(String message) {
        assertThat(chat.say(message)).isEqualTo("Confirms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ja maar",
                "ja maar dinsdag niet",
                "ja?",
                "klopt dat?",
                "bedankt",
                "dankjewel hoor",
                "ja, maandag 7",
                "klopt niet",
                "nee",
                "ja nee",
                "ja als mijn baas het goed vindt",
                "ik denk het wel",
                "nog niet versturen",
                "niet akkoord",
                "akkoord op één ding na",
                "goed, maar het was 7 uur",
                "ja en ook 12 km",
                "verstuur het niet",
                "klopt op de kilometers na",
                "hoezo ja",
                "mag ik ja zeggen?"
            })
    void doesNotConfirm(String message) {
        assertThat(chat.say(message)).doesNotContain("Confirms");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nee laat maar",
                "annuleer",
                "laat maar zitten",
                "stop maar",
                "toch niet, gooi maar weg",
                "trek maar in",
                "vergeet het maar"
            })
    void cancels(String message) {
        assertThat(chat.say(message)).isEqualTo("CancelsDraft");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nee", "Nee hoor", "dat klopt niet", "fout", "wacht nog even met versturen", "nog niet"})
    void rejectsWithoutDropping(String message) {
        assertThat(chat.say(message)).isEqualTo("RejectsDraft");
        assertThat(chat.open()).isNotNull();
    }

    @Test
    void confirmsAndAsksInOneMessage() {
        assertThat(chat.say("Ja. Hoeveel verlof heb ik nog?")).isEqualTo("Confirms AsksOwnMatters");
    }

    @Test
    void confirmsAndStartsAnotherKindOfFiling() {
        assertThat(chat.say("akkoord. Mijn nieuwe mobiele nummer is 06 87654321"))
                .isEqualTo("Confirms ProposesFiling");
    }

    @Test
    void neverConfirmsWhileMoreOfTheSameIsSaid() {
        assertThat(chat.say("akkoord. En maandag 6 uur")).isEqualTo("AmendsDraft");
    }

    @Test
    void aDayOrAmountThatWasNotUnderstoodIsADoubt() {
        assertThat(chat.say("zondag was toch wel heel gezellig met z'n twaalven"))
                .isIn("RejectsDraft", "AmendsDraft");
    }

    @Test
    void aQuestionLeavesTheDraftOpen() {
        Draft before = chat.draft();
        assertThat(chat.say("wat is de vergoeding per kilometer eigenlijk?")).isEqualTo("AsksDocuments");
        assertThat(chat.draft()).isEqualTo(before);
    }
}
