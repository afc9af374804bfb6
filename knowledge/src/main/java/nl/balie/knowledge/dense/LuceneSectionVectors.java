package nl.balie.knowledge.dense;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vectors in an index of their own for each collection, on this node's disk; may be thrown away at any time. */
public final class LuceneSectionVectors implements SectionVectors {

    private static final String DOCUMENT = "document";
    private static final String MODEL = "model";
    private static final String POSITION = "position";
    private static final int MOST_OPEN_INDEXES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(LuceneSectionVectors.class);

    private final Path directory;
    private final Map<UUID, Index> open = new LinkedHashMap<>(16, 0.75f, true);

    public LuceneSectionVectors(Path directory) {
        this.directory = directory;
    }

    @Override
    public Set<UUID> documents(UUID collection, String model) {
        Set<UUID> documents = new HashSet<>();
        searching(collection, searcher -> {
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc each : searcher.search(new TermQuery(new Term(MODEL, model)), Integer.MAX_VALUE).scoreDocs) {
                documents.add(UUID.fromString(stored.document(each.doc).get(DOCUMENT)));
            }
        });
        return documents;
    }

    @Override
    public void replace(UUID collection, UUID document, String model, List<float[]> sections) {
        try {
            Index index = index(collection);
            List<Document> entries = new ArrayList<>();
            for (int position = 0; position < sections.size(); position++) {
                entries.add(entry(document, model, position, sections.get(position)));
            }
            index.writer.updateDocuments(of(document, model), entries);
            index.writer.commit();
            index.searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Document entry(UUID document, String model, int position, float[] vector) {
        var entry = new Document();
        entry.add(new StringField(DOCUMENT, document.toString(), Field.Store.YES));
        entry.add(new StringField(MODEL, model, Field.Store.NO));
        entry.add(new StoredField(POSITION, position));
        entry.add(new KnnFloatVectorField(field(model), vector, VectorSimilarityFunction.DOT_PRODUCT));
        return entry;
    }

    /** A field has vectors of one size, and models differ in it. */
    private static String field(String model) {
        return "vector " + model;
    }

    private static Query of(UUID document, String model) {
        return new BooleanQuery.Builder()
                .add(new TermQuery(new Term(DOCUMENT, document.toString())), BooleanClause.Occur.FILTER)
                .add(new TermQuery(new Term(MODEL, model)), BooleanClause.Occur.FILTER)
                .build();
    }

    @Override
    public void delete(UUID collection, UUID document, String model) {
        try {
            Index index = index(collection);
            index.writer.deleteDocuments(of(document, model));
            index.writer.commit();
            index.searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Near> nearest(UUID collection, Set<UUID> allowed, String model, float[] wanted, int most) {
        List<BytesRef> documents =
                allowed.stream().map(id -> new BytesRef(id.toString())).toList();
        Query query = new KnnFloatVectorQuery(field(model), wanted, most, new TermInSetQuery(DOCUMENT, documents));
        List<Near> nearest = new ArrayList<>();
        searching(collection, searcher -> {
            StoredFields stored = searcher.storedFields();
            for (ScoreDoc each : searcher.search(query, most).scoreDocs) {
                Document entry = stored.document(each.doc);
                int position = Objects.requireNonNull(entry.getField(POSITION).numericValue())
                        .intValue();
                nearest.add(new Near(UUID.fromString(entry.get(DOCUMENT)), position, 2 * each.score - 1));
            }
        });
        return nearest;
    }

    private interface Search {
        void by(IndexSearcher searcher) throws IOException;
    }

    private void searching(UUID collection, Search search) {
        try {
            SearcherManager searchers = index(collection).searchers;
            IndexSearcher searcher = searchers.acquire();
            try {
                search.by(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Index(IndexWriter writer, SearcherManager searchers) implements Closeable {

        @Override
        public void close() throws IOException {
            try (var held = writer.getDirectory();
                    writer;
                    searchers) {
                LOG.trace("Closing {}", held);
            }
        }
    }

    private synchronized Index index(UUID collection) throws IOException {
        Index index = open.get(collection);
        if (index == null) {
            var writer = new IndexWriter(
                    FSDirectory.open(directory.resolve(collection.toString())), new IndexWriterConfig());
            index = new Index(writer, new SearcherManager(writer, null));
            open.put(collection, index);
            closeOldest();
        }
        return index;
    }

    private void closeOldest() throws IOException {
        if (open.size() > MOST_OPEN_INDEXES) {
            UUID oldest = open.keySet().iterator().next();
            Objects.requireNonNull(open.remove(oldest)).close();
        }
    }

    @Override
    public synchronized void close() {
        for (Index index : open.values()) {
            try {
                index.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        open.clear();
    }
}
