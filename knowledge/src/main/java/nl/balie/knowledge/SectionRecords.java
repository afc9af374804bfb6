package nl.balie.knowledge;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.balie.knowledge.ingest.ReadSection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sections of documents that have been read. */
final class SectionRecords {

    private static final int ROWS_PER_BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SectionRecords(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void store(CollectionId collection, DocumentId document, List<ReadSection> sections) {
        record Row(int position, ReadSection section) {}
        List<Row> rows = java.util.stream.IntStream.range(0, sections.size())
                .mapToObj(position -> new Row(position, sections.get(position)))
                .toList();
        batches.batchUpdate(
                "insert into knowledge_section (collection_id, document_id, position, label, heading, path, page, body,"
                        + " places) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                ROWS_PER_BATCH,
                (statement, row) -> {
                    ReadSection section = row.section();
                    statement.setObject(1, collection.value());
                    statement.setObject(2, document.value());
                    statement.setInt(3, row.position());
                    statement.setString(4, storable(section.label()));
                    statement.setString(5, storable(section.heading()));
                    statement.setString(6, storable(String.join("\n", section.path())));
                    statement.setObject(7, section.page(), Types.INTEGER);
                    statement.setString(8, storable(section.text()));
                    statement.setString(9, Place.written(places(section)));
                });
    }

    private static List<Place> places(ReadSection section) {
        return section.places().stream()
                .map(place -> new Place(
                        place.paragraph(), place.page(), place.left(), place.top(), place.width(), place.height()))
                .toList();
    }

    /** PostgreSQL takes every character but this one. */
    private static String storable(String text) {
        return text.replace("\u0000", "");
    }

    List<Section> all(CollectionId collection, DocumentId document) {
        return jdbc.sql("select position, label, heading, path, page, body, places from knowledge_section"
                        + " where collection_id = :collection and document_id = :document order by position")
                .param("collection", collection.value())
                .param("document", document.value())
                .query((row, number) -> section(row))
                .list();
    }

    Optional<Section> one(CollectionId collection, DocumentId document, int position) {
        return jdbc.sql("select position, label, heading, path, page, body, places from knowledge_section"
                        + " where collection_id = :collection and document_id = :document and position = :position")
                .param("collection", collection.value())
                .param("document", document.value())
                .param("position", position)
                .query((row, number) -> section(row))
                .optional();
    }

    /** How many sections each document has that was read and does not lie in the bin. */
    Map<UUID, Integer> counts(CollectionId collection) {
        Map<UUID, Integer> counts = new HashMap<>();
        jdbc.sql("""
            select s.document_id, count(*) as sections from knowledge_section s
            join knowledge_document d on d.collection_id = s.collection_id and d.document_id = s.document_id
            where s.collection_id = :collection and d.status = 'READY' and d.discarded_at is null
            group by s.document_id\
            """).param("collection", collection.value()).query(row -> {
            counts.put(Objects.requireNonNull(row.getObject("document_id", UUID.class)), row.getInt("sections"));
        });
        return counts;
    }

    /** Sections of documents that were never read to the end; there are none unless something is wrong. */
    int ownerless(CollectionId collection) {
        return jdbc.sql("""
            select count(*) from knowledge_section s
            join knowledge_document d on d.collection_id = s.collection_id and d.document_id = s.document_id
            where s.collection_id = :collection and d.status <> 'READY'\
            """)
                .param("collection", collection.value())
                .query(Integer.class)
                .single();
    }

    private static Section section(ResultSet row) throws SQLException {
        String path = row.getString("path");
        @Nullable Integer page = row.getObject("page", Integer.class);
        return new Section(
                row.getInt("position"),
                row.getString("label"),
                row.getString("heading"),
                path.isEmpty() ? List.of() : path.lines().toList(),
                page,
                row.getString("body"),
                Place.read(row.getString("places")));
    }
}
