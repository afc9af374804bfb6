package nl.balie.assistant.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksAQuoteAcrossLinesAndSpaces() {
        assertThat(MarkedText.of("Je krijgt\n € 0,35 per  kilometer.", "krijgt € 0,35 per kilometer"))
                .containsExactly(
                        new MarkedText.Part("Je ", false),
                        new MarkedText.Part("krijgt\n € 0,35 per  kilometer", true),
                        new MarkedText.Part(".", false));
    }

    @Test
    void takesAQuoteForWhatItSays() {
        assertThat(MarkedText.of("a.c abc", "a.c"))
                .containsExactly(new MarkedText.Part("a.c", true), new MarkedText.Part(" abc", false));
    }

    @Test
    void marksNothingThatIsNotThere() {
        assertThat(MarkedText.of("tekst", "anders")).containsExactly(new MarkedText.Part("tekst", false));
        assertThat(MarkedText.of("tekst", " ")).containsExactly(new MarkedText.Part("tekst", false));
    }
}
