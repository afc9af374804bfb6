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

    /**
     * Rows of cells.
     *
     * @param headers the rows that come back on every page
     */
    record Table(List<Row> headers, List<Row> rows) implements Block {

        int columns() {
            return headers.getFirst().cells().size();
        }
    }

    record Row(List<Cell> cells) {

        /** How many columns the cell in this one takes. */
        int span(int column) {
            int next = column + 1;
            while (next < cells.size() && cells.get(next).joined() == Joined.LEFT) {
                next++;
            }
            return next - column;
        }
    }

    record Cell(List<Run> runs, boolean rightAligned, Joined joined) {

        Cell inBold() {
            return new Cell(runs.stream().map(Run::inBold).toList(), rightAligned, joined);
        }
    }

    /** With which neighbour a cell is one. */
    enum Joined {
        NOT,
        LEFT,
        ABOVE
    }

    /**
     * Text in one weight.
     *
     * @param note the footnote to which the text is the reference, empty for other text
     */
    record Run(String text, boolean bold, String note) {

        Run(String text, boolean bold) {
            this(text, bold, "");
        }

        boolean isReference() {
            return !note.isEmpty();
        }

        Run inBold() {
            return new Run(text, true, note);
        }
    }

    static String text(List<Run> runs) {
        return runs.stream().map(Run::text).collect(Collectors.joining());
    }
}
