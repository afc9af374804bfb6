package nl.balie.knowledge;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The original files, kept in pieces. */
final class FilePieces {

    static final int PIECE_BYTES = 512 * 1024;

    private final JdbcClient jdbc;

    FilePieces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void store(CollectionId collection, DocumentId document, byte[] content) {
        int position = 0;
        for (int from = 0; from < content.length; from += PIECE_BYTES) {
            jdbc.sql("insert into knowledge_document_piece (collection_id, document_id, position, content)"
                            + " values (:collection, :document, :position, :content)")
                    .param("collection", collection.value())
                    .param("document", document.value())
                    .param("position", position++)
                    .param("content", Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE_BYTES)))
                    .update();
        }
    }

    byte[] read(CollectionId collection, DocumentId document) {
        List<byte[]> pieces = jdbc.sql("select content from knowledge_document_piece"
                        + " where collection_id = :collection and document_id = :document order by position")
                .param("collection", collection.value())
                .param("document", document.value())
                .query((row, number) -> row.getBytes("content"))
                .list();
        var content = new ByteArrayOutputStream();
        pieces.forEach(content::writeBytes);
        return content.toByteArray();
    }
}
