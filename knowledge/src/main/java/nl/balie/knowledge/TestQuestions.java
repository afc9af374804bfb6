package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Testvragen: the questions that HR keeps for each library. */
public class TestQuestions {

    /** How many one library keeps. */
    public static final int MOST_QUESTIONS = 100;

    private final JdbcClient jdbc;
    private final CollectionRevisions revisions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    TestQuestions(JdbcClient jdbc, CollectionRevisions revisions, TransactionTemplate transactions, Clock clock) {
        this.jdbc = jdbc;
        this.revisions = revisions;
        this.transactions = transactions;
        this.clock = clock;
    }

    public List<TestQuestion> of(CollectionId library) {
        return jdbc.sql("select * from knowledge_test_question where collection_id = :library"
                        + " order by question_number limit :most")
                .param("library", library.value())
                .param("most", MOST_QUESTIONS)
                .query((row, at) -> question(row))
                .list();
    }

    /** Keeps a question with its answer; false if the library has as many as it may. */
    public boolean keep(
            CollectionId library,
            String text,
            Audience audience,
            @Nullable LocalDate on,
            String answer,
            String source,
            String by) {
        Boolean kept = transactions.execute(status -> {
            revisions.lock(library);
            return of(library).size() < MOST_QUESTIONS && insert(library, text, audience, on, answer, source, by);
        });
        return Boolean.TRUE.equals(kept);
    }

    private boolean insert(
            CollectionId library,
            String text,
            Audience audience,
            @Nullable LocalDate on,
            String answer,
            String source,
            String by) {
        return jdbc.sql("""
            insert into knowledge_test_question (collection_id, question_number, question, audience, on_day, answer,
                source, answered_at, kept_by)
            values (:library, (select coalesce(max(q.question_number), 0) + 1 from knowledge_test_question q
                where q.collection_id = :library), :text, :audience, :on, :answer, :source, :at, :by)\
            """)
                        .param("library", library.value())
                        .param("text", text)
                        .param("audience", audience.name())
                        .param("on", on, Types.DATE)
                        .param("answer", answer)
                        .param("source", source)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** Notes that a kept question gets this answer now. */
    public void answered(CollectionId library, long number, String answer, String source) {
        jdbc.sql("update knowledge_test_question set answer = :answer, source = :source, answered_at = :at"
                        + " where collection_id = :library and question_number = :number")
                .param("answer", answer)
                .param("source", source)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("library", library.value())
                .param("number", number)
                .update();
    }

    /** Forgets a question; says whether it was there. */
    public boolean forget(CollectionId library, long number) {
        return jdbc.sql("delete from knowledge_test_question where collection_id = :library and question_number ="
                                + " :number")
                        .param("library", library.value())
                        .param("number", number)
                        .update()
                == 1;
    }

    private static TestQuestion question(ResultSet row) throws SQLException {
        return new TestQuestion(
                row.getLong("question_number"),
                row.getString("question"),
                Audience.valueOf(row.getString("audience")),
                row.getObject("on_day", LocalDate.class),
                row.getString("answer"),
                row.getString("source"),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("kept_by"));
    }
}
