package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import nl.balie.knowledge.TableAnswer.Cells;
import nl.balie.knowledge.TableAnswer.NoSuch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableCellsTest {

    private static final String SCALES_IN_COLUMNS = """
        Bruto uurloon in euro.
        Periodiek: 2; Schaal 3: 16,49; Schaal 4: 17,41; Schaal 5: 18,01
        Periodiek: 3; Schaal 3: 16,82; Schaal 4: 17,78; Schaal 5: 18,44
        Periodiek: 4; Schaal 3: 17,10; Schaal 4: 18,02; Schaal 5: 18,90
        Periodiek: 5; Schaal 4: 18,40; Schaal 5: 19,35\
        """;
    private static final String SCALES_IN_ROWS = """
        De lonen staan in deze tabel.
        Schaal: A; Trede 1: € 2.310,00; Trede 2: € 2.395,00; Trede 3: € 2.480,00
        Schaal: B; Trede 1: € 2.420,00; Trede 2: € 2.510,00; Trede 3: € 2.600,00
        Schaal: C; Trede 1: € 2.560,00; Trede 2: € 2.660,00; Trede 3: € 2.760,00\
        """;
    private static final String MERGED_HEADERS = """
        Salarisschaal: 1; Periodiek › 0: 2.100; Periodiek › 1: 2.150; Periodiek › 2: 2.200
        Salarisschaal: 2; Periodiek › 0: 2.300; Periodiek › 1: 2.360; Periodiek › 2: 2.420
        Salarisschaal: 3; Periodiek › 0: 2.500; Periodiek › 1: 2.570; Periodiek › 2: 2.640\
        """;
    private static final String BARE_STEPS = """
        Schaal: 1; 0: 2.100; 1: 2.150; 2: 2.200
        Schaal: 2; 0: 2.300; 1: 2.360; 2: 2.420\
        """;
    private static final String TWO_KEYS = """
        Schaal: 1; Trede: 1; Per uur: € 14,71; Per maand: € 2.549,70
        Schaal: 1; Trede: 2; Per uur: € 14,95; Per maand: € 2.591,33
        Schaal: 2; Trede: 1; Per uur: € 15,20; Per maand: € 2.634,67
        Schaal: 2; Trede: 2; Per uur: € 15,47; Per maand: € 2.681,47\
        """;
    private static final String AGES = """
        Minimumjeugdloon:
        Leeftijd: 16 jaar; Per uur: € 5,07; Per week: € 202,80
        Leeftijd: 17 jaar; Per uur: € 5,81; Per week: € 232,40
        Leeftijd: 18 jaar; Per uur: € 7,36; Per week: € 294,40
        Leeftijd: 21 jaar en ouder; Per uur: € 14,71; Per week: € 588,40\
        """;
    private static final String FUNCTIONS = """
        Functiegroep: 3; Start: 13,80; Na 1 jaar: 14,05; Na 3 jaar: 14,60
        Functiegroep: 4; Start: 14,20; Na 1 jaar: 14,48; Na 3 jaar: 15,02\
        """;
    private static final String BANDS = """
        Enkele reis: 0 tot 10 km; Vergoeding per maand: geen
        Enkele reis: 10 tot 20 km; Vergoeding per maand: € 45,00
        Enkele reis: 20 tot 30 km; Vergoeding per maand: € 80,00
        Enkele reis: 30 km of meer; Vergoeding per maand: € 110,00\
        """;
    private static final String PREMIUMS = """
        Leeftijd op 1 januari: 18 tot 35 jaar; Aandeel › Bescherming: 10%; Aandeel › Overrendement: 135%
        Leeftijd op 1 januari: 35 tot 45 jaar; Aandeel › Bescherming: 25%; Aandeel › Overrendement: 125%
        Leeftijd op 1 januari: 45 tot 55 jaar; Aandeel › Bescherming: 45%; Aandeel › Overrendement: 105%\
        """;
    private static final String PAIRS = """
        Zo veel verdien je per uur:
        Schaal 1: € 14,71
        Schaal 2: € 15,20
        Schaal 3: € 15,85\
        """;
    private static final String PER_WEEK_AND_MONTH = """
        Loon per week
        Trede: 1; Schaal A: 560,00; Schaal B: 580,00
        Trede: 2; Schaal A: 570,00; Schaal B: 590,00
        Loon per maand
        Trede: 1; Schaal A: 2.426,00; Schaal B: 2.513,00
        Trede: 2; Schaal A: 2.470,00; Schaal B: 2.556,00\
        """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Wat is het uurloon in schaal 4, periodiek 3?      | Periodiek: 3 / Schaal 4: 17,78
        periodiek 2 en Schaal 3, wat verdien ik dan?      | Periodiek: 2 / Schaal 3: 16,49
        hoeveel verdien ik in schaal 3 periodiek 4?       | Periodiek: 4 / Schaal 3: 17,10
        schaal 3 p 4                                      | Periodiek: 4 / Schaal 3: 17,10
        s3 p4                                             | Periodiek: 4 / Schaal 3: 17,10
        scale 3 step 4                                    | Periodiek: 4 / Schaal 3: 17,10
        ik zit in de derde periodiek van schaal 5         | Periodiek: 3 / Schaal 5: 18,44
        schaal 5 max?                                     | Periodiek: 5 / Schaal 5: 19,35
        wat is het minimum van schaal 5?                  | Periodiek: 2 / Schaal 5: 18,01
        schaal iv trede 3                                 | Periodiek: 3 / Schaal 4: 17,78
        """)
    void findsTheCellWithScalesInColumns(String question, String cell) {
        assertThat(only(question, SCALES_IN_COLUMNS)).isEqualTo(cell);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        loon schaal C trede 2                             | Schaal: C / Trede 2: € 2.660,00
        hoeveel is schaal b periodiek 3                   | Schaal: B / Trede 3: € 2.600,00
        schaal A max                                      | Schaal: A / Trede 3: € 2.480,00
        laagste loon van schaal a                         | Schaal: A / Trede 1: € 2.310,00
        """)
    void findsTheCellWithScalesInRows(String question, String cell) {
        assertThat(only(question, SCALES_IN_ROWS)).isEqualTo(cell);
    }

    @Test
    void readsMergedHeadersBareStepsAndPairs() {
        assertThat(only("wat verdien ik in schaal 2, periodiek 1?", MERGED_HEADERS))
                .isEqualTo("Salarisschaal: 2 / Periodiek › 1: 2.360");
        assertThat(only("wat verdien ik in schaal 2, periodiek 1?", MERGED_HEADERS.replace(" ›", "")))
                .isEqualTo("Salarisschaal: 2 / Periodiek 1: 2.360");
        assertThat(only("wat verdien ik in schaal 2 met periodiek 1?", BARE_STEPS))
                .isEqualTo("Schaal: 2 / 1: 2.360");
        assertThat(only("schaal 2?", PAIRS)).isEqualTo("Schaal 2 / € 15,20");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        uurloon schaal 2 trede 1           | Schaal: 2, Trede: 1 / Per uur: € 15,20
        maandloon schaal 1 trede 2         | Schaal: 1, Trede: 2 / Per maand: € 2.591,33
        schaal 2 trede 2                   | Schaal: 2, Trede: 2 / Per uur: € 15,47, Per maand: € 2.681,47
        """)
    void readsRowsWithTwoKeys(String question, String cell) {
        assertThat(only(question, TWO_KEYS)).isEqualTo(cell);
    }

    @Test
    void findsAnAgeAlsoInARange() {
        assertThat(only("uurloon 18 jaar", AGES)).isEqualTo("Leeftijd: 18 jaar / Per uur: € 7,36");
        assertThat(only("wat verdient een 17-jarige per uur?", AGES)).isEqualTo("Leeftijd: 17 jaar / Per uur: € 5,81");
        assertThat(only("hoeveel verdien ik per week als ik 34 jaar ben?", AGES))
                .isEqualTo("Leeftijd: 21 jaar en ouder / Per week: € 588,40");
        assertThat(only("bescherming bij 35 jaar", PREMIUMS))
                .isEqualTo(
                        "Leeftijd op 1 januari: 35 tot 45 jaar / Aandeel › Bescherming: 25%, Aandeel › Overrendement:"
                                + " 125%");
    }

    @Test
    void findsTheYearsInAFunctionGroup() {
        assertThat(only("wat is functiegroep 4 na 3 jaar", FUNCTIONS)).isEqualTo("Functiegroep: 4 / Na 3 jaar: 15,02");
    }

    @ParameterizedTest
    @CsvSource({"9, geen", "10, '€ 45,00'", "19, '€ 45,00'", "20, '€ 80,00'", "30, '€ 110,00'", "75, '€ 110,00'"})
    void findsTheBandOfADistance(int kilometres, String amount) {
        assertThat(only("wat krijg ik bij " + kilometres + " km enkele reis?", BANDS))
                .endsWith("Vergoeding per maand: " + amount);
    }

    @Test
    void findsTheYearThatIsAColumn() {
        String table = "Schaal: 1; Per 1 januari › 2025: 14,40; Per 1 januari › 2026: 14,71\n"
                + "Schaal: 2; Per 1 januari › 2025: 15,10; Per 1 januari › 2026: 15,20";

        assertThat(shown(TableCells.of("wat verdien ik in schaal 2?").inYear(2025), table))
                .isEqualTo("Schaal: 2 / Per 1 januari › 2025: 15,10");
        assertThat(shown(TableCells.of("wat verdien ik in schaal 2?").inYear(2019), table))
                .contains("15,10", "15,20");
    }

    @Test
    void givesTheColumnOfAScaleWithoutAStep() {
        assertThat(all("wat verdien ik in schaal 3?", SCALES_IN_COLUMNS)).isEqualTo("""
            Periodiek: 2 / Schaal 3: 16,49
            Periodiek: 3 / Schaal 3: 16,82
            Periodiek: 4 / Schaal 3: 17,10\
            """);
    }

    @Test
    void givesEveryTableThatHasIt() {
        assertThat(all("schaal B trede 2", PER_WEEK_AND_MONTH))
                .isEqualTo("Trede: 2 / Schaal B: 590,00\nTrede: 2 / Schaal B: 2.556,00");
        assertThat(all("maandloon schaal B trede 2", PER_WEEK_AND_MONTH)).isEqualTo("Trede: 2 / Schaal B: 2.556,00");
        assertThat(Table.in(PER_WEEK_AND_MONTH))
                .extracting(Table::caption)
                .containsExactly("Loon per week", "Loon per maand");
    }

    @Test
    void saysWhichThereAreInsteadOfAnotherCell() {
        assertThat(TableCells.of("wat verdien ik in schaal 14?").in(SCALES_IN_COLUMNS))
                .contains(new NoSuch("schaal 14", List.of("3", "4", "5")));
        assertThat(TableCells.of("wat verdien ik in schaal 4 met periodiek 9?").in(SCALES_IN_COLUMNS))
                .contains(new NoSuch("periodiek 9", List.of("2", "3", "4", "5")));
        assertThat(TableCells.of("schaal d trede 1").in(SCALES_IN_ROWS))
                .contains(new NoSuch("schaal D", List.of("A", "B", "C")));
        assertThat(TableCells.of("schaal 3 periodiek 5").in(SCALES_IN_COLUMNS))
                .contains(new NoSuch("schaal 3, periodiek 5", List.of()));
        assertThat(TableCells.of("schaal 1 periodiek 7").in(BARE_STEPS))
                .contains(new NoSuch("periodiek 7", List.of("0", "1", "2")));
        assertThat(TableCells.of("loon 15 jaar").in(AGES).orElseThrow()).isInstanceOf(NoSuch.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Wat krijg ik per kilometer?",
                "mag ik op 3 maart vrij?",
                "wat staat er in artikel 3?",
                "hoe meld ik me ziek?",
                "wat krijg ik in fase 2?"
            })
    void leavesOtherQuestionsAlone(String question) {
        assertThat(TableCells.of(question).in(SCALES_IN_COLUMNS)).isEmpty();
        assertThat(TableCells.of(question).weight(SCALES_IN_COLUMNS)).isEqualTo(1);
    }

    @Test
    void aTableWithTheCellWeighsMoreUnlessTheQuestionIsAboutSomethingElse() {
        assertThat(TableCells.of("schaal 3 periodiek 4").weight(SCALES_IN_COLUMNS))
                .isEqualTo(2);
        assertThat(TableCells.of("wat verdien ik in schaal 3?").weight(SCALES_IN_COLUMNS))
                .isEqualTo(1.5);
        assertThat(TableCells.of("hoeveel vakantiedagen krijg ik als ik in schaal 3 zit?")
                        .weight(SCALES_IN_COLUMNS))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'Wat is het uurloon in schaal 4, periodiek 3?', true",
        "'periodiek 2 en Schaal 3, wat verdien ik dan?', true",
        "'Wat verdien ik in schaal 4 met periodiek 9?', false",
        "'Wat verdien ik in schaal 4?', true",
        "'schaal 5 max?', true",
        "'wat verdient een directeur in schaal 4?', false",
        "'Wat krijg ik per kilometer?', false"
    })
    void standsInATableThatHasWhatIsNamedWhereNothingElseIsAsked(String question, boolean found) {
        assertThat(TableCells.of(question).standIn(SCALES_IN_COLUMNS)).isEqualTo(found);
    }

    @Test
    void isNotTakenInByASentenceWithSemicolons() {
        assertThat(Table.in("Je krijgt: loon bij ziekte; vakantiegeld; en een pensioen in schaal 3."))
                .isEmpty();
    }

    @Test
    void writesAbbreviatedNamesInFullForTheSearch() {
        assertThat(TableCells.of("s3 p4").spelledOut("s3 p4")).isEqualTo("s3 p4 schaal 3 periodiek trede 4 loon");
        assertThat(TableCells.of("schaal 3").spelledOut("schaal 3")).isEqualTo("schaal 3");
    }

    private static String only(String question, String text) {
        String all = all(question, text);
        assertThat(all.lines()).as(question + "\n" + all).hasSize(1);
        return all;
    }

    private static String all(String question, String text) {
        return shown(TableCells.of(question), text);
    }

    private static String shown(TableCells asked, String text) {
        return asked.in(text).filter(Cells.class::isInstance).map(Cells.class::cast).stream()
                .flatMap(cells -> cells.picked().stream())
                .map(picked -> picked.keys().stream().map(Table.Cell::text).collect(Collectors.joining(", ")) + " / "
                        + picked.values().stream().map(Table.Cell::text).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static final String GOES_ON_BELOW = """
        Loon in euro per uur.
        Trede: 0; Groep 1: 13,10; Groep 2: 13,60
        Trede: 1; Groep 1: 13,40; Groep 2: 13,95
        Trede: 2; Groep 1: 13,75; Groep 2: 14,35
        Groep 3: 14,20; Groep 4: 15,00
        Groep 3: 14,60; Groep 4: 15,45
        Groep 3: 15,05; Groep 4: 15,95\
        """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wat verdien ik in groep 4 trede 1 | 15,45",
                "groep 3 anciënniteit 2 | 15,05",
                "regel 0 van groep 3 | 14,20",
                "wat is de hoogste trede van groep 4 | 15,95",
                "eindsalaris groep 2 | 14,35",
                "beginloon groep 3 | 14,20"
            })
    void readsATableThatGoesOnBelowItself(String question, String value) {
        assertThat(values(question, GOES_ON_BELOW)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hoeveel scheelt groep 2 met groep 4 bij trede 1 | 13,95 15,45",
                "verschil tussen trede 0 en trede 2 in groep 1 | 13,10 13,75"
            })
    void picksBothCellsThatAreCompared(String question, String values) {
        assertThat(values(question, GOES_ON_BELOW)).isEqualTo(values);
    }

    @Test
    void saysAllRowsThereAreOfATableInParts() {
        assertThat(TableCells.of("groep 9 trede 1").in(GOES_ON_BELOW).orElseThrow())
                .isEqualTo(new NoSuch("groep 9", List.of("1", "2", "3", "4")));
    }

    @Test
    void takesAnAgeForARow() {
        String youth = """
            Leeftijd: 18 jaar; Per uur: € 7,40
            Leeftijd: 19 jaar; Per uur: € 8,85
            Leeftijd: 20 jaar; Per uur: € 11,80\
            """;

        assertThat(values("ik ben 19 wat verdien ik", youth)).isEqualTo("€ 8,85");
    }

    private static String values(String question, String text) {
        return ((Cells) TableCells.of(question).in(text).orElseThrow())
                .picked().stream()
                        .flatMap(picked -> picked.values().stream())
                        .map(Table.Cell::value)
                        .collect(Collectors.joining(" "));
    }
}
