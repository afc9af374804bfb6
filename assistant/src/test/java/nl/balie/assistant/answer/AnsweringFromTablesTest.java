package nl.balie.assistant.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import nl.balie.assistant.answer.AnswersFromALibrary.Workplace;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.Validity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question about one cell of a table gets that cell (contract knowledge.md, promise 9). */
class AnsweringFromTablesTest {

    private static final String SCALES_IN_COLUMNS = """
        # Regeling

        ## Artikel 4.1 Vakantie
        Bij een volledige werkweek heb je recht op 25 vakantiedagen per jaar. Dat geldt in elke schaal.

        ## Artikel 5.1 Functies
        Je leidinggevende deelt je functie in een schaal in. Elk jaar krijg je een periodiek erbij, als je goed werkt.

        ## Artikel 5.2 Lonen
        In deze tabel staat het bruto uurloon in euro.

        | Periodiek | Schaal 1 | Schaal 2 | Schaal 3 |
        |---|---|---|---|
        | 0 | 14,71 | %s | 15,85 |
        | 1 | 14,93 | 15,47 | 16,17 |
        | 2 | 15,15 | 15,74 | 16,49 |
        | 3 |  | 16,02 | 16,82 |

        Een voorbeeld: in schaal 2 met periodiek 0 verdien je € %s bruto per uur.

        ## Artikel 7.2 Kilometers
        Werk je buiten de deur, dan ontvang je een vergoeding van € 0,35 per kilometer.
        """;
    private static final String OTHER_TABLES = """
        # Loongebouw

        ## Salarissen
        De maandlonen per schaal.

        | Schaal | Trede 1 | Trede 2 | Trede 3 |
        |---|---|---|---|
        | A | € 2.310,00 | € 2.395,00 | € 2.480,00 |
        | B | € 2.420,00 | € 2.510,00 | € 2.600,00 |
        | C | € 2.560,00 | € 2.660,00 | € 2.760,00 |

        ## Jeugdlonen
        Voor jongeren geldt een eigen loon.

        | Leeftijd | Per uur | Per week |
        |---|---|---|
        | 16 jaar | € 5,07 | € 202,80 |
        | 17 jaar | € 5,81 | € 232,40 |
        | 18 jaar | € 7,36 | € 294,40 |

        ## Reiskosten
        De vergoeding hangt af van de afstand tussen huis en werk.

        | Afstand enkele reis | Vergoeding per maand |
        |---|---|
        | 0 tot 10 km | geen vergoeding |
        | 10 tot 20 km | € 45,00 |
        | 20 km of meer | € 80,00 |
        """;

    @TempDir
    private static Path indexes;

    private static AnswersFromALibrary answers;
    private static Workplace nursery;
    private static Workplace printer;
    private static DocumentId now;

    @BeforeAll
    static void fillTheLibrary() {
        answers = AnswersFromALibrary.in(indexes);
        nursery = answers.workplace();
        DocumentId old = nursery.document(
                "Regeling",
                "2025",
                new Validity(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                null,
                SCALES_IN_COLUMNS.formatted("14,90", "14,90"));
        now = nursery.document(
                "Regeling",
                "2026",
                new Validity(LocalDate.of(2026, 1, 1), null),
                old,
                SCALES_IN_COLUMNS.formatted("15,20", "15,20"));
        printer = answers.workplace();
        printer.document("Loongebouw", OTHER_TABLES);
    }

    @AfterAll
    static void closeTheLibrary() {
        answers.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        hoeveel verdien ik in schaal 3 periodiek 2?             | 16,49 | Periodiek: 2; Schaal 3: 16,49
        schaal 3 p 2                                            | 16,49 | Periodiek: 2; Schaal 3: 16,49
        s3 p2                                                   | 16,49 | Periodiek: 2; Schaal 3: 16,49
        scale 3 step 2                                          | 16,49 | Periodiek: 2; Schaal 3: 16,49
        wat is het uurloon in schaal 1 met periodiek 1?         | 14,93 | Periodiek: 1; Schaal 1: 14,93
        schaal 2 max?                                           | 16,02 | Periodiek: 3; Schaal 2: 16,02
        wat verdient iemand in schaal 2, periodiek 0?           | 15,20 | Periodiek: 0; Schaal 2: 15,20
        """)
    void leadsWithTheCell(String question, String value, String row) {
        Answer.Worded answer = worded(nursery.asks(question));

        assertThat(answer.text()).as(question).startsWith(value + ".\n\n" + row);
        assertThat(answer.quote().section()).isEqualTo("Artikel 5.2");
        assertThat(answer.quote().quote()).startsWith(row.substring(0, 12)).contains("; Schaal 2: ");
        assertThat(nursery.section(now, "Artikel 5.2").replaceAll("\\s+", " "))
                .contains(answer.quote().quote());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        loon schaal C trede 2                             | € 2.660,00 | Schaal: C; Trede 2: € 2.660,00
        wat verdien ik in schaal b trede 3                | € 2.600,00 | Schaal: B; Trede 3: € 2.600,00
        uurloon 18 jaar                                   | € 7,36     | Leeftijd: 18 jaar; Per uur: € 7,36
        hoeveel vergoeding per maand krijg ik bij 15 km?  | € 45,00    | Afstand enkele reis: 10 tot 20 km; Vergoeding per maand: € 45,00
        """)
    void readsOtherShapesOfTables(String question, String value, String row) {
        assertThat(worded(printer.asks(question)).text()).startsWith(value + ".\n\n" + row);
    }

    @Test
    void givesTheColumnOfAScaleAlone() {
        Answer.Worded answer = worded(nursery.asks("wat verdien ik in schaal 3?"));

        assertThat(answer.text())
                .contains("Periodiek: 0; Schaal 3: 15,85", "Periodiek: 3; Schaal 3: 16,82")
                .doesNotContain("15,47");
        assertThat(answer.quote().quote()).contains("15,85", "16,82");
    }

    @Test
    void saysWhichScalesThereAreInsteadOfAnotherCell() {
        assertThat(((Answer.Absent) nursery.asks("wat verdien ik in schaal 14?")).remark())
                .isEqualTo("Schaal 14 staat niet in de tabel. Wel: 1 t/m 3.");
        assertThat(((Answer.Absent) nursery.asks("wat verdien ik in schaal 3 met periodiek 9?")).remark())
                .isEqualTo("Periodiek 9 staat niet in de tabel. Wel: 0 t/m 3.");
        assertThat(((Answer.Absent) nursery.asks("schaal 1 periodiek 3")).remark())
                .isEqualTo("Schaal 1, periodiek 3 staat niet in de tabel.");
        assertThat(((Answer.Absent) printer.asks("loon schaal D trede 2")).remark())
                .isEqualTo("Schaal D staat niet in de tabel. Wel: A, B, C.");
    }

    @Test
    void takesTheCellFromTheVersionOfThatTime() {
        assertThat(worded(nursery.asks("wat verdiende ik vorig jaar in schaal 2 periodiek 0?"))
                        .text())
                .startsWith("Volgens Regeling 2025 (1 januari 2025 t/m 31 december 2025):\n\n14,90.");
        assertThat(worded(nursery.asks("wat verdien ik in schaal 2 periodiek 0?", "is dat veranderd?"))
                        .text())
                .startsWith("15,20.")
                .contains("T/m 31 december 2025 gold: 14,90.");
    }

    @Test
    void doesNotAnswerAnotherQuestionWithAWage() {
        for (String question : new String[] {
            "hoeveel vakantiedagen heb ik in schaal 3?", "krijg ik in schaal 2 periodiek 1 een lease-auto?"
        }) {
            assertThat(nursery.asks(question).toString()).doesNotContain("15,47", "16,17");
        }
    }

    private static Answer.Worded worded(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Worded.class);
        return (Answer.Worded) answer;
    }
}
