package nl.balie.knowledge.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.balie.knowledge.lexical.CloseLook;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.Runs;
import nl.balie.knowledge.lexical.SectionWords;
import nl.balie.knowledge.lexical.WordStatistics;
import org.junit.jupiter.api.Test;

class FusionTest {

    private static final CloseLook LOOK =
            new CloseLook(new SectionWords(List.of(), List.of(), List.of(), List.of()), 0, 0);

    private static final UUID COLLECTION = UUID.randomUUID();
    private static final UUID DOCUMENT = UUID.randomUUID();

    private final Fusion fusion = new Fusion(new Weights(1, 0.3, 0.3, 0, 0.15));

    @Test
    void addsTheSharesOfTheSearches() {
        Run fused = fusion.of(Map.of(
                SearchKind.EXPANDED, run(Map.of(1, 8.0, 5, 4.0)), SearchKind.EXACT, run(Map.of(5, 20.0, 9, 10.0))));

        assertThat(fused.score(section(1))).isEqualTo(1, within(1e-9));
        assertThat(fused.score(section(5))).isEqualTo(0.5 + 0.3, within(1e-9));
        assertThat(fused.score(section(9))).isEqualTo(0.15, within(1e-9));
    }

    @Test
    void givesASectionAShareOfItsNeighbours() {
        Run fused = fusion.of(Map.of(SearchKind.EXPANDED, run(Map.of(1, 8.0, 2, 4.0, 7, 4.1))));

        assertThat(fused.best(3)).containsExactly(section(1), section(2), section(7));
        assertThat(fused.score(section(2))).isEqualTo(0.5 + 0.15, within(1e-9));
    }

    @Test
    void leavesOutASearchWithoutWeight() {
        Run fused = fusion.of(Map.of(SearchKind.DENSE, run(Map.of(1, 0.9))));

        assertThat(fused.best(5)).isEmpty();
    }

    @Test
    void givesTheLastOfAFullSearchNothing() {
        var run = new Run();
        for (int position = 0; position < 2 * Runs.MOST_HITS; position++) {
            run.add(section(position), 1000 - position);
        }

        Map<SectionKey, Double> normalised = run.normalised(Runs.MOST_HITS);

        assertThat(normalised).hasSize(Runs.MOST_HITS).containsEntry(section(0), 1.0);
        assertThat(normalised).containsEntry(section(Runs.MOST_HITS - 1), 0.0);
    }

    @Test
    void ordersEqualScoresAlwaysTheSame() {
        assertThat(run(Map.of(3, 1.0, 1, 1.0, 2, 1.0)).best(3)).containsExactly(section(1), section(2), section(3));
    }

    @Test
    void tellsHowFarTheSearchesAgree() {
        var hits = new Hits(
                new QuestionWords(List.of(new QuestionWords.Word("verlof", List.of())), List.of()),
                List.of(
                        new Hits.Hit(section(1), 0.8, Map.of(SearchKind.EXPANDED, 6.0), 0, LOOK),
                        new Hits.Hit(section(2), 0.6, Map.of(), 0, LOOK)),
                Map.of(COLLECTION, new WordStatistics(100, Map.of("verlof", 10))),
                Map.of(
                        SearchKind.EXACT, List.of(section(1), section(2)),
                        SearchKind.EXPANDED, List.of(section(1), section(3))));

        assertThat(hits.agreement(SearchKind.EXACT, SearchKind.EXPANDED, 2)).isEqualTo(0.5);
        assertThat(hits.agreement(SearchKind.EXACT, SearchKind.DENSE, 2)).isZero();
        assertThat(hits.supporters(hits.best().getFirst(), 1)).isEqualTo(2);
        assertThat(hits.margin()).isEqualTo(0.25, within(1e-9));
        assertThat(hits.scorePerRarity(hits.best().getFirst())).isEqualTo(6 / Math.log(1 + 90.5 / 10.5), within(1e-9));
    }

    private static Run run(Map<Integer, Double> scores) {
        var run = new Run();
        scores.forEach((position, score) -> run.add(section(position), score));
        return run;
    }

    private static SectionKey section(int position) {
        return new SectionKey(COLLECTION, DOCUMENT, position);
    }
}
