package nl.balie.knowledge.lexical;

import java.util.List;
import java.util.UUID;
import nl.balie.knowledge.vector.SemanticSpace;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;

/** What an index keeps of a section. */
final class SectionDocument {

    private SectionDocument() {}

    static Document of(UUID id, String edition, SectionText section, QuestionWords.Reader words, SemanticSpace space) {
        var document = new Document();
        document.add(new StringField(CollectionIndex.DOCUMENT, id.toString(), Field.Store.NO));
        document.add(new StringField(CollectionIndex.EDITION, edition, Field.Store.NO));
        document.add(new SortedDocValuesField(CollectionIndex.DOCUMENT, new BytesRef(id.toString())));
        document.add(new NumericDocValuesField(CollectionIndex.POSITION, section.position()));
        document.add(new StringField(CollectionIndex.PLACE, place(id, section.position()), Field.Store.NO));
        addText(document, SectionTokens.of(section, words::tokens), words, space);
        return document;
    }

    private static void addText(
            Document document, SectionTokens tokens, QuestionWords.Reader words, SemanticSpace space) {
        document.add(new TextField(CollectionIndex.TEXT, new StemStream(tokens.all())));
        for (List<String> lay : words.layWordsOf(tokens.plain())) {
            List<DutchAnalysis.Token> layTokens = lay.stream()
                    .map(stem -> new DutchAnalysis.Token(stem, false))
                    .toList();
            document.add(new TextField(CollectionIndex.LAY, new StemStream(layTokens)));
        }
        addBytes(document, CollectionIndex.DIRECTION, space.text(tokens.stems()).toBytes());
        addBytes(document, CollectionIndex.PIECES, Pieces.of(tokens, space));
        addBytes(document, CollectionIndex.SENTENCES, Pieces.ofSentences(tokens, space));
        document.add(new StoredField(CollectionIndex.WORDS, tokens.words().stored()));
    }

    private static void addBytes(Document document, String field, byte[] bytes) {
        document.add(new BinaryDocValuesField(field, new BytesRef(bytes)));
    }

    static String place(UUID document, int position) {
        return document + ":" + position;
    }
}
