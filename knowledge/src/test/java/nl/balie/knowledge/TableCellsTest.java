package nl.balie.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableCellsTest {

    private static final String TABLE = """
        Bruto uurloon in euro.
        Periodiek: 2; Schaal 3: 16,49; Schaal 4: 17,41
        Periodiek: 3; Schaal 3: 16,82; Schaal 4: 17,78\
        """;

    @ParameterizedTest
    @CsvSource({
        "'Wat is het uurloon in schaal 4, periodiek 3?', true",
        "'periodiek 2 en Schaal 3, wat verdien ik dan?', true",
        "'Wat verdien ik in schaal 4 met periodiek 9?', false",
        "'Wat verdien ik in schaal 4?', false",
        "'Wat krijg ik per kilometer?', false"
    })
    void findsTheRowThatAQuestionNames(String question, boolean found) {
        assertThat(TableCells.of(question).standIn(TABLE)).isEqualTo(found);
    }
}
