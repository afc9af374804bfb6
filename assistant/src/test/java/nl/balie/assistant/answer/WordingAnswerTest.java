package nl.balie.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.AnswerType;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.Evidence;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Validity;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Channel;
import nl.balie.portal.party.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordingAnswerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final String KILOMETRES = """
        1. Voor zakelijke kilometers en voor woon-werkverkeer ontvang je € 0,35 per kilometer: € 0,23 onbelast en € 0,12 belast. Je geeft de kilometers door per dag.
        2. Werk je thuis, dan ontvang je € 2,40 per thuiswerkdag, tenzij je die dag ook reist.
        3. Parkeerkosten betalen we terug op vertoon van de bon.\
        """;

    private final WordingAnswer wording = new WordingAnswer(
            texts(),
            Clock.fixed(OffsetDateTime.parse("2026-11-20T14:00:00+01:00").toInstant(), ZoneId.of("Europe/Amsterdam")));

    @Test
    void putsTheNumberFirstAndQuotesTheRuleWhole() {
        Answer.Worded answer = answer(KILOMETRES, "wat krijg ik per kilometer?", AnswerType.AMOUNT);

        assertThat(answer.text()).isEqualTo("""
            € 0,35 per kilometer.

            Voor zakelijke kilometers en voor woon-werkverkeer ontvang je € 0,35 per kilometer: € 0,23 onbelast en € 0,12 belast. Je geeft de kilometers door per dag.\
            """);
        assertThat(answer.quote().quote())
                .startsWith("Voor zakelijke kilometers")
                .endsWith("per dag.");
        assertThat(answer.quote().section()).isEqualTo("Artikel 7.2");
    }

    @Test
    void neverCutsOffTheCondition() {
        Answer.Worded answer = answer(KILOMETRES, "hoeveel krijg ik voor een thuiswerkdag?", AnswerType.AMOUNT);

        assertThat(answer.text()).startsWith("€ 2,40 per thuiswerkdag.").contains("tenzij je die dag ook reist");
    }

    @Test
    void keepsTheExceptionsOfALongParagraph() {
        String text = "Het rooster staat uiterlijk 14 dagen van tevoren in het portaal. "
                + "Iedereen bekijkt het daar zelf. ".repeat(20)
                + "Ruilen met een collega mag als je leidinggevende het uiterlijk de dag ervoor goedkeurt. "
                + "Dat geldt niet in het oogstseizoen. "
                + "Wie vragen heeft loopt even binnen. ".repeat(5);

        Answer.Worded answer = answer(text, "mag ik ruilen met een collega?", AnswerType.RULE);

        assertThat(answer.text())
                .isEqualTo("Ruilen met een collega mag als je leidinggevende het uiterlijk de dag ervoor goedkeurt. "
                        + "Dat geldt niet in het oogstseizoen.");
    }

    @Test
    void givesAListWithItsItems() {
        String text = """
            Je krijgt betaald verlof bij:
            - je huwelijk: 2 dagen
            - een verhuizing: 1 dag
            Vraag het op tijd aan.\
            """;

        Answer.Worded answer = answer(text, "wanneer krijg ik betaald verlof?", AnswerType.RULE);

        assertThat(answer.text())
                .isEqualTo("Je krijgt betaald verlof bij:\n- je huwelijk: 2 dagen\n- een verhuizing: 1 dag");
    }

    @Test
    void answersACellWithItsRow() {
        String text = "Duur van je dienstverband: korter dan 5 jaar; Opzegtermijn voor de werkgever: 1 maand\n"
                + "Duur van je dienstverband: 15 jaar of langer; Opzegtermijn voor de werkgever: 4 maanden";

        Answer.Worded answer = answer(text, "wat is de opzegtermijn bij 15 jaar dienstverband?", AnswerType.DURATION);

        assertThat(answer.text()).contains("15 jaar of langer", "4 maanden").doesNotContain("1 maand\n");
    }

    @Test
    void givesTheCellOfTheScaleThatWasNamed() {
        String text = """
            Periodiek: 0; Schaal 1: 14,71; Schaal 2: 15,20; Schaal 3: 15,85
            Periodiek: 1; Schaal 1: 14,93; Schaal 2: 15,47; Schaal 3: 16,17
            Een voorbeeld: in schaal 2 met periodiek 0 verdien je € 15,20 bruto per uur.\
            """;

        Answer.Worded answer = answer(text, "wat verdien ik in schaal 3?", AnswerType.AMOUNT);

        assertThat(answer.text()).contains("Periodiek: 0; Schaal 3: 15,85").doesNotContain("15,20");
    }

    @Test
    void givesEveryLidWhenTheQuestionDoesNotTellThemApart() {
        String text = """
            1. Een overeenkomst van één jaar heeft één maand proeftijd.
            2. Een overeenkomst van drie jaar heeft twee maanden proeftijd.
            3. Je krijgt een kopie.\
            """;

        Answer.Worded answer = answer(text, "hoe lang is de proeftijd?", AnswerType.DURATION);

        assertThat(answer.text())
                .contains("één maand proeftijd", "twee maanden proeftijd")
                .doesNotContain("kopie");
    }

    @Test
    void tellsHrForWhomTheRuleIs() {
        Answer.Worded answer = word(
                Audience.EVERYONE,
                "wat krijg ik per kilometer?",
                found(KILOMETRES, AnswerType.AMOUNT, Set.of(Audience.ON_CALL)));

        assertThat(answer.text()).endsWith("Deze regel is voor: oproepkrachten.");
    }

    @Test
    void saysWhatIsItsOwnInTheLanguageOfTheQuestion() {
        Found found = found(KILOMETRES, AnswerType.AMOUNT, Set.of(Audience.ON_CALL));

        Answer.Worded answer = word(Audience.EVERYONE, "what do I get per kilometer?", found);

        assertThat(answer.text())
                .startsWith("€ 0,35 per kilometer.")
                .contains("Voor zakelijke kilometers")
                .endsWith("This rule is for: on-call workers.");
        assertThat(Speech.isEnglish("wat krijg ik per kilometer?")).isFalse();
        assertThat(Speech.isEnglish("mag ik op vakantie in may?")).isFalse();
    }

    @Test
    void everyNumberOfTheAnswerStandsInThePassage() {
        for (String question : List.of("wat krijg ik per kilometer?", "parkeren", "thuis?", "hoeveel?")) {
            for (AnswerType asked : AnswerType.values()) {
                String text = answer(KILOMETRES, question, asked).text();
                assertThat(Numbers.in(text).supportedBy(Numbers.in(KILOMETRES)))
                        .as(text)
                        .isTrue();
            }
        }
    }

    @Test
    void leavesOutWhatDoesNotStandInThePassage() {
        Passage passage =
                found(KILOMETRES, AnswerType.AMOUNT, Set.of()).passages().getFirst();
        String rule = "Parkeerkosten betalen we terug op vertoon van de bon.";
        Extract planted = new Extract(passage, List.of(rule, "Dat is € 0,53 per keer."), rule, "€ 0,53 per kilometer");

        Answer.Worded answer = word(planted);

        assertThat(answer.text()).isEqualTo(rule);
    }

    @Test
    void givesTheQuoteWhenNothingElseCanBeVouchedFor() {
        Passage passage =
                found(KILOMETRES, AnswerType.AMOUNT, Set.of()).passages().getFirst();
        String rule = "Parkeerkosten betalen we terug op vertoon van de bon.";

        assertThat(word(new Extract(passage, List.of("Het is € 0,53."), rule, ""))
                        .text())
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dit geldt niet als je een lease-auto hebt.",
                "2. In afwijking van lid 1 krijgt wie een lease-auto heeft niets.",
                "2. Het eerste lid geldt niet voor wie een lease-auto heeft.",
                "Uitzondering: wie een lease-auto heeft krijgt niets.",
                "Tenzij je een lease-auto hebt.",
                "Alleen als je geen lease-auto hebt.",
                "Voetnoot 1: niet voor wie een lease-auto heeft.",
                "Je krijgt dit bedrag niet als je een lease-auto hebt."
            })
    void tellsTheExceptionInTheNextParagraph(String exception) {
        String text = "1. Je ontvangt € 0,35 per kilometer.\n" + exception + "\n3. Parkeren betaal je zelf.";

        Answer.Worded answer = answer(text, "wat krijg ik per kilometer?", AnswerType.AMOUNT);

        assertThat(answer.text())
                .startsWith("€ 0,35 per kilometer.")
                .contains("lease-auto")
                .doesNotContain("Parkeren");
        assertThat(answer.quote().quote()).contains("0,35", "lease-auto");
    }

    @Test
    void tellsTheExceptionOfALidFurtherOn() {
        String text = """
            1. Je ontvangt € 0,35 per kilometer.
            2. Parkeren betaal je zelf.
            3. Lid 1 geldt niet voor wie een lease-auto heeft.
            4. Lid 2 geldt niet in het weekend.\
            """;

        assertThat(answer(text, "wat krijg ik per kilometer?", AnswerType.AMOUNT)
                        .text())
                .contains("lease-auto")
                .doesNotContain("weekend", "Parkeren");
    }

    @Test
    void tellsTheNoteThatIsReferredTo() {
        String text = """
            Je ontvangt € 0,35 per kilometer.*
            Parkeren** betaal je zelf.
            * Behalve voor wie een lease-auto heeft.
            ** Behalve op zondag.\
            """;

        assertThat(answer(text, "wat krijg ik per kilometer?", AnswerType.AMOUNT)
                        .text())
                .contains("lease-auto");
    }

    @Test
    void doesNotAddTheNextRuleToARule() {
        String text = """
            1. Je ontvangt € 0,35 per kilometer.
            2. Parkeerkosten betalen we niet.
            3. Je geeft ze door in het portaal.\
            """;

        assertThat(answer(text, "wat krijg ik per kilometer?", AnswerType.AMOUNT)
                        .text())
                .isEqualTo("€ 0,35 per kilometer.\n\nJe ontvangt € 0,35 per kilometer.");
    }

    @Test
    void readsNumbersTheSameHoweverTheyAreWritten() {
        assertThat(Numbers.in("€ 0,35 om 09.00 uur").supportedBy(Numbers.in("0.35 en 9:00")))
                .isTrue();
        assertThat(Numbers.in("€ 0,53").supportedBy(Numbers.in("€ 0,35"))).isFalse();
        assertThat(Numbers.in("geen getal").supportedBy(Numbers.in("1"))).isTrue();
    }

    @Test
    void doesNotCutASentenceAtAnAbbreviation() {
        assertThat(Sentences.of("Zie art. 7.2 van de regeling. Daarna volgt meer."))
                .containsExactly("Zie art. 7.2 van de regeling.", "Daarna volgt meer.");
    }

    private Answer.Worded answer(String text, String question, AnswerType asked) {
        return word(Audience.PERMANENT, question, found(text, asked, Set.of()));
    }

    private Answer.Worded word(Audience audience, String question, Found found) {
        Extract extract =
                Extract.from(found.passages(), question, found.evidence().asked());
        return wording.word(person(), new Asked(audience, question, TimeAsked.now(question), TODAY, 1), extract, null);
    }

    private Answer.Worded word(Extract extract) {
        String question = "wat krijg ik?";
        return wording.word(
                person(), new Asked(Audience.PERMANENT, question, TimeAsked.now(question), TODAY, 1), extract, null);
    }

    private static Found found(String text, AnswerType asked, Set<Audience> audience) {
        Passage passage = new Passage(
                new CollectionId(new UUID(0, 1)),
                new DocumentId(new UUID(0, 2)),
                "AVR",
                "2026",
                14,
                "Artikel 7.2",
                "Kilometers",
                List.of("Hoofdstuk 7"),
                14,
                1,
                text,
                audience,
                Validity.ALWAYS);
        return new Found(List.of(passage), new Evidence(1, asked, List.of()));
    }

    private static ActingPerson person() {
        return new ActingPerson(
                new AccountId(new UUID(0, 3)), "sanne", "Sanne", null, null, null, Set.of(), Channel.WEB);
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("nl/balie/assistant/answer/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
