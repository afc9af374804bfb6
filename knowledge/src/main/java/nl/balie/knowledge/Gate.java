package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.ranking.Hits;

/**
 * Decides how sure it is that the documents answer a question. Two judgements were learned from lessons: which of the best
 * passages answers if any does, and whether that one does. Three cases are not left to learning: a cell that stands in a table
 * is an answer, and a rule is none to a question for one's own figures or for what holds in another country.
 */
final class Gate {

    private static final double SURE = 0.99;
    private static final double SURELY_NOT = 0.01;
    private static final double LIKELY = 0.8;
    private static final double UNLIKELY = 0.2;
    private static final int SMALL_SECTIONS = 30;
    private static final double MOST_WORDS = 0.6;
    private static final double NEARLY_ALL_WORDS = 0.8;

    private final Scorecard choice = Scorecard.shipped("choice.tsv");
    private final Scorecard answer = Scorecard.shipped("answer.tsv");
    private final QuestionWords.Reader reader;
    private final int passagesWeighed;

    Gate(QuestionWords.Reader reader, int passagesWeighed) {
        this.reader = reader;
        this.passagesWeighed = passagesWeighed;
    }

    Evidence evidence(String question, Hits hits, List<Candidate> all) {
        List<Candidate> candidates = all.subList(0, Math.min(passagesWeighed, all.size()));
        AnswerTypes.Asked asked = AnswerTypes.asked(question);
        List<Map<Signal, Double>> signals =
                new Weighing(question, asked, TableCells.of(question), hits, candidates, reader).signals();
        List<Weighed> weighed = weighed(candidates, signals);
        return new Evidence(weighed.isEmpty() ? 0 : confidence(weighed.getFirst()), asked.type(), weighed);
    }

    private List<Weighed> weighed(List<Candidate> candidates, List<Map<Signal, Double>> signals) {
        double[] shares = signals.stream()
                .mapToDouble(each -> Math.exp(choice.points(named(each))))
                .toArray();
        double sum = java.util.Arrays.stream(shares).sum();
        List<Weighed> weighed = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            weighed.add(new Weighed(candidates.get(i).passage(), signals.get(i), shares[i] / sum));
        }
        weighed.sort(Comparator.comparingDouble(Gate::rank).reversed());
        return weighed;
    }

    /** What asks for an amount is not answered by a text without one, however near. */
    private static double rank(Weighed weighed) {
        boolean lacksAmount = weighed.signal(Signal.WANTS_MONEY) == 1 && weighed.signal(Signal.KIND_IN_PASSAGE) == 0;
        return weighed.signal(Signal.CELL) + (lacksAmount ? UNLIKELY : 1) * weighed.likely();
    }

    private double confidence(Weighed likeliest) {
        if (likeliest.signal(Signal.OWN_FIGURES) == 1 || likeliest.signal(Signal.OTHER_PLACE) == 1) {
            return SURELY_NOT;
        }
        double learned = 1 / (1 + Math.exp(-answer.points(named(likeliest.signals()))));
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

    private static Map<String, Double> named(Map<Signal, Double> signals) {
        Map<String, Double> named = new HashMap<>();
        signals.forEach((signal, value) -> named.put(signal.name(), value));
        return named;
    }
}
