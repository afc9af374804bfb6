package nl.balie.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GsmTextTest {
    private static final String LINK = "https://balie.example/declaraties/D-2026-1120-01";

    @Test
    void keepsAShortTextWhole() {
        assertThat(GsmText.of("Declaratie goedgekeurd.", LINK)).isEqualTo("Declaratie goedgekeurd. " + LINK);
    }

    @Test
    void fillsTheSmsToTheLastSeptetAndCutsOneMore() {
        int room = GsmText.MOST_SEPTETS - LINK.length() - 1;

        assertThat(GsmText.of("x".repeat(room), LINK)).isEqualTo("x".repeat(room) + " " + LINK);
        assertThat(GsmText.of("x".repeat(room + 1), LINK)).isEqualTo("x".repeat(room - 3) + "... " + LINK);
    }

    @Test
    void cutsBetweenWords() {
        assertThat(GsmText.of("Neem contact op met Mark ".repeat(10), LINK))
                .isEqualTo("Neem contact op met Mark ".repeat(4) + "Neem... " + LINK);
    }

    @Test
    void countsAEuroAsTwo() {
        assertThat(GsmText.septets("€ 5")).isEqualTo(4);
        assertThat(GsmText.septets(GsmText.of("€".repeat(80), LINK))).isLessThanOrEqualTo(GsmText.MOST_SEPTETS);
    }

    @Test
    void takesAccentsOffThatTheAlphabetLacks() {
        assertThat(GsmText.of("Zoë belt André “vandaag” – ☎", "/x")).isEqualTo("Zoe belt André \"vandaag\" - ? /x");
    }
}
