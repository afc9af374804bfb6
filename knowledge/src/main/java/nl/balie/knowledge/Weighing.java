package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.balie.knowledge.gate.Grams;
import nl.balie.knowledge.gate.WordingModel;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.ranking.Hits;
import nl.balie.knowledge.ranking.SearchKind;

/**
 * Collects what speaks for and against passages answering a question. Search scores alone cannot tell (measured), so they
 * stand beside what the texts hold: the question's telling words, and near them the kind of answer asked for.
 */
final class Weighing {

    private static final int FIRST = 3;
    private static final int AMONG = 10;
    private static final int BESIDE = 3;
    private static final Pattern SENTENCE_END = Pattern.compile("\\n+|(?<=[.?!;])\\s+(?=\\p{Lu})");

    private final List<Candidate> candidates;
    private final Hits hits;
    private final QuestionWords.Reader reader;
    private final QuestionWords words;
    private final TableCells cells;
    private final AnswerTypes.Asked asked;
    private final String question;

    Weighing(
            String question,
            AnswerTypes.Asked asked,
            TableCells cells,
            Hits hits,
            List<Candidate> candidates,
            QuestionWords.Reader reader) {
        this.question = question;
        this.asked = asked;
        this.cells = cells;
        this.hits = hits;
        this.candidates = candidates;
        this.reader = reader;
        this.words = hits.words();
    }

    /** The signals of each candidate, in order. */
    List<Map<Signal, Double>> signals() {
        List<Map<Signal, Double>> all = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Map<Signal, Double> signals = new EnumMap<>(Signal.class);
            new OfOne(candidates.get(i), signals).collect();
            signals.put(Signal.RANK, i + 1.0);
            all.add(signals);
        }
        together(all);
        return all;
    }

    /** What only shows beside the others. */
    private void together(List<Map<Signal, Double>> all) {
        double nearest = most(all, Signal.MEANING);
        double usual = all.stream()
                .mapToDouble(one -> one.getOrDefault(Signal.MEANING, 0.0))
                .average()
                .orElse(0);
        Set<String> stems = new HashSet<>();
        candidates.forEach(candidate -> stems.addAll(stems(whole(candidate.passage()))));
        for (int i = 0; i < all.size(); i++) {
            Map<Signal, Double> signals = all.get(i);
            Candidate candidate = candidates.get(i);
            signals.put(Signal.NEAREST_MEANING, nearest);
            signals.put(Signal.BEST_COVERAGE, most(all, Signal.COVERAGE));
            signals.put(Signal.BEST_SENTENCE_OF_KIND, most(all, Signal.SENTENCE_OF_KIND));
            signals.put(Signal.MEANING_ABOVE, signals.getOrDefault(Signal.MEANING, 0.0) - usual);
            signals.put(Signal.COVERED_TOGETHER, covering(candidate).share(stems));
            signals.put(Signal.NEIGHBOURS, neighbours(candidate));
        }
    }

    private static double most(List<Map<Signal, Double>> all, Signal signal) {
        return all.stream()
                .mapToDouble(one -> one.getOrDefault(signal, 0.0))
                .max()
                .orElse(0);
    }

    private double neighbours(Candidate one) {
        return candidates.stream()
                .filter(other -> !other.equals(one))
                .mapToInt(other -> isBeside(one.passage(), other.passage()) ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static boolean isBeside(Passage one, Passage other) {
        return one.document().equals(other.document()) && Math.abs(one.position() - other.position()) <= BESIDE;
    }

    private Covering covering(Candidate candidate) {
        return new Covering(words, hits.statistics(candidate.hit()));
    }

    private Set<String> stems(String text) {
        return new HashSet<>(reader.searchWords(text));
    }

    private static String whole(Passage passage) {
        return above(passage) + " . " + passage.text();
    }

    private static String above(Passage passage) {
        return passage.title() + " . " + String.join(" . ", passage.path()) + " . " + passage.section() + " "
                + passage.heading();
    }

    /** One passage on the scales. */
    private final class OfOne {

        private final Passage passage;
        private final Hits.Hit hit;
        private final Covering covering;
        private final Map<Signal, Double> signals;

        OfOne(Candidate candidate, Map<Signal, Double> signals) {
            this.passage = candidate.passage();
            this.hit = candidate.hit();
            this.covering = covering(candidate);
            this.signals = signals;
        }

        void collect() {
            ofTheQuestion();
            ofTheSearches();
            ofTheText();
            ofSentences();
            ofTables();
        }

        private void ofTheQuestion() {
            put(Signal.WORDED_BEYOND, asked.like(WordingModel.BEYOND));
            put(Signal.WORDED_OWN, asked.like(WordingModel.OWN));
            put(Signal.WORDED_ELSEWHERE, asked.like(WordingModel.ELSEWHERE));
            put(Signal.OWN_FIGURES, OwnFigures.asks(question));
            put(Signal.OTHER_PLACE, Places.in(question, passage.text()));
            put(Signal.FOREIGN, !Grams.language(question).equals("nl"));
            put(Signal.WANTS_MONEY, asked.type() == AnswerType.AMOUNT || asked.type() == AnswerType.PERCENTAGE);
            put(
                    Signal.WANTS_NUMBER,
                    asked.type() == AnswerType.COUNT
                            || asked.type() == AnswerType.DURATION
                            || asked.type() == AnswerType.MOMENT);
            put(Signal.WANTS_WAY, asked.type() == AnswerType.WHO || asked.type() == AnswerType.HOW);
            put(Signal.WORDS, words.content().size());
            put(
                    Signal.UNKNOWN_WORDS,
                    covering.partOfWords(word -> covering.isUnknown(word) && !covering.isBridged(word)));
            put(Signal.BRIDGED_WORDS, covering.partOfWords(covering::isBridged));
            put(Signal.SECTIONS, Math.log1p(hits.statistics(hit).sections()));
        }

        private void ofTheSearches() {
            put(Signal.SCORE_PER_RARITY, hits.scorePerRarity(hit));
            put(
                    Signal.SCORE_PER_WORD,
                    hit.score(SearchKind.EXPANDED) / Math.max(1, words.content().size()));
            put(Signal.MEANING, hit.score(SearchKind.SEMANTIC));
            put(Signal.AGREEMENT, hits.agreement(SearchKind.EXPANDED, SearchKind.SEMANTIC, AMONG));
            put(Signal.AGREEMENT_OF_WORDS, hits.agreement(SearchKind.EXPANDED, SearchKind.EXACT, AMONG));
            put(Signal.SUPPORTERS, hits.supporters(hit, FIRST));
            put(Signal.FUSED, hit.score());
            double first = candidates.getFirst().passage().score();
            put(Signal.SHARE_OF_FIRST, first == 0 ? 0 : passage.score() / first);
            put(Signal.MARGIN, hits.margin());
        }

        private void ofTheText() {
            Set<String> stems = stems(whole(passage));
            List<String> heading = reader.searchWords(passage.heading());
            put(Signal.OWN_COVERAGE, covering.ownShare(stems));
            put(Signal.COVERAGE, covering.share(stems));
            double rarest = covering.rarest(word -> true);
            put(Signal.RAREST_HELD, covering.rarest(word -> covering.held(word, stems) == 1) >= rarest);
            put(Signal.RAREST_COVERED, covering.rarest(word -> covering.covered(word, stems) == 1) >= rarest);
            put(Signal.RAREST_MISSING, covering.rarest(word -> covering.covered(word, stems) == 0));
            put(Signal.HEADING, covering.share(stems(above(passage))));
            put(Signal.HEADING_ASKED, covering.askedOf(heading));
            put(Signal.KIND_IN_PASSAGE, AnswerTypes.presentIn(passage.text(), asked.type()));
        }

        private void ofSentences() {
            Set<String> heading = stems(above(passage));
            double best = 0;
            double bestOfKind = 0;
            boolean kindInBest = false;
            List<String> sentences = SENTENCE_END.splitAsStream(passage.text()).toList();
            for (String sentence : sentences) {
                Set<String> stems = stems(sentence);
                boolean kind = AnswerTypes.presentIn(sentence, asked.type());
                double share = covering.share(stems);
                if (share > best || (share == best && kind)) {
                    best = share;
                    kindInBest = kind;
                }
                stems.addAll(heading);
                bestOfKind = Math.max(bestOfKind, kind ? covering.share(stems) : 0);
            }
            put(Signal.SENTENCE, best);
            put(Signal.SENTENCE_OF_KIND, bestOfKind);
            put(Signal.KIND_IN_SENTENCE, kindInBest);
            put(Signal.SENTENCES, Math.log(Math.max(1, sentences.size())));
        }

        private void ofTables() {
            put(Signal.CELL, cells.standIn(passage.text()));
            put(
                    Signal.NO_SUCH_CELL,
                    cells.askForCell() && cells.in(passage.text()).orElse(null) instanceof TableAnswer.NoSuch);
            put(Signal.NAMES_CELL, cells.askForCell());
        }

        private void put(Signal signal, double value) {
            signals.put(signal, value);
        }

        private void put(Signal signal, boolean value) {
            signals.put(signal, value ? 1.0 : 0);
        }
    }
}
