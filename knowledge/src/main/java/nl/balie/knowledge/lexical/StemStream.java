package nl.balie.knowledge.lexical;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Search words that need no analysis any more. */
final class StemStream extends TokenStream {

    private final List<DutchAnalysis.Token> tokens;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private Iterator<DutchAnalysis.Token> next;

    StemStream(List<DutchAnalysis.Token> tokens) {
        this.tokens = tokens;
        this.next = tokens.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        DutchAnalysis.Token token = next.next();
        term.setEmpty().append(token.stem());
        position.setPositionIncrement(token.isPart() ? 0 : 1);
        return true;
    }

    @Override
    public void reset() {
        next = tokens.iterator();
    }
}
