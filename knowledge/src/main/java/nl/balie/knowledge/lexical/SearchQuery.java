package nl.balie.knowledge.lexical;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** The query for a question: its words, pairs of them close together, parts of compounds, and words of regulations. */
final class SearchQuery {

    /** How many are scored before neighbours are counted in. */
    static final int POOL = 300;

    private static final float PAIR = 0.5f;
    private static final int PAIR_DISTANCE = 3;
    private static final float COMPOUND_PART = 0.5f;
    private static final float EXPANSION = 0.7f;
    private static final int MOST_WORDS = 60;

    /** The documents that may be used are part of the query itself (promise 1). */
    Query of(QuestionWords question, Set<UUID> allowed) {
        var words = new BooleanQuery.Builder();
        List<QuestionWords.Word> content =
                question.content().stream().limit(MOST_WORDS).toList();
        for (QuestionWords.Word word : content) {
            should(words, word.stem(), 1);
            word.parts().forEach(part -> should(words, part, COMPOUND_PART));
        }
        for (int i = 1; i < content.size(); i++) {
            var pair = new PhraseQuery(
                    PAIR_DISTANCE,
                    CollectionIndex.TEXT,
                    content.get(i - 1).stem(),
                    content.get(i).stem());
            words.add(new BoostQuery(pair, PAIR), BooleanClause.Occur.SHOULD);
        }
        question.bridges().stream().limit(MOST_WORDS).forEach(bridge -> expand(words, bridge));
        words.setMinimumNumberShouldMatch(1);
        List<BytesRef> documents =
                allowed.stream().map(id -> new BytesRef(id.toString())).toList();
        return new BooleanQuery.Builder()
                .add(words.build(), BooleanClause.Occur.MUST)
                .add(new TermInSetQuery(CollectionIndex.DOCUMENT, documents), BooleanClause.Occur.FILTER)
                .build();
    }

    private static void expand(BooleanQuery.Builder words, QuestionWords.Bridge bridge) {
        for (List<String> expansion : bridge.expansions()) {
            float weight = (float) (EXPANSION / Math.sqrt(expansion.size()));
            expansion.forEach(stem -> should(words, stem, weight));
        }
    }

    private static void should(BooleanQuery.Builder words, String stem, float weight) {
        words.add(
                new BoostQuery(new TermQuery(new Term(CollectionIndex.TEXT, stem)), weight),
                BooleanClause.Occur.SHOULD);
    }
}
