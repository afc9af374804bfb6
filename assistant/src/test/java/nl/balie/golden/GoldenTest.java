package nl.balie.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Asks the golden questions of the nursery's documents, prints the figures, and holds the half that nobody tunes by to what
 * was reached. The floors stand a little under what was measured last: raise them when it gets better. What the library is to
 * reach in the end stands beside them.
 */
class GoldenTest {

    private static final List<GoldenQuestion> QUESTIONS = GoldenQuestion.ofTheNursery();

    private static final List<GoldenQuestion> COUNTED = QUESTIONS.stream()
            .filter(question -> !question.is(GoldenQuestion.DISPUTED))
            .toList();

    /** Aim: 0.80. */
    private static final double LEAST_FIRST = 0.63;

    /** Aim: 0.95. */
    private static final double LEAST_IN_FIVE = 0.89;

    private static final double LEAST_NDCG = 0.73;

    /** What was reached is the aim. */
    private static final double LEAST_RIGHT_VERSION = 1;

    /** Aim: 1. */
    private static final double LEAST_RIGHT_CELL = 0.83;

    /** Aim: at most 0.10 at no more than 0.20 refused. */
    private static final double MOST_WRONG = 0.10;

    /** Aim: none. */
    private static final int MOST_SECTIONS_LOST = 4;

    private static final double MOST_REFUSED = 0.34;

    private static Shelf shelf;
    private static Report report;

    @BeforeAll
    static void ask() {
        shelf = Shelves.ofDemo("zonnebloem");
        report = new Report(new Asking(shelf).all(QUESTIONS), OperatingCurve.CONFIDENCE);
        System.out.println(report.text());
        System.out.println("Gold sections that were not read: " + lost());
    }

    @AfterAll
    static void close() {
        shelf.close();
    }

    @Test
    void findsTheRightSectionFirst() {
        assertThat(report.ranking(GoldenQuestion.SEALED).first()).isGreaterThanOrEqualTo(LEAST_FIRST);
    }

    @Test
    void findsTheRightSectionAmongTheFirstFive() {
        assertThat(report.ranking(GoldenQuestion.SEALED).inFive()).isGreaterThanOrEqualTo(LEAST_IN_FIVE);
    }

    @Test
    void ranksTheRightSectionsHigh() {
        assertThat(report.ranking(GoldenQuestion.SEALED).ndcg()).isGreaterThanOrEqualTo(LEAST_NDCG);
    }

    @Test
    void seesTheVersionThatCountedOnTheDayAskedAbout() {
        assertThat(report.rightVersion()).isGreaterThanOrEqualTo(LEAST_RIGHT_VERSION);
    }

    @Test
    void saysTheCellOfATableThatWasAskedFor() {
        assertThat(report.rightCell()).isGreaterThanOrEqualTo(LEAST_RIGHT_CELL);
    }

    @Test
    void staysSilentWhereNothingAnswers() {
        assertThat(report.deciding(GoldenQuestion.SEALED).wrongShare()).isLessThanOrEqualTo(MOST_WRONG);
    }

    @Test
    void answersWhatTheDocumentsAnswer() {
        assertThat(report.deciding(GoldenQuestion.SEALED).refusedShare()).isLessThanOrEqualTo(MOST_REFUSED);
    }

    @Test
    void asksEnoughOfBothKinds() {
        assertThat(COUNTED).filteredOn(GoldenQuestion::answerable).hasSizeGreaterThanOrEqualTo(200);
        assertThat(COUNTED).filteredOn(question -> !question.answerable()).hasSizeGreaterThanOrEqualTo(60);
        assertThat(COUNTED).extracting(GoldenQuestion::id).doesNotHaveDuplicates();
    }

    @Test
    void everyGoldSectionIsInADocumentThatMayAnswer() {
        for (GoldenQuestion question : COUNTED) {
            assertThat(question.gold())
                    .as("%s on %s for %s", question.id(), question.about(), question.audience())
                    .allMatch(gold -> Sources.mayAnswer(question, gold));
        }
    }

    @Test
    void everyFactStandsInADocumentWithAGoldSection() {
        for (GoldenQuestion question : COUNTED) {
            String text = Sources.text(question.gold());
            assertThat(question.facts())
                    .as("%s in %s", question.id(), question.gold())
                    .allMatch(text::contains);
        }
    }

    @Test
    void readsTheSectionsThatAnswer() {
        assertThat(lost()).hasSizeLessThanOrEqualTo(MOST_SECTIONS_LOST);
    }

    /** Gold sections that the reading of the files did not bring out as such: no search can find them. */
    private static List<GoldSection> lost() {
        return COUNTED.stream()
                .flatMap(question -> question.gold().stream())
                .distinct()
                .filter(gold -> !shelf.holds(gold))
                .toList();
    }
}
