package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTypesTest {

    @ParameterizedTest
    @CsvSource({
        "Hoeveel krijg ik per kilometer?, AMOUNT",
        "Hoe hoog is het vakantiegeld?, AMOUNT",
        "Hoeveel procent krijg ik bij ziekte?, PERCENTAGE",
        "Hoe lang is mijn proeftijd?, DURATION",
        "Hoeveel vakantiedagen heb ik?, COUNT",
        "Wanneer wordt het loon betaald?, MOMENT",
        "Hoe laat moet ik me ziek melden?, MOMENT",
        "Bij wie meld ik me ziek?, WHO",
        "Mag ik een cadeau aannemen?, RULE",
        "wat is het minimumloon, AMOUNT",
        "hoe moet ik dat aanvragen, HOW"
    })
    void knowsWhatAQuestionAsksFor(String question, AnswerType asked) {
        assertThat(AnswerTypes.asked(question).type()).isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "AMOUNT | Je ontvangt € 0,35 per kilometer. | true",
                "AMOUNT | Je meldt je ziek bij je leidinggevende. | false",
                "PERCENTAGE | Je krijgt 70% van je loon. | true",
                "PERCENTAGE | Je krijgt 70 uur. | false",
                "DURATION | De proeftijd is één maand. | true",
                "DURATION | De proeftijd geldt als die is afgesproken. | false",
                "MOMENT | Meld je vóór 09.00 uur. | true",
                "MOMENT | Je meldt je ziek. | false",
                "WHO | Vraag het aan je leidinggevende. | true",
                "WHO | De vergoeding is € 2. | false"
            })
    void seesWhetherATextHoldsIt(AnswerType type, String text, boolean present) {
        assertThat(AnswerTypes.presentIn(text, type)).isEqualTo(present);
    }
}
