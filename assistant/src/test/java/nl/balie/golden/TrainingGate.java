package nl.balie.golden;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.balie.knowledge.Signal;
import nl.balie.knowledge.gate.Scorecard;
import nl.balie.knowledge.training.LearningScorecards;
import nl.balie.knowledge.training.LearningScorecards.Example;
import nl.balie.knowledge.training.Lessons;
import nl.balie.knowledge.training.TrainingWording;

/**
 * Learns the gate: whether the first passage answers. Arguments: the folder to write {@code answer.tsv} in (of package
 * {@code nl.balie.knowledge.gate}), the folder of lessons, and optionally a folder of regulations with its file of questions.
 * Learns from those and the half of the golden questions that may be looked at; prints how well that goes for questions it has
 * not seen. First run {@link TrainingWording} with the same lessons, build, run {@link TrainingOrder}, and build.
 */
final class TrainingGate {

    private static final int EMPLOYERS = 5;
    private static final double FEWEST_SETTLED = 0.3;
    private static final double MORE_SETTLED = 0.12;
    private static final int FOLDS = 8;

    /** Lessons are many and put together, and the space has seen them; questions on real documents say more (measured). */
    private static final double WEIGHT_OF_A_LESSON = 0.005;

    /** What is decided without learning, and what would say which collection it is rather than which question. */
    private static final Set<Signal> NOT_OF_ANSWER = EnumSet.of(
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
        var questions = new GateLessons(Map.of());
        List<Judged> judged = new ArrayList<>(questions.golden());
        if (arguments.length > 3) {
            judged.addAll(questions.regulations(Path.of(arguments[2]), Path.of(arguments[3])));
        }
        List<Judged> ofLessons = ofLessons(lessons);
        printUnseen(judged, ofLessons);
        judged.addAll(ofLessons);
        TrainingOrder.write(
                Path.of(arguments[0], "answer.tsv"),
                TrainingGate.class,
                "the lessons in knowledge/src/training/lessons, the tune half of the golden questions, and a"
                        + " development set",
                answer(judged));
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

    /** An answerable question whose first passage is wrong teaches nothing about passages that answer. */
    private static List<Scorecard.Line> answer(List<Judged> judged) {
        List<Example> examples = judged.stream()
                .filter(each -> !each.weighed().isEmpty())
                .filter(each ->
                        !each.ofLessons() || !each.answerable() || each.right().getFirst())
                .map(each -> new Example(each.named(0), each.answerable(), each.ofLessons() ? WEIGHT_OF_A_LESSON : 1))
                .toList();
        return LearningScorecards.whether(
                Arrays.stream(Signal.values())
                        .filter(signal -> !NOT_OF_ANSWER.contains(signal))
                        .map(Enum::name)
                        .toList(),
                examples);
    }

    /** Each part of the questions on real documents judged by what was learned from the others and the lessons. */
    private static void printUnseen(List<Judged> judged, List<Judged> lessons) {
        List<double[]> answers = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int held = fold;
            List<Judged> seen = new ArrayList<>(lessons);
            judged.stream().filter(each -> each.fold(FOLDS) != held).forEach(seen::add);
            var answer = new Scorecard(answer(seen));
            judged.stream()
                    .filter(each -> each.fold(FOLDS) == held && !each.weighed().isEmpty())
                    .forEach(each ->
                            answers.add(new double[] {answer.points(each.named(0)), each.answerable() ? 1 : 0}));
        }
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
}
