package nl.balie.knowledge;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.ingest.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do to documents: they bring one in, tick it, change what it says of itself, throw it away and take it back. */
final class DocumentChanges {

    private final JdbcClient jdbc;
    private final DocumentRecords documents;

    DocumentChanges(JdbcClient jdbc, DocumentRecords documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    void insert(LibraryDocument document, Format format, String sha256) {
        jdbc.sql("""
            insert into knowledge_document (collection_id, document_id, chain_id, ordinal, replaces_id, title, kind,
                version, status, valid_from, valid_until, sections, file_name, file_type, file_bytes, sha256,
                uploaded_at, phase, percent, attempts)
            values (:collection, :document, :chain, :ordinal, :replaces, :title, :kind, :version, :status,
                :from, :until, 0, :fileName, :fileType, :fileBytes, :sha256, :uploadedAt, :phase, 0, 0)\
            """)
                .param("collection", document.collection().value())
                .param("document", document.id().value())
                .param("chain", document.chain().value())
                .param("ordinal", document.ordinal())
                .param("replaces", value(document.replaces()), Types.OTHER)
                .param("title", document.title())
                .param("kind", document.kind().name())
                .param("version", document.version())
                .param("status", document.status().name())
                .param("from", document.validity().from(), Types.DATE)
                .param("until", document.validity().until(), Types.DATE)
                .param("fileName", document.fileName())
                .param("fileType", format.name())
                .param("fileBytes", document.fileBytes())
                .param("sha256", sha256)
                .param("uploadedAt", document.uploadedAt().atOffset(ZoneOffset.UTC))
                .param("phase", Progress.Phase.WAITING.name())
                .update();
        insertAudience(document, document.audience());
    }

    /** Puts a document into the bin; an older version that it had ended counts again. */
    void discard(LibraryDocument document, Instant at) {
        reopenPredecessor(document.collection(), document.id());
        jdbc.sql("update knowledge_document set discarded_at = :at"
                        + " where collection_id = :collection and document_id = :document")
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("collection", document.collection().value())
                .param("document", document.id().value())
                .update();
    }

    /** Takes a document out of the bin; where it had ended an older version it does so again. */
    void restore(LibraryDocument document) {
        jdbc.sql("update knowledge_document set discarded_at = null"
                        + " where collection_id = :collection and document_id = :document")
                .param("collection", document.collection().value())
                .param("document", document.id().value())
                .update();
        if (document.status() == DocumentStatus.READY) {
            closePredecessor(document);
        }
    }

    /** Writes down what a document says about itself; versions next to it give way as they did when it came. */
    void amend(LibraryDocument document, Amendment amendment) {
        boolean ends = !Objects.equals(
                document.validity().until(), amendment.validity().until());
        boolean starts =
                !Objects.equals(document.validity().from(), amendment.validity().from());
        jdbc.sql("update knowledge_document set title = :title, valid_from = :from, valid_until = :until,"
                        + " owner_name = :owner, review_on = :review, edition = edition + :edition"
                        + (ends ? ", closed_by_id = :closedBy" : "")
                        + " where collection_id = :collection and document_id = :document")
                .param("title", amendment.title())
                .param("from", amendment.validity().from(), Types.DATE)
                .param("until", amendment.validity().until(), Types.DATE)
                .param("owner", amendment.care().owner())
                .param("review", amendment.care().reviewOn(), Types.DATE)
                .param("closedBy", ends ? value(endedBy(document, amendment.validity())) : null, Types.OTHER)
                .param("edition", amendment.title().equals(document.title()) ? 0 : 1)
                .param("collection", document.collection().value())
                .param("document", document.id().value())
                .update();
        replaceAudience(document, amendment.audience());
        if (starts && document.status() == DocumentStatus.READY) {
            reopenPredecessor(document.collection(), document.id());
            documents
                    .one(document.collection(), document.collection(), document.id())
                    .ifPresent(this::closePredecessor);
        }
    }

    /** The version that would have ended this one on that very day. */
    private @Nullable DocumentId endedBy(LibraryDocument document, Validity validity) {
        return documents.all(document.collection(), document.collection()).stream()
                .filter(other -> document.id().equals(other.replaces()) && other.status() == DocumentStatus.READY)
                .filter(other -> startsAfter(validity, other))
                .map(LibraryDocument::id)
                .findFirst()
                .orElse(null);
    }

    private static boolean startsAfter(Validity validity, LibraryDocument other) {
        LocalDate from = other.validity().from();
        return from != null && from.minusDays(1).equals(validity.until());
    }

    private void replaceAudience(LibraryDocument document, Set<Audience> audience) {
        jdbc.sql("delete from knowledge_document_audience"
                        + " where collection_id = :collection and document_id = :document")
                .param("collection", document.collection().value())
                .param("document", document.id().value())
                .update();
        insertAudience(document, audience);
    }

    private void insertAudience(LibraryDocument document, Set<Audience> audience) {
        for (Audience group : audience) {
            jdbc.sql("insert into knowledge_document_audience (collection_id, document_id, audience)"
                            + " values (:collection, :document, :audience)")
                    .param("collection", document.collection().value())
                    .param("document", document.id().value())
                    .param("audience", group.name())
                    .update();
        }
    }

    private void reopenPredecessor(CollectionId collection, DocumentId document) {
        jdbc.sql("update knowledge_document set valid_until = null, closed_by_id = null"
                        + " where collection_id = :collection and closed_by_id = :document")
                .param("collection", collection.value())
                .param("document", document.value())
                .update();
    }

    /** Says whether that changed anything. */
    boolean select(CollectionId reader, LibraryDocument document, boolean selected) {
        return jdbc.sql(
                                selected
                                        ? "insert into knowledge_selection (collection_id, document_id,"
                                                + " document_collection_id) values (:reader, :document, :collection) on"
                                                + " conflict do nothing"
                                        : "delete from knowledge_selection where collection_id = :reader and"
                                                + " document_id = :document and document_collection_id = :collection")
                        .param("reader", reader.value())
                        .param("document", document.id().value())
                        .param("collection", document.collection().value())
                        .update()
                > 0;
    }

    /** Removes a version with all that belongs to it; an older one that it had ended counts again. */
    boolean delete(CollectionId collection, DocumentId document) {
        reopenPredecessor(collection, document);
        return jdbc.sql("delete from knowledge_document where collection_id = :collection and document_id = :document")
                        .param("collection", collection.value())
                        .param("document", document.value())
                        .update()
                > 0;
    }

    /**
     * Gives a new version of a shared document the ticks that other collections gave the version it replaces: they ticked the
     * document, and go on with it. The owner's own tick is given by hand.
     */
    void passTicksOn(LibraryDocument successor) {
        DocumentId replaced = successor.replaces();
        if (replaced == null) {
            return;
        }
        jdbc.sql("""
            insert into knowledge_selection (collection_id, document_id, document_collection_id)
            select s.collection_id, d.document_id, d.collection_id
            from knowledge_selection s join knowledge_document d on d.collection_id = s.document_collection_id
            where s.document_collection_id = :collection and s.document_id = :replaced and s.collection_id <> :collection
                and d.document_id = :successor
                and not exists (select 1 from knowledge_selection t
                    where t.collection_id = s.collection_id and t.document_id = d.document_id)\
            """)
                .param("collection", successor.collection().value())
                .param("replaced", replaced.value())
                .param("successor", successor.id().value())
                .update();
    }

    /** Ends the version that this one replaces on the day before it starts, where no end was known (edge 2). */
    void closePredecessor(LibraryDocument successor) {
        LocalDate from = successor.validity().from();
        DocumentId replaced = successor.replaces();
        if (from == null || replaced == null) {
            return;
        }
        jdbc.sql("update knowledge_document set valid_until = :until, closed_by_id = :successor"
                        + " where collection_id = :collection and document_id = :replaced and valid_until is null"
                        + " and (valid_from is null or valid_from < :from)")
                .param("until", from.minusDays(1))
                .param("successor", successor.id().value())
                .param("collection", successor.collection().value())
                .param("replaced", replaced.value())
                .param("from", from)
                .update();
    }

    private static @Nullable UUID value(@Nullable DocumentId id) {
        return id == null ? null : id.value();
    }
}
