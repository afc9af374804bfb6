package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.vector.ByteVector;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;

/**
 * The search by meaning: every section that may be used is compared with the question, since that takes microseconds; of the
 * best, each counts for its best piece.
 */
final class SemanticRun {

    private static final int MOST_TEXTS_PER_WORD = 50;

    /** A word of fewer texts is found by the word itself, and they say little about what it means. */
    private static final int LEAST_TEXTS_PER_WORD = 3;

    /** Below this two texts have nothing to do with each other: far most pairs are. */
    private static final float LEAST_COSINE = 0.2f;

    private record Scored(int number, float cosine) {}

    /** The worst first; of equals, the one that was indexed last. */
    private static final Comparator<Scored> WORST = Comparator.comparingDouble(Scored::cosine)
            .thenComparing(Comparator.comparingInt(Scored::number).reversed());

    private final IndexReader reader;
    private final IndexSearcher searcher;
    private final SemanticSpace space;

    SemanticRun(IndexReader reader, SemanticSpace space) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.space = space;
    }

    /**
     * The best sections.
     *
     * @param others numbers of sections that another search found; they are compared too
     */
    List<RunHit> of(QuestionWords question, Set<UUID> allowed, Set<Integer> others) throws IOException {
        ByteVector wanted = direction(question);
        if (wanted.isZero()) {
            return List.of();
        }
        PriorityQueue<Scored> best = new PriorityQueue<>(WORST);
        ByteVector.Asked asked = wanted.asked();
        visit(SearchQuery.documents(allowed), Integer.MAX_VALUE, (number, direction) -> {
            float cosine = asked.cosine(direction);
            if (cosine >= LEAST_COSINE
                    && (best.size() < Runs.MOST_HITS || cosine > best.element().cosine())) {
                best.add(new Scored(number, cosine));
                if (best.size() > Runs.MOST_HITS) {
                    best.remove();
                }
            }
        });
        Set<Integer> numbers = new HashSet<>(others);
        best.forEach(each -> numbers.add(each.number()));
        return hits(byPiece(asked, numbers));
    }

    /** What share of a question's words the space knows: 0 to 1, 0 if there are none. */
    double known(QuestionWords question) {
        return question.content().stream()
                .mapToDouble(word -> forms(word).stream().anyMatch(space::knows) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static Set<String> forms(QuestionWords.Word word) {
        Set<String> forms = new HashSet<>(word.parts());
        forms.add(word.stem());
        return forms;
    }

    private List<Scored> byPiece(ByteVector.Asked asked, Set<Integer> sections) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        int[] numbers = sections.stream().mapToInt(Integer::intValue).sorted().toArray();
        List<Scored> scored = new ArrayList<>();
        byte[] piece = new byte[asked.storedBytes()];
        int leaf = -1;
        BinaryDocValues pieces = DocValues.emptyBinary();
        for (int number : numbers) {
            int of = ReaderUtil.subIndex(number, leaves);
            if (of != leaf) {
                leaf = of;
                pieces = DocValues.getBinary(leaves.get(leaf).reader(), CollectionIndex.PIECES);
            }
            if (pieces.advanceExact(number - leaves.get(leaf).docBase)) {
                float cosine = best(asked, pieces.binaryValue(), piece);
                if (cosine >= LEAST_COSINE) {
                    scored.add(new Scored(number, cosine));
                }
            }
        }
        scored.sort(WORST.reversed());
        return scored.subList(0, Math.min(Runs.MOST_HITS, scored.size()));
    }

    private static float best(ByteVector.Asked asked, BytesRef pieces, byte[] piece) {
        float best = -1;
        for (int at = 0; at + piece.length <= pieces.length; at += piece.length) {
            System.arraycopy(pieces.bytes, pieces.offset + at, piece, 0, piece.length);
            best = Math.max(best, asked.cosine(piece));
        }
        return best;
    }

    private List<RunHit> hits(List<Scored> best) throws IOException {
        var places = new SectionPlaces(reader);
        List<RunHit> hits = new ArrayList<>();
        for (Scored each : best) {
            hits.add(places.hit(each.number(), each.cosine()));
        }
        return hits;
    }

    /** Words that the space does not know mean what the texts mean that they stand in. */
    ByteVector direction(QuestionWords question) throws IOException {
        List<String> words = new ArrayList<>();
        Map<String, ByteVector> others = new HashMap<>();
        for (QuestionWords.Word word : question.content()) {
            Set<String> forms = forms(word);
            words.addAll(forms);
            if (forms.stream().noneMatch(space::knows)) {
                List<ByteVector> texts = new ArrayList<>();
                Query with = new TermQuery(new Term(CollectionIndex.TEXT, word.stem()));
                visit(
                        with,
                        MOST_TEXTS_PER_WORD,
                        (number, direction) -> texts.add(ByteVector.of(direction, 0, direction.length)));
                if (texts.size() >= LEAST_TEXTS_PER_WORD) {
                    space.among(texts).ifPresent(direction -> others.put(word.stem(), direction));
                }
            }
        }
        return space.question(words, others);
    }

    private interface Visitor {
        /** The bytes are overwritten by the next. */
        void visit(int number, byte[] direction);
    }

    private void visit(Query query, int most, Visitor visitor) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        int left = most;
        for (LeafReaderContext leaf : reader.leaves()) {
            Scorer scorer = weight.scorer(leaf);
            if (scorer != null) {
                left = visit(leaf, scorer.iterator(), left, visitor);
            }
        }
    }

    private static int visit(LeafReaderContext leaf, DocIdSetIterator sections, int most, Visitor visitor)
            throws IOException {
        BinaryDocValues vectors = DocValues.getBinary(leaf.reader(), CollectionIndex.DIRECTION);
        var alive = leaf.reader().getLiveDocs();
        int left = most;
        for (int number = sections.nextDoc();
                left > 0 && number != DocIdSetIterator.NO_MORE_DOCS;
                number = sections.nextDoc()) {
            if ((alive == null || alive.get(number)) && vectors.advanceExact(number)) {
                visitor.visit(leaf.docBase + number, exactly(vectors.binaryValue()));
                left--;
            }
        }
        return left;
    }

    /** All are equally long, so that the index hands out an array of just that size, and nothing is copied. */
    private static byte[] exactly(BytesRef bytes) {
        boolean exact = bytes.offset == 0 && bytes.length == bytes.bytes.length;
        return exact ? bytes.bytes : BytesRef.deepCopyOf(bytes).bytes;
    }
}
