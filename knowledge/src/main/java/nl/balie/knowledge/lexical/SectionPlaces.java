package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** From the index's own numbers to sections; for one search by one thread. */
final class SectionPlaces {

    private final List<LeafReaderContext> leaves;
    private final Map<BytesRef, UUID> documents = new HashMap<>();

    SectionPlaces(IndexReader reader) {
        this.leaves = reader.leaves();
    }

    RunHit hit(int number, double score) throws IOException {
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(number, leaves));
        int inLeaf = number - leaf.docBase;
        SortedDocValues document = DocValues.getSorted(leaf.reader(), CollectionIndex.DOCUMENT);
        NumericDocValues position = DocValues.getNumeric(leaf.reader(), CollectionIndex.POSITION);
        if (!document.advanceExact(inLeaf) || !position.advanceExact(inLeaf)) {
            throw new IllegalStateException("Section " + number + " has no place");
        }
        return new RunHit(id(document.lookupOrd(document.ordValue())), (int) position.longValue(), score);
    }

    private UUID id(BytesRef document) {
        UUID known = documents.get(document);
        if (known == null) {
            known = UUID.fromString(document.utf8ToString());
            documents.put(BytesRef.deepCopyOf(document), known);
        }
        return known;
    }
}
