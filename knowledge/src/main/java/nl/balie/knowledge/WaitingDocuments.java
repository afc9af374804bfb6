package nl.balie.knowledge;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.balie.knowledge.ingest.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The documents that wait to be read, and the lease that a reader has on one while it reads. */
final class WaitingDocuments {

    private static final String LEASE = "current_timestamp + interval '15' second";

    private final JdbcClient jdbc;

    WaitingDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document that waits to be read, or is being read. */
    record Waiting(CollectionId collection, DocumentId document, Format format, int attempts) {}

    List<Waiting> waiting(int most) {
        return jdbc.sql("select collection_id, document_id, file_type, attempts from knowledge_document where status ="
            + " 'PROCESSING' and discarded_at is null and (lease_until is null or lease_until < current_timestamp)"
            + " order by uploaded_at limit :most")
                .param("most", most)
                .query((row, number) -> new Waiting(
                        new CollectionId(Objects.requireNonNull(row.getObject("collection_id", UUID.class))),
                        new DocumentId(Objects.requireNonNull(row.getObject("document_id", UUID.class))),
                        Format.valueOf(row.getString("file_type")),
                        row.getInt("attempts")))
                .list();
    }

    /** Takes a document for reading, unless somebody else has it. */
    boolean claim(Waiting waiting, UUID holder) {
        return jdbc.sql("update knowledge_document set lease_holder = :holder, lease_until = " + LEASE
                                + ", attempts = attempts + 1, phase = 'READING', percent = 0 where collection_id ="
                                + " :collection and document_id = :document and status = 'PROCESSING' and (lease_until"
                                + " is null or lease_until < current_timestamp)")
                        .param("holder", holder)
                        .param("collection", waiting.collection().value())
                        .param("document", waiting.document().value())
                        .update()
                == 1;
    }

    /** Keeps a document for this reader and tells how far it is. */
    void renew(Waiting waiting, UUID holder, Progress progress) {
        jdbc.sql("update knowledge_document set lease_until = " + LEASE
                        + ", phase = :phase, percent = :percent, sections = :sections"
                        + " where collection_id = :collection and document_id = :document and status = 'PROCESSING'"
                        + " and lease_holder = :holder")
                .param("phase", progress.phase().name())
                .param("percent", progress.percent())
                .param("sections", progress.sections())
                .param("collection", waiting.collection().value())
                .param("document", waiting.document().value())
                .param("holder", holder)
                .update();
    }

    /** Ends reading; false if the document is gone or was taken over. */
    boolean finish(
            Waiting waiting,
            UUID holder,
            DocumentStatus status,
            @Nullable Integer pages,
            int sections,
            List<Remark> remarks) {
        boolean mine = jdbc.sql("update knowledge_document set status = :status, pages = :pages, sections = :sections,"
                                + " phase = 'DONE', percent = 100, lease_holder = null, lease_until = null where"
                                + " collection_id = :collection and document_id = :document and status ="
                                + " 'PROCESSING' and lease_holder = :holder")
                        .param("status", status.name())
                        .param("pages", pages, Types.INTEGER)
                        .param("sections", sections)
                        .param("collection", waiting.collection().value())
                        .param("document", waiting.document().value())
                        .param("holder", holder)
                        .update()
                == 1;
        for (int position = 0; mine && position < remarks.size(); position++) {
            jdbc.sql("insert into knowledge_document_remark (collection_id, document_id, position, code, arguments)"
                            + " values (:collection, :document, :position, :code, :arguments)")
                    .param("collection", waiting.collection().value())
                    .param("document", waiting.document().value())
                    .param("position", position)
                    .param("code", remarks.get(position).code().name())
                    .param("arguments", String.join("\n", remarks.get(position).arguments()))
                    .update();
        }
        return mine;
    }
}
