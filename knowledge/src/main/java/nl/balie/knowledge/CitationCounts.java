package nl.balie.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How often answers leaned on a document, by month and reader; who asked is not kept. */
final class CitationCounts {

    private final JdbcClient jdbc;
    private final Clock clock;

    CitationCounts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void count(CollectionId reader, DocumentId document) {
        LocalDate month = LocalDate.now(clock).withDayOfMonth(1);
        if (!added(reader, document, month)) {
            jdbc.sql("insert into knowledge_citation_count (collection_id, document_id, month_start, citations)"
                            + " values (:reader, :document, :month, 0) on conflict do nothing")
                    .param("reader", reader.value())
                    .param("document", document.value())
                    .param("month", month)
                    .update();
            added(reader, document, month);
        }
    }

    private boolean added(CollectionId reader, DocumentId document, LocalDate month) {
        return jdbc.sql("update knowledge_citation_count set citations = citations + 1"
                                + " where collection_id = :reader and document_id = :document and month_start = :month")
                        .param("reader", reader.value())
                        .param("document", document.value())
                        .param("month", month)
                        .update()
                == 1;
    }

    /** Of the last twelve months and this one; documents that were not cited are left out. */
    Map<DocumentId, Integer> ofTheLastYear(CollectionId reader) {
        Map<DocumentId, Integer> counts = new HashMap<>();
        jdbc.sql("select document_id, sum(citations) as citations from knowledge_citation_count"
                        + " where collection_id = :reader and month_start >= :since group by document_id")
                .param("reader", reader.value())
                .param("since", LocalDate.now(clock).minusYears(1).withDayOfMonth(1))
                .query(row -> {
                    counts.put(
                            new DocumentId(Objects.requireNonNull(row.getObject("document_id", UUID.class))),
                            row.getInt("citations"));
                });
        return counts;
    }
}
