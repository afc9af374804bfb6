package nl.balie.portal.shell;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A second Balie on the same data directory finds its H2 file locked before it finds any port taken. */
final class DatabaseInUseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2's DATABASE_ALREADY_OPEN_1. */
    private static final int ALREADY_OPEN = 90020;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, SQLException cause) {
        return cause.getErrorCode() == ALREADY_OPEN
                ? new FailureAnalysis(
                        "Another program has the database open, perhaps Balie itself: it runs once on a data"
                                + " directory.",
                        "Stop that program, or choose another directory with balie.portal.data-directory, for instance"
                                + " in the environment: BALIE_PORTAL_DATADIRECTORY=./data-2.",
                        cause)
                : null;
    }
}
