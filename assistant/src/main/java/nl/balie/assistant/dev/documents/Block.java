package nl.balie.assistant.dev.documents;

import java.util.List;
import java.util.stream.Collectors;

/** What follows what in a document, top to bottom. */
sealed interface Block {

    /**
     * A line above what belongs to it.
     *
     * @param level 1 for the name of the document, 2 for a chapter, 3 for an article
     */
    record Heading(int level, String text) implements Block {}

    record Paragraph(List<Run> runs) implements Block {}

    /**
     * A numbered lid or a bullet.
     *
     * @param depth 0 for the outermost list
     * @param marker what stands before it, such as {@code 2.}
     */
    record Item(int depth, String marker, List<Run> runs) implements Block {}

    record Table(Row header, List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    record Cell(List<Run> runs, boolean rightAligned) {}

    /** Text in one weight. */
    record Run(String text, boolean bold) {

        Run inBold() {
            return new Run(text, true);
        }
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
