package nl.balie.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DatabaseInUseAnalyzerTest {

    @Test
    void saysThatBalieMayRunAlready() {
        RuntimeException failure = new IllegalStateException(
                "flyway", new SQLException("Database may be already in use: \"balie.mv.db\"", "90020", 90020));

        assertThat(new DatabaseInUseAnalyzer().analyze(failure)).satisfies(said -> {
            assertThat(said.getDescription()).contains("perhaps Balie itself");
            assertThat(said.getAction()).contains("balie.portal.data-directory");
        });
    }

    @Test
    void leavesOtherFailuresOfTheDatabaseToOthers() {
        assertThat(new DatabaseInUseAnalyzer().analyze(new IllegalStateException(new SQLException("no", "08001", 0))))
                .isNull();
    }
}
