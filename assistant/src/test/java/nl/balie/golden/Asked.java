package nl.balie.golden;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.balie.assistant.answer.Answer;
import nl.balie.assistant.answer.Answer.Worded;
import nl.balie.knowledge.Consultation;
import nl.balie.knowledge.Found;
import nl.balie.knowledge.Passage;

/**
 * What the library made of a question.
 *
 * @param day the day that the question was understood to be about
 * @param ranked what a search gave, best first
 * @param consultation what was found, and whether it is an answer
 * @param answer what an employee reads
 */
record Asked(GoldenQuestion question, LocalDate day, List<Passage> ranked, Consultation consultation, Answer answer) {

    /** Length of the list that a rank is looked for in. */
    static final int CUT = 10;

    /** The rank of the first gold section, from 1; past {@link #CUT} when it is not among them. */
    int rank() {
        return IntStream.range(0, Math.min(CUT, ranked.size()))
                .filter(at -> isGold(ranked.get(at)))
                .map(at -> at + 1)
                .findFirst()
                .orElse(CUT + 1);
    }

    /** Normalised discounted cumulative gain of the first ten; every gold section counts the same. */
    double ndcg() {
        List<GoldSection> seen = new ArrayList<>();
        double gain = 0;
        for (int at = 0; at < Math.min(CUT, ranked.size()); at++) {
            GoldSection section = GoldSection.of(ranked.get(at));
            if (isGold(ranked.get(at)) && !seen.contains(section)) {
                gain += discounted(at);
                seen.add(section);
            }
        }
        int most = Math.min(CUT, question.gold().size());
        return gain / IntStream.range(0, most).mapToDouble(Asked::discounted).sum();
    }

    private static double discounted(int at) {
        return Math.log(2) / Math.log(at + 2);
    }

    boolean answered() {
        return answer instanceof Worded;
    }

    /** Whether the section that was found to answer is a right one. */
    boolean foundRight() {
        return consultation instanceof Found found && isGold(found.passages().getFirst());
    }

    /** Whether the words that an employee reads come from a right section. */
    boolean saidRight() {
        return answer instanceof Worded worded && question.gold().stream().anyMatch(gold -> gold.isIn(worded.quote()));
    }

    /** Whether what was found of a document with several versions is of the right one, and there is such a thing. */
    boolean rightVersion() {
        List<Passage> ofTheDocument = ranked.stream()
                .filter(passage -> question.gold().stream()
                        .anyMatch(gold -> gold.document().equalsIgnoreCase(passage.title())))
                .toList();
        return !ofTheDocument.isEmpty()
                && ofTheDocument.stream()
                        .allMatch(passage -> question.gold().stream()
                                .anyMatch(gold -> gold.isOf(passage.title(), passage.version())));
    }

    /** Whether the answer says each of the things it must say. */
    boolean saysTheFacts() {
        return answer instanceof Worded worded && question.facts().stream().allMatch(worded.text()::contains);
    }

    private boolean isGold(Passage passage) {
        return question.gold().stream().anyMatch(gold -> gold.isIn(passage));
    }
}
