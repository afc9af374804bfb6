package nl.balie.portal.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialsTest {

    @ParameterizedTest
    @CsvSource({
        "Sanne de Vries, SV",
        "Fatima El Amrani, FE",
        "Jan-Willem ter Horst, JW",
        "Gijs van 't Hof, GH",
        "Łukasz Szymański, ŁS",
        "Madonna, M",
        "zonder hoofdletter, ?"
    })
    void takesTheGivenNameAndTheMainWordOfTheFamilyName(String name, String initials) {
        assertThat(Initials.of(name)).isEqualTo(initials);
    }
}
