package nl.balie.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.balie.knowledge.Signal;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.training.LearningScorecards;
import nl.balie.knowledge.training.LearningScorecards.Choice;

/**
 * Learns the order of what was found. Arguments: the folder to write {@code order.tsv} in (of package
 * {@code nl.balie.knowledge.gate}), a folder of regulations and its file of questions. Learns from those and the half of the
 * golden questions that may be looked at; prints how well that goes for questions it has not seen. The space of words must have
 * been trained and built before.
 *
 * <p>Lessons do not take part: the space has learned from them, so that it is surer of them than of real questions.
 */
final class TrainingOrder {

    private static final int FOLDS = 5;
    private static final int FIRST_FEW = 5;

    /** As many as are put in order. */
    private static final Map<String, Object> ALL = Map.of("balie.knowledge.evidence.passages-weighed", 30);

    private static final List<String> SIGNALS = Set.of(
                    Signal.FUSED,
                    Signal.EXPANDED_SHARE,
                    Signal.EXPANDED_PLACE,
                    Signal.SCORE_PER_RARITY,
                    Signal.MEANING,
                    Signal.MEANING_BEHIND,
                    Signal.MEANING_PLACE,
                    Signal.SENTENCE_MEANING,
                    Signal.HEADING_MEANING,
                    Signal.BESIDE,
                    Signal.COVERAGE,
                    Signal.OWN_COVERAGE,
                    Signal.HEADING,
                    Signal.HEADING_ASKED,
                    Signal.TITLE,
                    Signal.SENTENCE,
                    Signal.SENTENCE_OF_KIND,
                    Signal.KIND_IN_SENTENCE,
                    Signal.KIND_IN_PASSAGE,
                    Signal.LACKS_AMOUNT,
                    Signal.RAREST_COVERED,
                    Signal.SENTENCES,
                    Signal.FOR_ASKER)
            .stream()
            .sorted()
            .map(Signal::name)
            .toList();

    private TrainingOrder() {}

    /** Learns and writes. */
    public static void main(String[] arguments) throws IOException {
        var questions = new GateLessons(ALL);
        List<Judged> judged = new ArrayList<>(questions.golden());
        judged.addAll(questions.regulations(Path.of(arguments[1]), Path.of(arguments[2])));
        printUnseen(judged);
        write(
                Path.of(arguments[0], "order.tsv"),
                TrainingOrder.class,
                "the tune half of the golden questions, and a development set",
                learned(judged));
        System.exit(0);
    }

    private static List<Scorecard.Line> learned(List<Judged> judged) {
        List<Choice> choices = judged.stream()
                .filter(each -> each.right().contains(true) && each.right().contains(false))
                .map(each -> new Choice(
                        IntStream.range(0, each.weighed().size())
                                .mapToObj(each::named)
                                .toList(),
                        each.right(),
                        1))
                .toList();
        return LearningScorecards.which(SIGNALS, choices);
    }

    private static void printUnseen(List<Judged> judged) {
        int first = 0;
        int among = 0;
        int answerable = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            var card = new Scorecard(learned(
                    judged.stream().filter(each -> each.fold(FOLDS) != held).toList()));
            for (Judged each : judged) {
                if (each.answerable() && each.fold(FOLDS) == held) {
                    int rank = rank(each, card);
                    answerable++;
                    first += rank == 0 ? 1 : 0;
                    among += rank < FIRST_FEW ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "unseen: %d questions, right passage first %.3f, in five %.3f%n",
                answerable,
                (double) first / answerable,
                (double) among / answerable);
    }

    /** Of the first right passage, from 0. */
    private static int rank(Judged judged, Scorecard card) {
        List<Integer> order = IntStream.range(0, judged.weighed().size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer passage) -> card.points(judged.named(passage)))
                        .reversed())
                .toList();
        return IntStream.range(0, order.size())
                .filter(at -> judged.right().get(order.get(at)))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
    }

    /** Writes what somebody learned. */
    static void write(Path file, Class<?> by, String sources, List<Scorecard.Line> lines) throws IOException {
        List<String> text = new ArrayList<>(List.of(
                "## Learned by " + by.getName() + ": signal, what is usual, spread, points.",
                "## Sources: " + sources + "."));
        lines.forEach(line -> text.add(line.toString()));
        Files.write(file, text);
    }
}
