package nl.balie.knowledge.dense;

import java.nio.ByteBuffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The vectors of sections in the database, each with the model that made it. They go when the section goes. */
public final class EmbeddingRecords {

    private static final int ROWS_PER_BATCH = 200;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transactions;

    public EmbeddingRecords(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transactions = transactions;
    }

    /** A document that a model has not seen yet. */
    record Pending(UUID collection, UUID document) {}

    List<Pending> pending(String model, int most) {
        return jdbc.sql("""
            select d.collection_id, d.document_id from knowledge_document d
            where d.status = 'READY' and d.sections > 0 and not exists (
                select 1 from knowledge_embedding e where e.collection_id = d.collection_id
                and e.document_id = d.document_id and e.model = :model)
            order by d.uploaded_at, d.document_id limit :most\
            """)
                .param("model", model)
                .param("most", most)
                .query((row, number) -> new Pending(
                        row.getObject("collection_id", UUID.class), row.getObject("document_id", UUID.class)))
                .list();
    }

    /** All of a document at once, or nothing; of two nodes that did the same work the first counts. */
    void store(Pending document, String model, List<float[]> vectors) {
        List<Integer> positions = IntStream.range(0, vectors.size()).boxed().toList();
        transactions.executeWithoutResult(status -> batches.batchUpdate(
                "insert into knowledge_embedding (collection_id, document_id, position, model, vector)"
                        + " select s.collection_id, s.document_id, s.position, ?, ? from knowledge_section s"
                        + " where s.collection_id = ? and s.document_id = ? and s.position = ?"
                        + " on conflict do nothing",
                positions,
                ROWS_PER_BATCH,
                (row, position) -> {
                    row.setString(1, model);
                    row.setBytes(2, bytes(vectors.get(position)));
                    row.setObject(3, document.collection());
                    row.setObject(4, document.document());
                    row.setInt(5, position);
                }));
    }

    Set<UUID> documents(UUID collection, String model) {
        return new HashSet<>(jdbc.sql("select document_id from knowledge_embedding"
                        + " where collection_id = :collection and model = :model and position = 0")
                .param("collection", collection)
                .param("model", model)
                .query(UUID.class)
                .list());
    }

    List<float[]> vectors(UUID collection, UUID document, String model) {
        return jdbc.sql("select vector from knowledge_embedding where collection_id = :collection"
                        + " and document_id = :document and model = :model order by position")
                .param("collection", collection)
                .param("document", document)
                .param("model", model)
                .query((row, number) -> floats(row.getBytes("vector")))
                .list();
    }

    /** Once a model has seen all, what others made is of no more use. */
    int forgetAllBut(String model) {
        return jdbc.sql("delete from knowledge_embedding where model <> :model")
                .param("model", model)
                .update();
    }

    private static byte[] bytes(float[] numbers) {
        var buffer = ByteBuffer.allocate(numbers.length * Float.BYTES);
        buffer.asFloatBuffer().put(numbers);
        return buffer.array();
    }

    private static float[] floats(byte[] bytes) {
        float[] numbers = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(numbers);
        return numbers;
    }
}
