package nl.balie.golden;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.answer.Answer.Absent;
import nl.balie.assistant.answer.Answer.Worded;
import nl.balie.knowledge.Evidence;
import nl.balie.knowledge.Found;

/** The ways in which a question can go wrong. */
enum Mistake {
    RANKED_SECOND_TO_FIFTH,
    RANKED_LOWER,
    NOT_IN_THE_FIRST_TEN,
    ANSWERABLE_REFUSED,
    ANOTHER_SECTION_FOUND,
    ANOTHER_SECTION_SAID,
    UNANSWERABLE_ANSWERED,
    ANOTHER_DAY_UNDERSTOOD,
    FACT_NOT_SAID;

    private static final int SHOWN_PASSAGES = 3;
    private static final int IN_FIVE = 5;

    boolean happenedTo(Asked asked) {
        GoldenQuestion question = asked.question();
        int rank = asked.rank();
        return switch (this) {
            case RANKED_SECOND_TO_FIFTH -> question.answerable() && rank > 1 && rank <= IN_FIVE;
            case RANKED_LOWER -> question.answerable() && rank > IN_FIVE && rank <= Asked.CUT;
            case NOT_IN_THE_FIRST_TEN -> question.answerable() && rank > Asked.CUT;
            case ANSWERABLE_REFUSED -> question.answerable() && !asked.answered();
            case ANOTHER_SECTION_FOUND -> question.answerable() && asked.answered() && !asked.foundRight();
            case ANOTHER_SECTION_SAID -> asked.foundRight() && !asked.saidRight();
            case UNANSWERABLE_ANSWERED -> !question.answerable() && asked.answered();
            case ANOTHER_DAY_UNDERSTOOD ->
                question.answerable()
                        && question.about().getYear() != asked.day().getYear();
            case FACT_NOT_SAID -> asked.saidRight() && !asked.saysTheFacts();
        };
    }

    /** Each kind with how often it happened and some questions it happened to. */
    static String report(List<Asked> asked, int mostExamples) {
        return Stream.of(values())
                .map(kind -> {
                    List<Asked> those = asked.stream().filter(kind::happenedTo).toList();
                    String examples = those.stream()
                            .limit(mostExamples)
                            .map(Mistake::told)
                            .collect(Collectors.joining());
                    return kind + ": " + those.size() + "\n" + examples;
                })
                .collect(Collectors.joining("\n"));
    }

    private static String told(Asked asked) {
        GoldenQuestion question = asked.question();
        String ranked = asked.ranked().stream()
                .limit(SHOWN_PASSAGES)
                .map(passage -> String.format(
                        Locale.ROOT, "%.2f %s %s", passage.score(), GoldSection.of(passage), passage.heading()))
                .collect(Collectors.joining("; "));
        String decided =
                switch (asked.answer()) {
                    case Worded worded ->
                        "said from %s %s %s: %s"
                                .formatted(
                                        worded.quote().title(),
                                        worded.quote().version(),
                                        worded.quote().section(),
                                        worded.text().replaceAll("\\n+", " / "));
                    case Absent absent -> "refused: " + absent;
                };
        Evidence evidence = asked.consultation().evidence();
        String found = asked.consultation() instanceof Found first
                ? "found %s, ".formatted(GoldSection.of(first.passages().getFirst()))
                : "";
        String weighed = String.format(Locale.ROOT, "%s %.2f; ", evidence.asked(), evidence.confidence());
        return "  %s %s %s%n    gold %s at rank %d, facts %s%n    %s%n    %s%n"
                .formatted(
                        question.id(),
                        question.audience(),
                        question.text(),
                        question.gold(),
                        asked.rank(),
                        question.facts(),
                        ranked,
                        found + weighed + decided);
    }
}
