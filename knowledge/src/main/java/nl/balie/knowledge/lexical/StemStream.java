package nl.balie.knowledge.lexical;

import java.util.Iterator;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Search words that need no analysis any more. */
final class StemStream extends TokenStream {

    private final List<String> stems;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private Iterator<String> next;

    StemStream(List<String> stems) {
        this.stems = stems;
        this.next = stems.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!next.hasNext()) {
            return false;
        }
        clearAttributes();
        term.setEmpty().append(next.next());
        return true;
    }

    @Override
    public void reset() {
        next = stems.iterator();
    }
}
