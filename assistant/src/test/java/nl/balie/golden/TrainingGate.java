package nl.balie.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.balie.knowledge.Signal;
import nl.balie.knowledge.Weighed;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.training.LearningScorecards;
import nl.balie.knowledge.training.LearningScorecards.Choice;
import nl.balie.knowledge.training.LearningScorecards.Example;
import nl.balie.knowledge.training.Lessons;
import nl.balie.knowledge.training.TrainingWording;

/**
 * Learns the gate: which passage answers, and whether it does. Arguments: the folder to write {@code choice.tsv} and
 * {@code answer.tsv} in (of package {@code nl.balie.knowledge.gate}), the folder of lessons, and optionally a folder of
 * regulations with its file of questions. Learns from those and the half of the golden questions that may be looked at; prints
 * how well that goes for questions it has not seen. First run {@link TrainingWording} with the same lessons and build.
 */
final class TrainingGate {

    private static final int EMPLOYERS = 5;
    private static final double FEWEST_SETTLED = 0.3;
    private static final double MORE_SETTLED = 0.12;
    private static final int FOLDS = 8;

    /** Lessons are many and put together; questions on real documents say more. */
    private static final double WEIGHT_OF_A_LESSON = 0.02;

    /** What says which passage it is. */
    private static final Set<Signal> OF_CHOICE = EnumSet.of(
            Signal.OWN_COVERAGE,
            Signal.COVERAGE,
            Signal.RAREST_COVERED,
            Signal.RAREST_MISSING,
            Signal.SCORE_PER_RARITY,
            Signal.MEANING,
            Signal.SUPPORTERS,
            Signal.FUSED,
            Signal.SHARE_OF_FIRST,
            Signal.RANK,
            Signal.NEIGHBOURS,
            Signal.HEADING,
            Signal.HEADING_ASKED,
            Signal.SENTENCE,
            Signal.SENTENCE_OF_KIND,
            Signal.KIND_IN_SENTENCE,
            Signal.KIND_IN_PASSAGE,
            Signal.SENTENCES);

    /** What is decided without learning, and what would say which collection it is rather than which question. */
    private static final Set<Signal> NOT_OF_ANSWER = EnumSet.of(
            Signal.RANK,
            Signal.SECTIONS,
            Signal.CELL,
            Signal.NO_SUCH_CELL,
            Signal.OWN_FIGURES,
            Signal.OTHER_PLACE,
            Signal.WANTS_MONEY,
            Signal.WANTS_NUMBER,
            Signal.WANTS_WAY);

    private TrainingGate() {}

    /** Learns and writes. */
    public static void main(String[] arguments) throws IOException {
        Lessons lessons = Lessons.of(Path.of(arguments[1]));
        List<Judged> judged = new ArrayList<>(GateLessons.golden());
        if (arguments.length > 3) {
            judged.addAll(GateLessons.regulations(Path.of(arguments[2]), Path.of(arguments[3])));
        }
        List<Judged> ofLessons = ofLessons(lessons);
        printUnseen(judged, ofLessons);
        judged.addAll(ofLessons);
        write(Path.of(arguments[0], "choice.tsv"), choice(judged));
        write(Path.of(arguments[0], "answer.tsv"), answer(judged, new Scorecard(choice(judged))));
        System.exit(0);
    }

    private static List<Judged> ofLessons(Lessons lessons) {
        var wording = TrainingWording.unseen(lessons);
        List<Judged> judged = new ArrayList<>();
        for (int employer = 0; employer < EMPLOYERS; employer++) {
            try (LessonShelf shelf = new LessonShelf(lessons, employer, FEWEST_SETTLED + MORE_SETTLED * employer)) {
                shelf.judged()
                        .forEach(each -> judged.add(each.worded(wording.getOrDefault(each.question(), Map.of()))));
            }
        }
        return judged;
    }

    private static List<Scorecard.Line> choice(List<Judged> judged) {
        List<Choice> choices = judged.stream()
                .filter(each -> each.right().contains(true) && each.right().contains(false))
                .map(each -> new Choice(
                        each.weighed().stream().map(TrainingGate::named).toList(), each.right(), each.choiceWeight()))
                .toList();
        return LearningScorecards.which(OF_CHOICE.stream().map(Enum::name).toList(), choices);
    }

    /** An answerable question whose likeliest passage is wrong teaches nothing about passages that answer. */
    private static List<Scorecard.Line> answer(List<Judged> judged, Scorecard choice) {
        List<Example> examples = new ArrayList<>();
        for (Judged each : judged) {
            int likeliest = likeliest(each, choice);
            boolean taught = likeliest >= 0
                    && (!each.ofLessons() || !each.answerable() || each.right().get(likeliest));
            if (taught) {
                examples.add(new Example(
                        named(each.weighed().get(likeliest)),
                        each.answerable(),
                        each.ofLessons() ? WEIGHT_OF_A_LESSON : 1));
            }
        }
        return LearningScorecards.whether(
                Arrays.stream(Signal.values())
                        .filter(signal -> !NOT_OF_ANSWER.contains(signal))
                        .map(Enum::name)
                        .toList(),
                examples);
    }

    private static int likeliest(Judged judged, Scorecard choice) {
        return IntStream.range(0, judged.weighed().size())
                .boxed()
                .max((one, other) -> Double.compare(
                        choice.points(named(judged.weighed().get(one))),
                        choice.points(named(judged.weighed().get(other)))))
                .orElse(-1);
    }

    private static Map<String, Double> named(Weighed weighed) {
        Map<String, Double> named = new HashMap<>();
        weighed.signals().forEach((signal, value) -> named.put(signal.name(), value));
        return named;
    }

    /** Each part of the questions on real documents judged by what was learned from the others and the lessons. */
    private static void printUnseen(List<Judged> judged, List<Judged> lessons) {
        List<double[]> answers = new ArrayList<>();
        int right = 0;
        int first = 0;
        int answerable = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Judged> seen = new ArrayList<>(lessons);
            judged.stream().filter(each -> fold(each) != held).forEach(seen::add);
            var choice = new Scorecard(choice(seen));
            var answer = new Scorecard(answer(seen, choice));
            for (Judged each : judged) {
                int likeliest = fold(each) == held ? likeliest(each, choice) : -1;
                if (likeliest >= 0) {
                    answers.add(
                            new double[] {answer.points(named(each.weighed().get(likeliest))), each.answerable() ? 1 : 0
                            });
                    answerable += each.answerable() ? 1 : 0;
                    right += each.answerable() && each.right().get(likeliest) ? 1 : 0;
                    first += each.answerable() && each.right().get(each.first()) ? 1 : 0;
                }
            }
        }
        System.out.printf(
                Locale.ROOT,
                "unseen: right passage %.3f (first of the order %.3f)%n",
                (double) right / answerable,
                (double) first / answerable);
        for (double refused = 0.1; refused < 0.6; refused += 0.05) {
            double threshold = threshold(refused, answers);
            System.out.printf(
                    Locale.ROOT,
                    "unseen: from %.3f %.0f %% refused, %.1f %% wrong%n",
                    1 / (1 + Math.exp(-threshold)),
                    100 * refused,
                    100 * wrongFrom(threshold, answers));
        }
    }

    private static double threshold(double refused, List<double[]> answers) {
        double[] yes = answers.stream()
                .filter(each -> each[1] == 1)
                .mapToDouble(each -> each[0])
                .sorted()
                .toArray();
        return yes[(int) (refused * yes.length)];
    }

    private static double wrongFrom(double threshold, List<double[]> answers) {
        return answers.stream()
                .filter(each -> each[1] == 0)
                .mapToInt(each -> each[0] >= threshold ? 1 : 0)
                .average()
                .orElse(0);
    }

    private static int fold(Judged judged) {
        return Math.floorMod(judged.group().hashCode(), FOLDS);
    }

    private static void write(Path file, List<Scorecard.Line> lines) throws IOException {
        List<String> text = new ArrayList<>(List.of(
                "## Learned by nl.balie.golden.TrainingGate: signal, what is usual, spread, points.",
                "## Sources: the lessons in knowledge/src/training/lessons, the tune half of the golden"
                        + " questions, and a development set."));
        lines.forEach(line -> text.add(line.toString()));
        Files.write(file, text);
    }
}
