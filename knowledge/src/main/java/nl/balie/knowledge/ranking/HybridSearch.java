package nl.balie.knowledge.ranking;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.balie.knowledge.dense.DenseSearch;
import nl.balie.knowledge.lexical.CloseLook;
import nl.balie.knowledge.lexical.Indexes;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.RunHit;
import nl.balie.knowledge.lexical.Runs;
import nl.balie.knowledge.lexical.SectionPlace;
import nl.balie.knowledge.lexical.Vocabulary;
import nl.balie.knowledge.lexical.WordStatistics;
import org.jspecify.annotations.Nullable;

/**
 * Puts a question to all searches of the collections that are asked and makes one order of what they find. Nothing outside
 * those collections has any part in it. Safe for use by several threads.
 */
public final class HybridSearch {

    private final Indexes indexes;
    private final @Nullable DenseSearch dense;
    private final Weights weights;

    public HybridSearch(Indexes indexes, @Nullable DenseSearch dense, Weights weights) {
        this.indexes = indexes;
        this.dense = dense;
        this.weights = weights;
    }

    /**
     * The best sections for a question.
     *
     * @param asker the collection whose people ask: its synonyms count, those of the others do not
     * @param allowed for each collection the documents that may be used, none of them empty
     * @throws java.io.UncheckedIOException if the disk fails
     */
    public Hits search(UUID asker, String question, Map<UUID, Set<UUID>> allowed, int most) {
        Vocabulary vocabulary = Vocabulary.together(
                allowed.keySet().stream().map(indexes::vocabulary).toList());
        QuestionWords words = indexes.reader(asker).read(question, vocabulary);
        if (words.content().isEmpty() && words.bridges().isEmpty()) {
            return new Hits(words, List.of(), Map.of(), Map.of());
        }
        Map<SearchKind, Run> runs = new EnumMap<>(SearchKind.class);
        Map<UUID, WordStatistics> statistics = new HashMap<>();
        double known = 0;
        for (Map.Entry<UUID, Set<UUID>> each : allowed.entrySet()) {
            UUID collection = each.getKey();
            Set<UUID> documents = each.getValue();
            Runs found = indexes.search(collection, words, documents);
            add(runs, SearchKind.EXACT, collection, found.exact());
            add(runs, SearchKind.EXPANDED, collection, found.expanded());
            add(runs, SearchKind.SEMANTIC, collection, found.semantic());
            if (dense != null) {
                List<RunHit> near = dense.search(collection, documents, question, Runs.MOST_HITS);
                add(runs, SearchKind.DENSE, collection, near);
            }
            statistics.put(collection, found.statistics());
            known = Math.max(known, found.knownByMeaning());
        }
        return new Hits(words, ranked(words, runs, known, most), statistics, firsts(runs));
    }

    private static void add(Map<SearchKind, Run> runs, SearchKind kind, UUID collection, List<RunHit> hits) {
        Run run = runs.computeIfAbsent(kind, key -> new Run());
        hits.forEach(hit -> run.add(new SectionKey(collection, hit.document(), hit.position()), hit.score()));
    }

    private List<Hits.Hit> ranked(QuestionWords words, Map<SearchKind, Run> runs, double knownByMeaning, int most) {
        Run fused = new Fusion(weights.withSemantic(knownByMeaning * weights.semantic())).of(runs);
        List<SectionKey> best = fused.best(most);
        Map<SectionKey, CloseLook> looks = looks(words, best);
        List<Hits.Hit> hits = new ArrayList<>();
        for (SectionKey section : best) {
            CloseLook look = looks.get(section);
            // One without has gone since it was found.
            if (look != null) {
                double beside = (fused.score(section.beside(-1)) + fused.score(section.beside(1))) / 2;
                hits.add(new Hits.Hit(section, fused.score(section), scores(runs, section), beside, look));
            }
        }
        return hits;
    }

    private Map<SectionKey, CloseLook> looks(QuestionWords words, List<SectionKey> best) {
        Map<UUID, List<SectionPlace>> places = new HashMap<>();
        best.forEach(section -> places.computeIfAbsent(section.collection(), key -> new ArrayList<>())
                .add(new SectionPlace(section.document(), section.position())));
        Map<SectionKey, CloseLook> looks = new HashMap<>();
        places.forEach((collection, sections) -> indexes.closely(collection, words, sections)
                .forEach((place, look) ->
                        looks.put(new SectionKey(collection, place.document(), place.position()), look)));
        return looks;
    }

    private static Map<SearchKind, Double> scores(Map<SearchKind, Run> runs, SectionKey section) {
        Map<SearchKind, Double> scores = new EnumMap<>(SearchKind.class);
        runs.forEach((kind, run) -> {
            if (run.scores().containsKey(section)) {
                scores.put(kind, run.score(section));
            }
        });
        return scores;
    }

    private static Map<SearchKind, List<SectionKey>> firsts(Map<SearchKind, Run> runs) {
        Map<SearchKind, List<SectionKey>> firsts = new EnumMap<>(SearchKind.class);
        runs.forEach((kind, run) -> firsts.put(kind, run.best(Hits.MOST_FIRSTS)));
        return firsts;
    }
}
