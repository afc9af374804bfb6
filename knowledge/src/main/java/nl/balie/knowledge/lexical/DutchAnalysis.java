package nl.balie.knowledge.lexical;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.StemmerOverrideFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.tartarus.snowball.ext.DutchStemmer;

/** How Dutch text becomes search words: lower case, no accents, stems with a dictionary of exceptions, compounds split. */
public final class DutchAnalysis extends Analyzer {

    /** Changes whenever the same text would give other search words, so that older indexes are built anew. */
    public static final String VERSION = "7";

    private final StemmerOverrideFilter.StemmerOverrideMap exceptions;
    private final CompoundSplitter splitter;
    private final boolean split;

    public DutchAnalysis() {
        this(true);
    }

    DutchAnalysis(boolean split) {
        this.exceptions = StemExceptions.load();
        this.splitter = CompoundSplitter.load();
        this.split = split;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = new StandardTokenizer();
        TokenStream stream = new ASCIIFoldingFilter(new LowerCaseFilter(source));
        if (split) {
            stream = new CompoundFilter(stream, splitter);
        }
        stream = new StemmerOverrideFilter(stream, exceptions);
        return new TokenStreamComponents(source, new SnowballFilter(stream, new DutchStemmer()));
    }

    /** A word as it stands in a text, in lower case, and its stem. */
    record Word(String surface, String stem) {}

    /**
     * A search word.
     *
     * @param isPart whether it is a part of the compound before it
     */
    record Token(String stem, boolean isPart) {}

    private interface Sink {
        void take(String stem, boolean isPart, int start, int end);
    }

    /** The words of a text in order; parts of compounds stay out. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        analyse(text, (stem, isPart, start, end) -> {
            if (!isPart) {
                words.add(new Word(text.substring(start, end).toLowerCase(Locale.ROOT), stem));
            }
        });
        return words;
    }

    /** The search words of a text in order, parts of compounds included. */
    List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        analyse(text, (stem, isPart, start, end) -> tokens.add(new Token(stem, isPart)));
        return tokens;
    }

    private void analyse(String text, Sink sink) {
        try (TokenStream stream = tokenStream("", new StringReader(text))) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var position = stream.addAttribute(PositionIncrementAttribute.class);
            var offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean isPart = position.getPositionIncrement() == 0;
                sink.take(term.toString(), isPart, offset.startOffset(), offset.endOffset());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The search words of a text, parts of compounds included. */
    List<String> allStems(String text) {
        return tokens(text).stream().map(Token::stem).toList();
    }

    List<String> stems(String text) {
        return words(text).stream().map(Word::stem).toList();
    }

    /** The search words of the parts of a compound, none if the word is not one. */
    List<String> parts(String word) {
        return splitter.split(word).stream()
                .flatMap(part -> stems(part).stream())
                .toList();
    }
}
