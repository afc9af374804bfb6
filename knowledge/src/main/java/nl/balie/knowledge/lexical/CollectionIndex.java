package nl.balie.knowledge.lexical;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/**
 * The index of one collection, on this node's disk. It holds nothing that the database does not: before each search it is
 * compared with the collection's revision and, where it is behind, gets what is missing and loses what is gone.
 */
final class CollectionIndex implements Closeable {

    static final String TEXT = "text";
    static final String DOCUMENT = "document";
    private static final String POSITION = "position";
    private static final String REVISION = "revision";
    private static final String ANALYSIS = "analysis";
    private static final int BUFFER_MEGABYTES = 32;

    private final UUID collection;
    private final FSDirectory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final QuestionWords.Reader words;
    private final SearchQuery queries;
    private long revision;

    CollectionIndex(UUID collection, Path path, DutchAnalysis analysis, QuestionWords.Reader words) throws IOException {
        this.collection = collection;
        this.words = words;
        this.queries = new SearchQuery();
        this.directory = FSDirectory.open(path);
        var settings = new IndexWriterConfig(analysis);
        settings.setSimilarity(similarity());
        settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        this.writer = new IndexWriter(directory, settings);
        Map<String, String> state = state();
        boolean current = DutchAnalysis.VERSION.equals(state.get(ANALYSIS));
        if (!current) {
            writer.deleteAll();
        }
        this.revision = current ? Long.parseLong(state.getOrDefault(REVISION, "-1")) : -1;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Formal texts want little length correction and early saturation; measured on Dutch regulations. */
    private static BM25Similarity similarity() {
        return new BM25Similarity(0.9f, 0.4f);
    }

    private Map<String, String> state() {
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    /** Brings the index to the state of its source, if that has moved on. */
    synchronized void bringUpToDate(TextSource source) throws IOException {
        long wanted = source.revision(collection);
        if (wanted == revision) {
            return;
        }
        boolean whole = false;
        try {
            addAndRemove(source);
            writer.setLiveCommitData(Map.of(REVISION, String.valueOf(wanted), ANALYSIS, DutchAnalysis.VERSION)
                    .entrySet());
            writer.commit();
            whole = true;
        } finally {
            if (!whole) {
                // Closes the writer as well: the next search starts from what was committed before.
                writer.rollback();
            }
        }
        searchers.maybeRefreshBlocking();
        revision = wanted;
    }

    private void addAndRemove(TextSource source) throws IOException {
        Set<UUID> present = documents();
        Set<UUID> current = source.documents(collection);
        for (UUID gone : present) {
            if (!current.contains(gone)) {
                writer.deleteDocuments(new Term(DOCUMENT, gone.toString()));
            }
        }
        Set<UUID> missing = new HashSet<>(current);
        missing.removeAll(present);
        for (UUID document : missing) {
            add(document, source.sections(collection, document));
        }
    }

    private Set<UUID> documents() throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Set<UUID> documents = new HashSet<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), DOCUMENT);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    UUID document = UUID.fromString(term.utf8ToString());
                    if (isAlive(searcher, document)) {
                        documents.add(document);
                    }
                }
            }
            return documents;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Terms of deleted documents linger until segments merge. */
    private static boolean isAlive(IndexSearcher searcher, UUID document) throws IOException {
        return searcher.count(new org.apache.lucene.search.TermQuery(new Term(DOCUMENT, document.toString()))) > 0;
    }

    private void add(UUID id, List<SectionText> sections) throws IOException {
        for (SectionText section : sections) {
            var document = new Document();
            document.add(new StringField(DOCUMENT, id.toString(), Field.Store.YES));
            document.add(new StoredField(POSITION, section.position()));
            addText(document, section);
            writer.addDocument(document);
        }
    }

    /** Title, headings above and own heading weigh by being there more than once. */
    private void addText(Document document, SectionText section) {
        String path = String.join(" . ", section.path());
        String heading = section.label() + " " + section.heading();
        for (String part : List.of(section.documentTitle(), path, path, heading, heading, section.text())) {
            document.add(new TextField(TEXT, part, Field.Store.NO));
        }
        String all = path + " . " + heading + " . " + section.text();
        for (List<String> lay : words.layWordsOf(all)) {
            document.add(new TextField(TEXT, new StemStream(lay)));
        }
    }

    /** The best sections among those of the documents that may be used. */
    Hits search(QuestionWords question, Set<UUID> allowed, int most) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            searcher.setSimilarity(similarity());
            Query query = queries.of(question, allowed);
            ScoreDoc[] found = searcher.search(query, Math.max(most, SearchQuery.POOL)).scoreDocs;
            return new Hits(
                    Neighbours.smoothed(hits(searcher, found)).stream()
                            .limit(most)
                            .toList(),
                    searcher.getIndexReader().numDocs(),
                    frequencies(searcher, question));
        } finally {
            searchers.release(searcher);
        }
    }

    private static List<Hits.Hit> hits(IndexSearcher searcher, ScoreDoc[] found) throws IOException {
        List<Hits.Hit> hits = new java.util.ArrayList<>();
        var stored = searcher.storedFields();
        for (ScoreDoc each : found) {
            Document document = stored.document(each.doc);
            Number position = Objects.requireNonNull(document.getField(POSITION).numericValue());
            hits.add(new Hits.Hit(UUID.fromString(document.get(DOCUMENT)), position.intValue(), each.score));
        }
        return hits;
    }

    private static Map<String, Integer> frequencies(IndexSearcher searcher, QuestionWords question) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (QuestionWords.Word word : question.content()) {
            frequencies.put(word.stem(), searcher.getIndexReader().docFreq(new Term(TEXT, word.stem())));
        }
        return frequencies;
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}
