package nl.balie.knowledge.dense;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Vectors in PostgreSQL with the extension {@code vector}. The collection starts the key, so that a search reads one
 * collection's rows and is exact. The table is made here and not by a migration, since other databases cannot have it.
 */
public final class PgSectionVectors implements SectionVectors {

    private static final int ROWS_PER_BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    public PgSectionVectors(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
        batches.execute("create extension if not exists vector");
        batches.execute("""
            create table if not exists knowledge_section_vector (
                collection_id uuid         not null,
                document_id   uuid         not null,
                model         varchar(200) not null,
                position      integer      not null,
                direction     vector       not null,
                primary key (collection_id, model, document_id, position)
            )\
            """);
    }

    /** Whether this database can have the extension. */
    public static boolean isPossible(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from pg_available_extensions where name = 'vector'")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public Set<UUID> documents(UUID collection, String model) {
        return new HashSet<>(jdbc.sql("select distinct document_id from knowledge_section_vector"
                        + " where collection_id = :collection and model = :model")
                .param("collection", collection)
                .param("model", model)
                .query(UUID.class)
                .list());
    }

    @Override
    public void replace(UUID collection, UUID document, String model, List<float[]> sections) {
        transactions.executeWithoutResult(status -> {
            delete(collection, document, model);
            List<Integer> positions =
                    IntStream.range(0, sections.size()).boxed().toList();
            batches.batchUpdate(
                    "insert into knowledge_section_vector (collection_id, document_id, model, position, direction)"
                            + " values (?, ?, ?, ?, cast(? as vector))",
                    positions,
                    ROWS_PER_BATCH,
                    (row, position) -> {
                        row.setObject(1, collection);
                        row.setObject(2, document);
                        row.setString(3, model);
                        row.setInt(4, position);
                        row.setString(5, literal(sections.get(position)));
                    });
        });
    }

    private static String literal(float[] vector) {
        return IntStream.range(0, vector.length)
                .mapToObj(i -> String.valueOf(vector[i]))
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Override
    public void delete(UUID collection, UUID document, String model) {
        jdbc.sql("delete from knowledge_section_vector"
                        + " where collection_id = :collection and model = :model and document_id = :document")
                .param("collection", collection)
                .param("model", model)
                .param("document", document)
                .update();
    }

    @Override
    public List<Near> nearest(UUID collection, Set<UUID> allowed, String model, float[] wanted, int most) {
        if (allowed.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
            select document_id, position, 1 - (direction <=> cast(:wanted as vector)) as cosine
            from knowledge_section_vector
            where collection_id = :collection and model = :model and document_id in (:allowed)
            order by direction <=> cast(:wanted as vector), document_id, position
            limit :most\
            """)
                .param("wanted", literal(wanted))
                .param("collection", collection)
                .param("model", model)
                .param("allowed", allowed)
                .param("most", most)
                .query((row, number) -> near(row))
                .list();
    }

    private static Near near(ResultSet row) throws SQLException {
        return new Near(row.getObject("document_id", UUID.class), row.getInt("position"), row.getDouble("cosine"));
    }

    @Override
    public void close() {
        // The database outlives this object.
    }
}
