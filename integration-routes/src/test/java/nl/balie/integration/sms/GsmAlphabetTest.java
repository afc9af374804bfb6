package nl.balie.integration.sms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GsmAlphabetTest {

    @Test
    void writesPlainDutchAsItIs() {
        assertThat(GsmAlphabet.codes("Je declaratie D-2026-1120-01 is goedgekeurd."))
                .contains("Je declaratie D-2026-1120-01 is goedgekeurd.");
    }

    @Test
    void usesTheAlphabetsOwnCodes() {
        assertThat(GsmAlphabet.codes("@é_ä")).contains("\u0000\u0005\u0011{");
        assertThat(GsmAlphabet.codes("€[~]")).contains("\u001be\u001b<\u001b=\u001b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"geïnformeerd", "Łukasz", "😀", "\u001b"})
    void leavesOtherLettersToUcs2(String text) {
        assertThat(GsmAlphabet.codes(text)).isEmpty();
    }
}
