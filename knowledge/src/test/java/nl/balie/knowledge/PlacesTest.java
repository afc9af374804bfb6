package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void knowsAnotherCountryThanTheTextSpeaksOf() {
        assertThat(Places.in("hoeveel vakantiedagen heb je in Spanje?", "Je hebt 25 vakantiedagen."))
                .isTrue();
    }

    @Test
    void leavesATextAloneThatSpeaksOfTheCountryOrOfAbroad() {
        assertThat(Places.in(
                        "mag ik in Spanje thuiswerken?",
                        "In Spaanse vestigingen werk je niet thuis. Spanje telt niet."))
                .isFalse();
        assertThat(Places.in("mag ik in Spanje thuiswerken?", "Werken in het buitenland mag niet."))
                .isFalse();
        assertThat(Places.in("mag ik thuiswerken?", "Werken mag.")).isFalse();
    }
}
