package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.balie.knowledge.ingest.Format;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of documents, their audiences, remarks and ticks. */
final class DocumentRecords {

    private static final String LEASE = "current_timestamp + interval '15' second";

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document that waits to be read, or is being read. */
    record Waiting(CollectionId collection, DocumentId document, Format format, int attempts) {}

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

    /** All versions of all documents of a collection, with the ticks of the reader; the bin left out. */
    List<LibraryDocument> all(CollectionId reader, CollectionId collection) {
        return read(reader, collection, " and d.discarded_at is null", Map.of());
    }

    Optional<LibraryDocument> one(CollectionId reader, CollectionId collection, DocumentId document) {
        return read(
                        reader,
                        collection,
                        " and d.discarded_at is null and d.document_id = :document",
                        Map.of("document", document.value()))
                .stream()
                .findFirst();
    }

    /** What lies in the bin of a collection. */
    List<LibraryDocument> discarded(CollectionId collection) {
        return read(collection, collection, " and d.discarded_at is not null", Map.of());
    }

    /** A document, in the bin or not. */
    Optional<LibraryDocument> anywhere(CollectionId reader, CollectionId collection, DocumentId document) {
        return read(reader, collection, " and d.document_id = :document", Map.of("document", document.value())).stream()
                .findFirst();
    }

    /** What a question may be answered from: ticked, or tried out; read, valid on the day and meant for the asker's group. */
    List<LibraryDocument> usable(Question question, CollectionId collection) {
        Map<String, Object> parameters = new HashMap<>(
                Map.of("on", question.on(), "asker", question.audience().name()));
        String counts = "s.document_id is not null";
        if (!question.asIfTicked().isEmpty()) {
            counts = "(s.document_id is not null or d.document_id in (:tried))";
            parameters.put(
                    "tried",
                    question.asIfTicked().stream().map(DocumentId::value).toList());
        }
        return read(question.reader(), collection, " and " + counts + """
             and d.status = 'READY' and d.discarded_at is null
            and (d.valid_from is null or d.valid_from <= :on) and (d.valid_until is null or d.valid_until >= :on)
            and (:asker = 'EVERYONE'
               or not exists (select 1 from knowledge_document_audience a
                   where a.collection_id = d.collection_id and a.document_id = d.document_id)
               or exists (select 1 from knowledge_document_audience a
                   where a.collection_id = d.collection_id and a.document_id = d.document_id and a.audience = :asker))\
            """, parameters);
    }

    private List<LibraryDocument> read(
            CollectionId reader, CollectionId collection, String condition, Map<String, Object> parameters) {
        Map<UUID, Set<Audience>> audiences = audiences(collection);
        Map<UUID, List<Remark>> remarks = remarks(collection);
        return jdbc.sql("select d.*, case when s.document_id is null then false else true end as selected"
                        + " from knowledge_document d left join knowledge_selection s"
                        + " on s.collection_id = :reader and s.document_id = d.document_id"
                        + " and s.document_collection_id = d.collection_id"
                        + " where d.collection_id = :collection " + condition
                        + " order by d.title, d.ordinal desc, d.uploaded_at desc")
                .param("reader", reader.value())
                .param("collection", collection.value())
                .params(parameters)
                .query((row, number) -> document(row, audiences, remarks))
                .list();
    }

    private Map<UUID, Set<Audience>> audiences(CollectionId collection) {
        Map<UUID, Set<Audience>> audiences = new HashMap<>();
        jdbc.sql("select document_id, audience from knowledge_document_audience where collection_id = :collection")
                .param("collection", collection.value())
                .query(row -> {
                    audiences
                            .computeIfAbsent(row.getObject("document_id", UUID.class), id -> new TreeSet<>())
                            .add(Audience.valueOf(row.getString("audience")));
                });
        return audiences;
    }

    private Map<UUID, List<Remark>> remarks(CollectionId collection) {
        Map<UUID, List<Remark>> remarks = new HashMap<>();
        jdbc.sql("select document_id, code, arguments from knowledge_document_remark where collection_id = :collection"
                        + " order by document_id, position")
                .param("collection", collection.value())
                .query(row -> {
                    remarks.computeIfAbsent(row.getObject("document_id", UUID.class), id -> new java.util.ArrayList<>())
                            .add(new Remark(
                                    Remark.Code.valueOf(row.getString("code")),
                                    row.getString("arguments").lines().toList()));
                });
        return remarks;
    }

    private static LibraryDocument document(
            ResultSet row, Map<UUID, Set<Audience>> audiences, Map<UUID, List<Remark>> remarks) throws SQLException {
        UUID id = uuid(row, "document_id");
        @Nullable UUID replaces = row.getObject("replaces_id", UUID.class);
        @Nullable OffsetDateTime discarded = row.getObject("discarded_at", OffsetDateTime.class);
        int sections = row.getInt("sections");
        return new LibraryDocument(
                new CollectionId(uuid(row, "collection_id")),
                new DocumentId(id),
                row.getString("title"),
                DocumentKind.valueOf(row.getString("kind")),
                row.getString("version"),
                DocumentStatus.valueOf(row.getString("status")),
                new Validity(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_until", LocalDate.class)),
                audiences.getOrDefault(id, Set.of()),
                row.getBoolean("selected"),
                row.getObject("pages", Integer.class),
                sections,
                remarks.getOrDefault(id, List.of()),
                new Progress(Progress.Phase.valueOf(row.getString("phase")), row.getInt("percent"), sections),
                replaces == null ? null : new DocumentId(replaces),
                new DocumentId(uuid(row, "chain_id")),
                row.getInt("ordinal"),
                row.getString("file_name"),
                Format.valueOf(row.getString("file_type")).mediaType(),
                row.getInt("file_bytes"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                new Care(row.getString("owner_name"), row.getObject("review_on", LocalDate.class)),
                discarded == null ? null : discarded.toInstant());
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    private static @Nullable UUID value(@Nullable DocumentId id) {
        return id == null ? null : id.value();
    }

    /** What has been read, ticked or not, each with the number of the edition its index must hold. */
    Map<UUID, Integer> readable(UUID collection) {
        Map<UUID, Integer> editions = new HashMap<>();
        jdbc.sql("select document_id, edition from knowledge_document where collection_id = :collection"
                        + " and status = 'READY' and sections > 0 and discarded_at is null")
                .param("collection", collection)
                .query(row -> {
                    editions.put(uuid(row, "document_id"), row.getInt("edition"));
                });
        return editions;
    }

    int nextOrdinal(CollectionId collection, DocumentId chain) {
        return jdbc.sql("select coalesce(max(ordinal), 0) + 1 from knowledge_document"
                        + " where collection_id = :collection and chain_id = :chain")
                .param("collection", collection.value())
                .param("chain", chain.value())
                .query(Integer.class)
                .single();
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

    /** What has been in the bin since before then. */
    List<LibraryDocument> discardedBefore(Instant then, int most) {
        record Key(UUID collection, UUID document) {}
        return jdbc
                .sql("select collection_id, document_id from knowledge_document where discarded_at < :at"
                        + " order by discarded_at limit :most")
                .param("at", then.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Key(uuid(row, "collection_id"), uuid(row, "document_id")))
                .list()
                .stream()
                .flatMap(key -> {
                    var collection = new CollectionId(key.collection());
                    return anywhere(collection, collection, new DocumentId(key.document())).stream();
                })
                .toList();
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
            one(document.collection(), document.collection(), document.id()).ifPresent(this::closePredecessor);
        }
    }

    /** The version that would have ended this one on that very day. */
    private @Nullable DocumentId endedBy(LibraryDocument document, Validity validity) {
        return all(document.collection(), document.collection()).stream()
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

    List<Waiting> waiting(int most) {
        return jdbc.sql("select collection_id, document_id, file_type, attempts from knowledge_document where status ="
            + " 'PROCESSING' and discarded_at is null and (lease_until is null or lease_until < current_timestamp)"
            + " order by uploaded_at limit :most")
                .param("most", most)
                .query((row, number) -> new Waiting(
                        new CollectionId(uuid(row, "collection_id")),
                        new DocumentId(uuid(row, "document_id")),
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

    /** How many other collections have ticked each document of this one; those that nobody ticked are left out. */
    Map<DocumentId, Integer> subscribers(CollectionId collection) {
        Map<DocumentId, Integer> subscribers = new HashMap<>();
        jdbc.sql("select document_id, count(*) as subscribers from knowledge_selection"
                        + " where document_collection_id = :collection and collection_id <> :collection"
                        + " group by document_id")
                .param("collection", collection.value())
                .query(row -> {
                    subscribers.put(new DocumentId(uuid(row, "document_id")), row.getInt("subscribers"));
                });
        return subscribers;
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
}
