package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
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

/** What documents there are, with their audiences, remarks and ticks; {@link DocumentChanges} writes them. */
final class DocumentRecords {

    private final JdbcClient jdbc;

    DocumentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
}
