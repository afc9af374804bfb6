package nl.balie.knowledge;

import java.util.List;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.ranking.Hits;

/**
 * Decides how sure it is that the first passage answers a question; that was learned. Three cases are not left to learning: a cell
 * that stands in a table is an answer, and a rule is none to a question for one's own figures or for what holds in another country.
 */
final class Gate {

    private static final double SURE = 0.99;
    private static final double SURELY_NOT = 0.01;
    private static final double LIKELY = 0.9;
    private static final double UNLIKELY = 0.2;
    private static final int SMALL_SECTIONS = 30;
    private static final double MOST_WORDS = 0.6;
    private static final double NEARLY_ALL_WORDS = 0.8;

    private final Scorecard answer = Scorecard.shipped("answer.tsv");
    private final int passagesWeighed;

    Gate(int passagesWeighed) {
        this.passagesWeighed = passagesWeighed;
    }

    /**
     * The evidence of the first of them.
     *
     * @param ordered the best first
     */
    Evidence evidence(String question, Hits hits, List<Candidate> ordered) {
        List<Candidate> first = ordered.subList(0, Math.min(passagesWeighed, ordered.size()));
        List<Weighed> weighed = new SideBySide(hits, first)
                .weighed().stream()
                        .map(each -> new Weighed(each.passage(), each.signals()))
                        .toList();
        return new Evidence(
                weighed.isEmpty() ? 0 : confidence(weighed.getFirst()),
                AnswerTypes.asked(question).type(),
                weighed);
    }

    private double confidence(Weighed likeliest) {
        if (likeliest.signal(Signal.OWN_FIGURES) == 1 || likeliest.signal(Signal.OTHER_PLACE) == 1) {
            return SURELY_NOT;
        }
        double learned = 1 / (1 + Math.exp(-answer.points(Ordering.named(likeliest.signals()))));
        if (likeliest.signal(Signal.CELL) == 1) {
            return Math.max(SURE, learned);
        }
        if (isSmall(likeliest)) {
            return holdsTheWords(likeliest) ? Math.max(LIKELY, learned) : Math.min(UNLIKELY, learned);
        }
        return learned;
    }

    /** Of a handful of sections, scores and rarities say little: there the words themselves decide. */
    private static boolean isSmall(Weighed weighed) {
        return weighed.signal(Signal.SECTIONS) < Math.log1p(SMALL_SECTIONS);
    }

    private static boolean holdsTheWords(Weighed weighed) {
        double least = weighed.signal(Signal.RAREST_COVERED) == 1 ? MOST_WORDS : NEARLY_ALL_WORDS;
        return weighed.signal(Signal.KIND_IN_PASSAGE) == 1 && weighed.signal(Signal.COVERAGE) >= least;
    }
}
