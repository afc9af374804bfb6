package nl.balie.golden;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import nl.balie.knowledge.Consultation;

/** The figures of golden questions, in words. */
final class Report {

    private static final List<String> MANNERS =
            List.of("english", "polish", "short", "long", "typo", GoldenQuestion.DATED, GoldenQuestion.WAGE_CELL);

    private final List<Asked> asked;
    private final int disputed;
    private final ToDoubleFunction<Consultation> sureness;

    Report(List<Asked> asked, ToDoubleFunction<Consultation> sureness) {
        this.asked = asked.stream()
                .filter(each -> !each.question().is(GoldenQuestion.DISPUTED))
                .toList();
        disputed = asked.size() - this.asked.size();
        this.sureness = sureness;
    }

    List<Asked> half(String half) {
        return those(each -> each.question().is(half));
    }

    private List<Asked> those(Predicate<Asked> which) {
        return asked.stream().filter(which).toList();
    }

    Ranking ranking(String half) {
        return Ranking.of(half(half));
    }

    Deciding deciding(String half) {
        return Deciding.of(half(half));
    }

    /** Share of the answerable questions with a date that see the right version only. */
    double rightVersion() {
        return share(
                those(each -> each.question().is(GoldenQuestion.DATED)
                        && each.question().answerable()),
                Asked::rightVersion);
    }

    /** Share of the questions on one cell of a table whose answer says what stands there. */
    double rightCell() {
        return share(
                those(each -> each.question().is(GoldenQuestion.WAGE_CELL)
                        && !each.question().facts().isEmpty()),
                Asked::saysTheFacts);
    }

    private static double share(List<Asked> of, Predicate<Asked> which) {
        return of.stream().mapToInt(each -> which.test(each) ? 1 : 0).average().orElse(0);
    }

    String text() {
        long answerable =
                asked.stream().filter(each -> each.question().answerable()).count();
        StringBuilder text = new StringBuilder("%d golden questions: %d answerable, %d not; %d disputed left out%n"
                .formatted(asked.size(), answerable, asked.size() - answerable, disputed));
        for (String half : List.of(GoldenQuestion.TUNE, GoldenQuestion.SEALED)) {
            var curve = OperatingCurve.of(half(half), sureness);
            text.append("%s: %s%n".formatted(half, ranking(half)))
                    .append("%s: %s%n".formatted(half, deciding(half)))
                    .append(String.format(
                            Locale.ROOT,
                            "%s: at most 20 %% refused: %.1f %% wrong; curve%n%s%n",
                            half,
                            100 * curve.wrongAtRefused(0.2),
                            curve));
        }
        text.append(
                String.format(Locale.ROOT, "right version %.3f, right cell said %.3f%n", rightVersion(), rightCell()));
        manners().forEach(text::append);
        return text.toString();
    }

    private Stream<String> manners() {
        return MANNERS.stream()
                .map(manner -> "  %-9s %s%n"
                        .formatted(
                                manner, Ranking.of(those(each -> each.question().is(manner)))));
    }
}
