package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnFiguresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoeveel verlofuren heb ik nog",
                "hoeveel dagen staan er nog open",
                "wat is mijn vakantiesaldo",
                "hoeveel uur heb ik deze maand gewerkt",
                "is mijn bonnetje al verwerkt",
                "waarom is mijn salaris lager",
                "in welke schaal zit ik",
                "how many days do I have left"
            })
    void hearsThatOnesOwnFiguresAreAsked(String question) {
        assertThat(OwnFigures.asks(question)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hoeveel verlofuren krijg ik per jaar",
                "hoeveel dagen heb ik recht op bij een verhuizing",
                "mag ik mijn vakantiedagen meenemen naar volgend jaar",
                "wanneer wordt mijn salaris betaald",
                "in welke schaal zit een monteur",
                "how many days do I get"
            })
    void leavesRulesAlone(String question) {
        assertThat(OwnFigures.asks(question)).isFalse();
    }
}
