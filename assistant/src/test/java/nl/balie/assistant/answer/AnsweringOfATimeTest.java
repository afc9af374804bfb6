package nl.balie.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.balie.assistant.answer.AnswersFromALibrary.Workplace;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.Citation;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.NothingFound;
import nl.balie.knowledge.Validity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of the day that is asked about answers, and says so (contract knowledge.md, promise 2 and edge 4). */
class AnsweringOfATimeTest {

    private static final String RULES = """
        # Regeling

        ## Artikel 4.1 Vakantiedagen
        1. Bij een volledige werkweek heb je recht op %s vakantiedagen per jaar.
        2. Vakantiedagen vraag je aan bij je leidinggevende.

        ## Artikel 7.2 Kilometers
        1. Werk je buiten de deur, dan ontvang je een vergoeding van € %s per kilometer, tenzij je een lease-auto hebt.
        2. Parkeerkosten betalen we terug op vertoon van de bon.

        ## Artikel 9.1 Thuiswerken
        Voor een thuiswerkdag ontvang je € 2,40 per dag.
        """;

    @TempDir
    private static Path indexes;

    private static AnswersFromALibrary answers;
    private static Workplace nursery;

    @BeforeAll
    static void fillTheLibrary() {
        answers = AnswersFromALibrary.in(indexes);
        nursery = answers.workplace();
        DocumentId old = nursery.document(
                "Regeling", "2024", from(2024, 7, 1, 2025, 6, 30), null, RULES.formatted("24", "0,30"));
        DocumentId middle = nursery.document(
                "Regeling", "2025", from(2025, 7, 1, 2025, 12, 31), old, RULES.formatted("25", "0,33"));
        nursery.document(
                "Regeling",
                "2026",
                new Validity(LocalDate.of(2026, 1, 1), null),
                middle,
                RULES.formatted("25", "0,35"));
    }

    @AfterAll
    static void closeTheLibrary() {
        answers.close();
    }

    private static Validity from(int year, int month, int day, int toYear, int toMonth, int toDay) {
        return new Validity(LocalDate.of(year, month, day), LocalDate.of(toYear, toMonth, toDay));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wat krijg ik per kilometer?                            | 2026 | 0,35
        wat kreeg ik vorig jaar per kilometer?                 | 2025 | 0,33
        wat kreeg ik in december vorig jaar per kilometer?     | 2025 | 0,33
        wat kreeg ik in 2025 per kilometer?                    | 2025 | 0,33
        wat kreeg ik in maart 2025 per kilometer?              | 2024 | 0,30
        wat was de vergoeding per kilometer op 30 juni 2025?   | 2024 | 0,30
        wat was de vergoeding per kilometer op 1 juli 2025?    | 2025 | 0,33
        hoeveel krijg ik per kilometer vanaf 1 juli 2025?      | 2025 | 0,33
        hoeveel kreeg ik per kilometer tot 1 juli 2025?        | 2024 | 0,30
        hoeveel krijg ik per kilometer per 1 januari?          | 2026 | 0,35
        hoeveel kreeg ik per kilometer in het najaar van 2024? | 2024 | 0,30
        hoeveel kreeg ik per kilometer afgelopen zomer?        | 2026 | 0,35
        hoeveel krijg ik volgend jaar per kilometer?           | 2026 | 0,35
        hoeveel kreeg ik per kilometer in Q3 2025?             | 2025 | 0,33
        ik werk hier sinds 2024, wat krijg ik per kilometer?   | 2026 | 0,35
        wat krijg ik per kilometer als ik 1 juli 2027 werk?    | 2026 | 0,35
        """)
    void theVersionOfThatDayAnswers(String question, String version, String amount) {
        Answer.Worded answer = worded(nursery.asks(question));

        assertThat(answer.quote().version()).as(question).isEqualTo(version);
        assertThat(answer.text()).contains("€ " + amount + " per kilometer.");
        assertThat(answer.quote().quote()).contains(amount).contains("tenzij");
    }

    @Test
    void saysWhichVersionWhenItIsNotTheOneOfToday() {
        assertThat(worded(nursery.asks("wat kreeg ik in december vorig jaar per kilometer?"))
                        .text())
                .startsWith("Volgens Regeling 2025 (1 juli 2025 t/m 31 december 2025):\n\n€ 0,33 per kilometer.");
    }

    @Test
    void saysSinceWhenWhereThereAreMoreVersions() {
        assertThat(worded(nursery.asks("wat krijg ik per kilometer?")).text())
                .endsWith("Dit geldt sinds 1 januari 2026.");
    }

    @Test
    void addsNothingToTheOnlyVersionOfADocument() {
        Workplace other = answers.workplace();
        other.document("Regeling", RULES.formatted("24", "0,30"));

        assertThat(worded(other.asks("wat krijg ik per kilometer?")).text())
                .startsWith("€ 0,30 per kilometer.")
                .doesNotContain("sinds");
        assertThat(worded(other.asks("wat kreeg ik vorig jaar per kilometer?")).text())
                .endsWith("Dit geldt ook op 31 december 2025.");
    }

    @Test
    void tellsWhatWasBeforeInAPeriodWithAChange() {
        Answer.Worded answer = worded(nursery.asks("wat kreeg ik in 2025 per kilometer?"));

        assertThat(answer.text())
                .startsWith("Volgens Regeling 2025 (1 juli 2025 t/m 31 december 2025):\n\n€ 0,33 per kilometer.")
                .contains("T/m 30 juni 2025 gold: € 0,30 per kilometer.");
        assertThat(answer.citations()).extracting(Citation::version).containsExactly("2025", "2024");
    }

    @ParameterizedTest
    @ValueSource(strings = {"is dat veranderd?", "was dat altijd zo?", "sinds wanneer geldt dat?"})
    void tellsWhatChanged(String next) {
        Answer.Worded answer = worded(nursery.asks("wat krijg ik per kilometer?", next));

        assertThat(answer.text())
                .startsWith("€ 0,35 per kilometer.")
                .contains("Dit geldt sinds 1 januari 2026.")
                .contains("T/m 31 december 2025 gold: € 0,33 per kilometer.");
        assertThat(answer.citations()).extracting(Citation::version).containsExactly("2026", "2025");
        assertThat(answer.citations().getLast().quote()).contains("0,33");
    }

    @Test
    void tellsThatNothingChanged() {
        Answer.Worded answer = worded(nursery.asks("is het recht op vakantiedagen veranderd?"));

        assertThat(answer.text())
                .contains("25 vakantiedagen")
                .contains("Daarvoor was het hetzelfde, volgens Regeling 2025 (1 juli 2025 t/m 31 december 2025).");
    }

    @Test
    void tellsWhatWasBeforeFirstWhenThatWasAsked() {
        Answer.Worded answer = worded(nursery.asks("wat krijg ik per kilometer?", "en daarvoor?"));

        assertThat(answer.text()).startsWith("T/m 31 december 2025 gold: € 0,33 per kilometer.");
        assertThat(answer.citations()).extracting(Citation::version).containsExactly("2025", "2026");
    }

    @Test
    void goesFurtherBackFromTheVersionThatWasAskedAbout() {
        Answer.Worded answer = worded(nursery.asks("wat kreeg ik vorig jaar per kilometer?", "en daarvoor?"));

        assertThat(answer.text()).startsWith("T/m 30 juni 2025 gold: € 0,30 per kilometer.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en vorig jaar?          | 2025
        en in 2025 dan?         | 2025
        wat was dat vorig jaar? | 2025
        en in maart 2025?       | 2024
        """)
    void aFollowUpAsksTheSameOfAnotherTime(String next, String version) {
        assertThat(worded(nursery.asks("wat krijg ik per kilometer?", next))
                        .quote()
                        .version())
                .isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat kreeg ik in 2019 per kilometer?",
                "wat kreeg ik op 30 juni 2024 per kilometer?",
                "hoeveel kreeg ik per kilometer vijf jaar geleden?"
            })
    void saysSinceWhenThereAreRules(String question) {
        Answer.Absent absent = (Answer.Absent) nursery.asks(question);

        assertThat(absent.reason()).isEqualTo(NothingFound.Reason.BEFORE_ALL_VALIDITY);
        assertThat(absent.remark()).contains("gaat terug tot 1 juli 2024");
    }

    @Test
    void hasNothingBeforeTheFirstVersion() {
        Answer.Absent absent =
                (Answer.Absent) nursery.asks("wat kreeg ik in maart 2025 per kilometer?", "en daarvoor?");

        assertThat(absent.reason()).isEqualTo(NothingFound.Reason.BEFORE_ALL_VALIDITY);
        assertThat(absent.remark()).contains("1 juli 2024");
    }

    @Test
    void doesNotAnswerAYearToComeFromRulesThatEnd() {
        Workplace other = answers.workplace();
        other.document("Regeling", "2026", from(2026, 1, 1, 2026, 12, 31), null, RULES.formatted("24", "0,30"));

        Answer.Absent absent = (Answer.Absent) other.asks("wat krijg ik volgend jaar per kilometer?");

        assertThat(absent.remark()).contains("loopt t/m 31 december 2026");
        assertThat(other.asks("wat krijg ik per kilometer als ik in 2030 nog werk?"))
                .isInstanceOf(Answer.Worded.class);
    }

    @Test
    void choosesTheComingVersionForADayInSomebodysPlans() {
        Workplace other = answers.workplace();
        DocumentId now =
                other.document("Regeling", "2026", from(2026, 1, 1, 2026, 12, 31), null, RULES.formatted("24", "0,30"));
        other.document(
                "Regeling", "2027", new Validity(LocalDate.of(2027, 1, 1), null), now, RULES.formatted("24", "0,40"));

        assertThat(worded(other.asks("wat krijg ik per kilometer als ik op 3 maart 2027 werk?"))
                        .text())
                .contains("€ 0,40")
                .startsWith("Volgens Regeling 2027 (vanaf 1 januari 2027):");
        assertThat(worded(other.asks("wat krijg ik per kilometer per 1 januari?"))
                        .quote()
                        .version())
                .isEqualTo("2027");
        assertThat(worded(other.asks("wat krijg ik per kilometer?")).quote().version())
                .isEqualTo("2026");
    }

    @Test
    void aVersionThatIsNotTickedWasNeverThere() {
        Workplace other = answers.workplace();
        DocumentId old =
                other.document("Regeling", "2025", from(2025, 1, 1, 2025, 12, 31), null, RULES.formatted("24", "0,30"));
        other.document(
                "Regeling", "2026", new Validity(LocalDate.of(2026, 1, 1), null), old, RULES.formatted("24", "0,35"));
        other.untick(old);

        Answer.Worded changed = worded(other.asks("is de vergoeding per kilometer veranderd?"));

        assertThat(changed.citations()).hasSize(1);
        assertThat(changed.text()).contains("Een eerdere versie heb ik niet").doesNotContain("0,30");
    }

    @Test
    void aVersionForOthersIsNotTold() {
        Workplace other = answers.workplace();
        DocumentId old = other.document(
                "Regeling",
                "2025",
                from(2025, 1, 1, 2025, 12, 31),
                null,
                Set.of(Audience.ON_CALL),
                RULES.formatted("24", "0,30"));
        other.document(
                "Regeling", "2026", new Validity(LocalDate.of(2026, 1, 1), null), old, RULES.formatted("24", "0,35"));

        assertThat(worded(other.asks("is de vergoeding per kilometer veranderd?"))
                        .text())
                .doesNotContain("0,30");
        assertThat(worded(other.hrAsks("is de vergoeding per kilometer veranderd?"))
                        .text())
                .contains("0,30");
    }

    @Test
    void everyNumberOfARuleStandsInThePassageThatIsCitedForIt() {
        for (String question : List.of(
                "wat kreeg ik in 2025 per kilometer?",
                "is de vergoeding per kilometer veranderd?",
                "hoeveel vakantiedagen had ik in 2025?")) {
            Answer.Worded answer = worded(nursery.asks(question));
            String quotes = String.join(
                    " ", answer.citations().stream().map(Citation::quote).toList());
            String rules = answer.text().replaceAll("\\d{1,2} \\p{Ll}+ 20\\d\\d|Regeling 20\\d\\d", "");
            assertThat(Numbers.in(rules).supportedBy(Numbers.in(quotes)))
                    .as(answer.text())
                    .isTrue();
        }
    }

    private static Answer.Worded worded(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Worded.class);
        return (Answer.Worded) answer;
    }
}
