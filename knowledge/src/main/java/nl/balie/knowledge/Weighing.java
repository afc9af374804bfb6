package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import nl.balie.knowledge.gate.Grams;
import nl.balie.knowledge.gate.WordingModel;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.lexical.SectionWords;
import nl.balie.knowledge.ranking.Hits;
import nl.balie.knowledge.ranking.SearchKind;

/**
 * Collects what speaks for and against passages answering a question. Search scores alone cannot tell (measured), so they
 * stand beside what the texts hold: the question's telling words, and near them the kind of answer asked for.
 */
final class Weighing {

    private static final int FIRST = 3;
    private static final int AMONG = 10;

    private final Question question;
    private final AnswerTypes.Asked asked;
    private final TableCells cells;
    private final Hits hits;
    private final QuestionWords words;

    Weighing(Question question, TableCells cells, Hits hits) {
        this.question = question;
        this.asked = AnswerTypes.asked(question.text());
        this.cells = cells;
        this.hits = hits;
        this.words = hits.words();
    }

    /** The candidates with their signals, in the same order. */
    List<Candidate> weighed(List<Candidate> candidates) {
        List<Candidate> weighed = new ArrayList<>();
        for (Candidate candidate : candidates) {
            Map<Signal, Double> signals = new EnumMap<>(Signal.class);
            new OfOne(candidate, signals, candidates).collect();
            weighed.add(candidate.weighed(signals));
        }
        return weighed;
    }

    private static double most(List<Candidate> candidates, ToDoubleFunction<Candidate> of) {
        return candidates.stream().mapToDouble(of).max().orElse(0);
    }

    private static double expanded(Candidate candidate) {
        return candidate.hit().score(SearchKind.EXPANDED);
    }

    private static double meaning(Candidate candidate) {
        return candidate.hit().score(SearchKind.SEMANTIC);
    }

    /** 1 for the highest, a half for the next. */
    private static double place(List<Candidate> candidates, ToDoubleFunction<Candidate> of, Candidate one) {
        double own = of.applyAsDouble(one);
        return own == 0
                ? 0
                : 1.0
                        / (1
                                + candidates.stream()
                                        .filter(other -> of.applyAsDouble(other) > own)
                                        .count());
    }

    private Covering covering(Candidate candidate) {
        return new Covering(words, hits.statistics(candidate.hit()));
    }

    /** One passage on the scales. */
    private final class OfOne {

        private final Passage passage;
        private final Hits.Hit hit;
        private final Covering covering;
        private final SectionWords section;
        private final Map<Signal, Double> signals;
        private final Candidate candidate;
        private final List<Candidate> candidates;

        OfOne(Candidate candidate, Map<Signal, Double> signals, List<Candidate> candidates) {
            this.candidate = candidate;
            this.candidates = candidates;
            this.passage = candidate.passage();
            this.hit = candidate.hit();
            this.section = hit.look().words();
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
            put(Signal.OWN_FIGURES, OwnFigures.asks(question.text()));
            put(Signal.OTHER_PLACE, Places.in(question.text(), passage.text()));
            put(Signal.FOREIGN, !Grams.language(question.text()).equals("nl"));
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
            put(Signal.EXPANDED_SHARE, expanded(candidate) / Math.max(1e-9, most(candidates, Weighing::expanded)));
            put(Signal.EXPANDED_PLACE, place(candidates, Weighing::expanded, candidate));
            put(Signal.MEANING, meaning(candidate));
            put(Signal.MEANING_PLACE, place(candidates, Weighing::meaning, candidate));
            put(Signal.MEANING_BEHIND, meaning(candidate) - most(candidates, Weighing::meaning));
            put(Signal.SENTENCE_MEANING, hit.look().sentenceMeaning());
            put(Signal.HEADING_MEANING, hit.look().headingMeaning());
            put(Signal.BESIDE, hit.beside());
            put(Signal.AGREEMENT, hits.agreement(SearchKind.EXPANDED, SearchKind.SEMANTIC, AMONG));
            put(Signal.AGREEMENT_OF_WORDS, hits.agreement(SearchKind.EXPANDED, SearchKind.EXACT, AMONG));
            put(Signal.SUPPORTERS, hits.supporters(hit, FIRST));
            put(Signal.FUSED, passage.score());
            double first = candidates.getFirst().passage().score();
            put(Signal.SHARE_OF_FIRST, first == 0 ? 0 : passage.score() / first);
            put(Signal.MARGIN, hits.margin());
        }

        private void ofTheText() {
            Set<String> stems = section.all();
            put(Signal.OWN_COVERAGE, covering.ownShare(stems));
            put(Signal.COVERAGE, covering.share(stems));
            double rarest = covering.rarest(word -> true);
            put(Signal.RAREST_HELD, covering.rarest(word -> covering.held(word, stems) == 1) >= rarest);
            put(Signal.RAREST_COVERED, covering.rarest(word -> covering.covered(word, stems) == 1) >= rarest);
            put(Signal.RAREST_MISSING, covering.rarest(word -> covering.covered(word, stems) == 0));
            put(Signal.HEADING, covering.share(Set.copyOf(section.above())));
            put(Signal.HEADING_ASKED, covering.askedOf(section.heading()));
            put(Signal.TITLE, covering.share(Set.copyOf(section.title())));
            boolean kind = AnswerTypes.presentIn(passage.text(), asked.type());
            put(Signal.KIND_IN_PASSAGE, kind);
            put(Signal.LACKS_AMOUNT, asked.type() == AnswerType.AMOUNT && !kind);
            put(Signal.FOR_ASKER, passage.audience().contains(question.audience()));
        }

        private void ofSentences() {
            Set<String> heading = Set.copyOf(section.above());
            double best = 0;
            double bestOfKind = 0;
            boolean kindInBest = false;
            List<String> sentences = SectionWords.sentences(passage.text());
            for (int i = 0; i < Math.min(sentences.size(), section.sentences().size()); i++) {
                Set<String> stems = new HashSet<>(section.sentences().get(i));
                boolean kind = AnswerTypes.presentIn(sentences.get(i), asked.type());
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
