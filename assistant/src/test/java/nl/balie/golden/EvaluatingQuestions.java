package nl.balie.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Measures searching and deciding on any folder of documents and file of questions, or on the demo's. Arguments:
 * {@code FOLDER QUESTIONS} or none ({@code later} and {@code newest} for other sets about the demo), and optionally {@code mistakes} for examples of what went wrong in the half that may be
 * looked at.
 *
 * <p>The questions: one JSON object a line, {@code id}, {@code text}, {@code gold} (a list of {@code document}, the title of
 * the document, {@code version} and {@code section}), and optionally {@code on}, {@code about}, {@code audience},
 * {@code tags}, {@code facts}. What is to be known of the files beyond their names stands in {@value Shelves#ABOUT_FILES}.
 */
final class EvaluatingQuestions {

    private static final int MOST_EXAMPLES = 400;
    private static final String MISTAKES = "mistakes";
    private static final String LATER = "later";
    private static final String NEWEST = "newest";

    private EvaluatingQuestions() {}

    /** Runs the measurement and prints the figures. */
    public static void main(String[] arguments) throws IOException {
        List<String> given = Arrays.asList(arguments);
        List<String> paths = given.stream()
                .filter(word -> !List.of(MISTAKES, LATER, NEWEST).contains(word))
                .toList();
        List<GoldenQuestion> questions =
                paths.isEmpty() ? ofTheDemo(given) : GoldenQuestion.read(Files.readString(Path.of(paths.get(1))));
        try (Shelf shelf =
                paths.isEmpty() ? Shelves.ofDemo("zonnebloem") : Shelves.ofFolder(Path.of(paths.getFirst()))) {
            var report = new Report(new Asking(shelf).all(questions), OperatingCurve.CONFIDENCE);
            System.out.println(report.text());
            System.out.println("Word overlap with the gold: " + WordOverlap.of(questions, shelf));
            if (given.contains(MISTAKES)) {
                System.out.println(Mistake.report(report.half(GoldenQuestion.TUNE), MOST_EXAMPLES));
            }
        }
        System.exit(0);
    }

    private static List<GoldenQuestion> ofTheDemo(List<String> given) {
        if (given.contains(NEWEST)) {
            return GoldenQuestion.writtenLast();
        }
        return given.contains(LATER) ? GoldenQuestion.writtenLater() : GoldenQuestion.ofTheNursery();
    }
}
