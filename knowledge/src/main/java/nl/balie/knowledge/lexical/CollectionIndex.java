package nl.balie.knowledge.lexical;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOFunction;

/**
 * The index of one collection, on this node's disk. It holds nothing that the database does not: before each search it is
 * compared with the collection's revision and, where it is behind, gets what is missing and loses what is gone.
 */
final class CollectionIndex implements Closeable {

    static final String TEXT = "text";
    static final String DOCUMENT = "document";
    static final String LAY = "lay";
    static final String POSITION = "position";
    static final String DIRECTION = "direction";
    static final String PIECES = "pieces";
    static final String SENTENCES = "sentences";
    static final String PLACE = "place";
    static final String WORDS = "words";
    static final String EDITION = "edition";
    private static final String REVISION = "revision";
    private static final String MADE = "made";
    private static final int BUFFER_MEGABYTES = 32;

    /** Of fewer sections any word may stand in many of them. */
    private static final int LEAST_SECTIONS = 10;

    /** Changes whenever something else is kept of a section. */
    private static final String LAYOUT = "3";

    /** Formal words want little length correction and early saturation, lay words a little more; measured on Dutch texts. */
    private static final Similarity EXACT = new BM25Similarity(0.6f, 0.3f);

    private static final Similarity EXPANDED = new BM25Similarity(0.9f, 0.4f);

    private final UUID collection;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final SemanticSpace space;

    /** Says what the index was made with; one that was made with something else is made anew. */
    private String made;

    private long revision;

    CollectionIndex(UUID collection, Path path, SemanticSpace space) throws IOException {
        this(collection, FSDirectory.open(path), space);
    }

    CollectionIndex(UUID collection, Directory directory, SemanticSpace space) throws IOException {
        this.collection = collection;
        this.space = space;
        this.directory = directory;
        var settings = new IndexWriterConfig();
        settings.setSimilarity(EXPANDED);
        settings.setRAMBufferSizeMB(BUFFER_MEGABYTES);
        settings.setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0));
        this.writer = new IndexWriter(directory, settings);
        Map<String, String> state = state();
        this.made = state.getOrDefault(MADE, "");
        this.revision = Long.parseLong(state.getOrDefault(REVISION, "-1"));
        this.searchers = new SearcherManager(writer, null);
    }

    private Map<String, String> state() {
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> committed = writer.getLiveCommitData();
        if (committed != null) {
            committed.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    /**
     * Brings the index to the state of its source, if that has moved on.
     *
     * @param wanted the revision of the source
     * @param words takes the texts apart, and says which lay words belong to them
     */
    synchronized void bringUpToDate(TextSource source, long wanted, QuestionWords.Reader words) throws IOException {
        String with = String.join("/", DutchAnalysis.VERSION, LAYOUT, space.name(), words.fingerprint());
        boolean anew = !with.equals(made);
        if (wanted == revision && !anew) {
            return;
        }
        boolean whole = false;
        try {
            // What is searched stays as it was until the commit below.
            Set<String> present = anew ? Set.of() : terms(EDITION);
            if (anew) {
                writer.deleteAll();
            }
            addAndRemove(source, words, present);
            writer.setLiveCommitData(
                    Map.of(REVISION, String.valueOf(wanted), MADE, with).entrySet());
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
        made = with;
    }

    private void addAndRemove(TextSource source, QuestionWords.Reader words, Set<String> present) throws IOException {
        Map<UUID, Integer> current = source.documents(collection);
        Set<String> gone = new HashSet<>(present);
        current.forEach((document, edition) -> gone.remove(edition(document, edition)));
        for (String edition : gone) {
            writer.deleteDocuments(new Term(EDITION, edition));
        }
        for (Map.Entry<UUID, Integer> document : current.entrySet()) {
            String edition = edition(document.getKey(), document.getValue());
            if (!present.contains(edition)) {
                add(document.getKey(), edition, source.sections(collection, document.getKey()), words);
            }
        }
        if (!gone.isEmpty()) {
            // What is gone leaves the disk, and the statistics that rank what is left.
            writer.forceMergeDeletes();
        }
    }

    private static String edition(UUID document, int edition) {
        return document + ":" + edition;
    }

    /** How many sections of each document it holds. */
    Map<UUID, Integer> contents() throws IOException {
        Set<String> documents = terms(DOCUMENT);
        IndexSearcher searcher = searchers.acquire();
        try {
            Map<UUID, Integer> contents = new HashMap<>();
            for (String document : documents) {
                contents.put(UUID.fromString(document), count(searcher, DOCUMENT, document));
            }
            return contents;
        } finally {
            searchers.release(searcher);
        }
    }

    private Set<String> terms(String field) throws IOException {
        searchers.maybeRefreshBlocking();
        IndexSearcher searcher = searchers.acquire();
        try {
            Set<String> alive = new HashSet<>();
            Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    String value = term.utf8ToString();
                    // Terms of deleted documents linger until segments merge.
                    if (count(searcher, field, value) > 0) {
                        alive.add(value);
                    }
                }
            }
            return alive;
        } finally {
            searchers.release(searcher);
        }
    }

    private static int count(IndexSearcher searcher, String field, String value) throws IOException {
        return searcher.count(new TermQuery(new Term(field, value)));
    }

    private void add(UUID id, String edition, List<SectionText> sections, QuestionWords.Reader words)
            throws IOException {
        for (SectionText section : sections) {
            writer.addDocument(SectionDocument.of(id, edition, section, words, space));
        }
    }

    /** What the searches find among the documents that may be used. */
    Runs search(QuestionWords question, Set<UUID> allowed) throws IOException {
        IndexSearcher shared = searchers.acquire();
        try {
            IndexReader reader = shared.getIndexReader();
            TopDocs exact = found(reader, EXACT, SearchQuery.exact(question, allowed));
            TopDocs expanded = found(reader, EXPANDED, SearchQuery.expanded(question, allowed));
            var places = new SectionPlaces(reader);
            var semantic = new SemanticRun(reader, space);
            return new Runs(
                    hits(places, exact),
                    hits(places, expanded),
                    semantic.of(question, allowed, numbers(exact, expanded)),
                    semantic.known(question),
                    new WordStatistics(reader.numDocs(), frequencies(reader, question)));
        } finally {
            searchers.release(shared);
        }
    }

    /** Looks closely at some sections; one that has gone meanwhile is not among what comes back. */
    Map<SectionPlace, CloseLook> closely(QuestionWords question, Collection<SectionPlace> places) throws IOException {
        IndexSearcher shared = searchers.acquire();
        try {
            return new LookingClosely(shared.getIndexReader(), space).at(question, places);
        } finally {
            searchers.release(shared);
        }
    }

    private static TopDocs found(IndexReader reader, Similarity similarity, Query query) throws IOException {
        var searcher = new IndexSearcher(reader);
        searcher.setSimilarity(similarity);
        return searcher.search(query, Runs.MOST_HITS);
    }

    private static List<RunHit> hits(SectionPlaces places, TopDocs found) throws IOException {
        List<RunHit> hits = new ArrayList<>();
        for (ScoreDoc each : found.scoreDocs) {
            hits.add(places.hit(each.doc, each.score));
        }
        return hits;
    }

    /** In what share of the sections these words stand, one after the other; 0 where there are too few to tell. */
    double share(List<String> stems) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            int sections = searcher.getIndexReader().numDocs();
            var query = new PhraseQuery(TEXT, stems.toArray(String[]::new));
            return sections < LEAST_SECTIONS ? 0 : (double) searcher.count(query) / sections;
        } finally {
            searchers.release(searcher);
        }
    }

    private static Set<Integer> numbers(TopDocs one, TopDocs other) {
        return Stream.of(one, other)
                .flatMap(found -> Stream.of(found.scoreDocs))
                .map(each -> each.doc)
                .collect(Collectors.toSet());
    }

    int frequency(String stem) throws IOException {
        return inVocabulary(words -> words.frequency(stem));
    }

    Map<String, Integer> similar(String word, int edits) throws IOException {
        return inVocabulary(words -> words.similar(word, edits));
    }

    private <T> T inVocabulary(IOFunction<IndexVocabulary, T> asked) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            return asked.apply(new IndexVocabulary(searcher.getIndexReader()));
        } finally {
            searchers.release(searcher);
        }
    }

    private static Map<String, Integer> frequencies(IndexReader reader, QuestionWords question) throws IOException {
        Map<String, Integer> frequencies = new HashMap<>();
        for (QuestionWords.Word word : question.content()) {
            frequencies.put(word.stem(), reader.docFreq(new Term(TEXT, word.stem())));
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
