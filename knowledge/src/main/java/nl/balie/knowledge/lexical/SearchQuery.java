package nl.balie.knowledge.lexical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** The queries for a question: its words, pairs of them close together, parts of compounds, and words of regulations. */
final class SearchQuery {

    private static final float PAIR = 0.5f;
    private static final int PAIR_DISTANCE = 3;
    private static final float COMPOUND_PART = 0.5f;
    private static final float EXPANSION = 0.7f;
    private static final float LAY_WORD = 0.6f;
    private static final int MOST_WORDS = 60;
    private static final int MOST_CLAUSES = 400;

    private final Map<Term, Float> words = new LinkedHashMap<>();
    private final BooleanQuery.Builder clauses = new BooleanQuery.Builder();
    private final List<QuestionWords.Word> content;

    private SearchQuery(QuestionWords question) {
        this.content = question.content().stream().limit(MOST_WORDS).toList();
        for (QuestionWords.Word word : content) {
            should(CollectionIndex.TEXT, word.stem(), 1);
            word.parts().forEach(part -> should(CollectionIndex.TEXT, part, COMPOUND_PART));
        }
    }

    /** The question's own words. */
    static Query exact(QuestionWords question, Set<UUID> allowed) {
        return new SearchQuery(question).among(allowed);
    }

    /** Its words, what regulations say for them, and lay words that were noted with a section. */
    static Query expanded(QuestionWords question, Set<UUID> allowed) {
        var query = new SearchQuery(question);
        query.content.forEach(word -> query.should(CollectionIndex.LAY, word.stem(), LAY_WORD));
        question.bridges().stream().limit(MOST_WORDS).forEach(query::expand);
        return query.among(allowed);
    }

    private void expand(QuestionWords.Bridge bridge) {
        for (List<String> expansion : bridge.expansions()) {
            float weight = (float) (EXPANSION / Math.sqrt(expansion.size()));
            expansion.forEach(stem -> should(CollectionIndex.TEXT, stem, weight));
        }
    }

    private void should(String field, String stem, float weight) {
        words.merge(new Term(field, stem), weight, Float::sum);
    }

    private Query among(Set<UUID> allowed) {
        words.entrySet().stream()
                .limit(MOST_CLAUSES)
                .forEach(word -> add(new TermQuery(word.getKey()), word.getValue()));
        for (int i = 1; i < content.size(); i++) {
            String one = content.get(i - 1).stem();
            add(
                    new PhraseQuery(
                            PAIR_DISTANCE,
                            CollectionIndex.TEXT,
                            one,
                            content.get(i).stem()),
                    PAIR);
        }
        clauses.setMinimumNumberShouldMatch(1);
        return new BooleanQuery.Builder()
                .add(clauses.build(), BooleanClause.Occur.MUST)
                .add(documents(allowed), BooleanClause.Occur.FILTER)
                .build();
    }

    private void add(Query word, float weight) {
        clauses.add(new BoostQuery(word, weight), BooleanClause.Occur.SHOULD);
    }

    /** The documents that may be used are part of every query itself (promise 1). */
    static Query documents(Set<UUID> allowed) {
        List<BytesRef> documents =
                allowed.stream().map(id -> new BytesRef(id.toString())).toList();
        return new TermInSetQuery(CollectionIndex.DOCUMENT, documents);
    }
}
