package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balie.knowledge.vector.ByteVector;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads of some sections what only a few can be asked for: their words, and how near each sentence is to a question. */
final class LookingClosely {

    private final IndexReader reader;
    private final SemanticSpace space;

    LookingClosely(IndexReader reader, SemanticSpace space) {
        this.reader = reader;
        this.space = space;
    }

    Map<SectionPlace, CloseLook> at(QuestionWords question, Collection<SectionPlace> places) throws IOException {
        ByteVector.Asked asked =
                new SemanticRun(reader, space).direction(question).asked();
        Map<SectionPlace, CloseLook> looks = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            looks.putAll(inLeaf(leaf.reader(), asked, places));
        }
        return looks;
    }

    /** In the order of the leaf's numbers, since values can only be read forwards. */
    private static Map<SectionPlace, CloseLook> inLeaf(
            LeafReader leaf, ByteVector.Asked asked, Collection<SectionPlace> places) throws IOException {
        record Numbered(int number, SectionPlace place) {}
        List<Numbered> here = new ArrayList<>();
        for (SectionPlace place : places) {
            int number = number(leaf, place);
            if (number != DocIdSetIterator.NO_MORE_DOCS) {
                here.add(new Numbered(number, place));
            }
        }
        here.sort((one, other) -> Integer.compare(one.number, other.number));
        Map<SectionPlace, CloseLook> looks = new HashMap<>();
        BinaryDocValues sentences = DocValues.getBinary(leaf, CollectionIndex.SENTENCES);
        for (Numbered each : here) {
            String words = leaf.storedFields()
                    .document(each.number, Set.of(CollectionIndex.WORDS))
                    .get(CollectionIndex.WORDS);
            float[] cosines =
                    sentences.advanceExact(each.number) ? cosines(asked, sentences.binaryValue()) : new float[1];
            looks.put(each.place, look(SectionWords.of(words), cosines));
        }
        return looks;
    }

    private static int number(LeafReader leaf, SectionPlace place) throws IOException {
        String name = SectionDocument.place(place.document(), place.position());
        @Nullable PostingsEnum postings = leaf.postings(new Term(CollectionIndex.PLACE, name), PostingsEnum.NONE);
        @Nullable Bits alive = leaf.getLiveDocs();
        int number = postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
        while (postings != null && number != DocIdSetIterator.NO_MORE_DOCS && alive != null && !alive.get(number)) {
            number = postings.nextDoc();
        }
        return number;
    }

    private static CloseLook look(SectionWords words, float[] cosines) {
        float nearest = 0;
        for (int i = 1; i < cosines.length; i++) {
            nearest = Math.max(nearest, cosines[i]);
        }
        return new CloseLook(words, cosines[0], nearest);
    }

    private static float[] cosines(ByteVector.Asked asked, BytesRef directions) {
        int size = asked.storedBytes();
        float[] cosines = new float[directions.length / size];
        for (int i = 0; i < cosines.length; i++) {
            int from = directions.offset + i * size;
            cosines[i] = asked.cosine(Arrays.copyOfRange(directions.bytes, from, from + size));
        }
        return cosines;
    }
}
