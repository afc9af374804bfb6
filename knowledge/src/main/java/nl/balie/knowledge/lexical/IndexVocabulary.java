package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** The words of one index as it is now. */
final class IndexVocabulary {

    private static final int MOST_SIMILAR = 50;

    private final IndexReader reader;

    IndexVocabulary(IndexReader reader) {
        this.reader = reader;
    }

    int frequency(String stem) throws IOException {
        return reader.docFreq(new Term(CollectionIndex.TEXT, stem));
    }

    Map<String, Integer> similar(String word, int edits) throws IOException {
        Map<String, Integer> similar = new HashMap<>();
        Terms terms = MultiTerms.getTerms(reader, CollectionIndex.TEXT);
        if (terms != null) {
            TermsEnum each = new FuzzyTermsEnum(terms, new Term(CollectionIndex.TEXT, word), edits, 1, true);
            for (BytesRef term = each.next(); term != null && similar.size() < MOST_SIMILAR; term = each.next()) {
                similar.put(term.utf8ToString(), each.docFreq());
            }
        }
        return similar;
    }
}
