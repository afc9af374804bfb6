package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Lines whose pieces stand under each other: a table. Lines that only continue the cells above them are part of the row.
 *
 * @param lines how many lines of the page it takes
 * @param rows cells from left to right
 * @param notes the footnotes that its cells refer to
 */
record PdfTable(int lines, List<PdfTableRow> rows, boolean boldHeader, PdfTableColumns columns, List<PdfNote> notes) {

    private static final int LEAST_ROWS = 2;
    private static final Pattern MARGIN = Pattern.compile("(?:\\d{1,2}[a-z]?|[a-z]|[-•–])?[.)]?");
    private static final int SENTENCE_CHARACTERS = 40;
    private static final float WIDEST_ROW_GAP = 3.2f;
    private static final float WIDEST_LEADING = 1.6f;

    /** The table that starts at this line, if one does. */
    static Optional<PdfTable> startingAt(int first, List<PdfLine> lines) {
        if (lines.get(first).segments().size() > 1) {
            return withoutHeaderAbove(first, lines);
        }
        boolean closeBelow = first + 1 < lines.size()
                && lines.get(first + 1).segments().size() > 1
                && lines.get(first + 1).baseline() - lines.get(first).baseline()
                        < WIDEST_ROW_GAP * lines.get(first).size();
        return closeBelow
                ? withoutHeaderAbove(first + 1, lines).flatMap(table -> table.under(lines.get(first)))
                : Optional.empty();
    }

    /** Headers may stand so close together that they look like one line of text; their words give them away. */
    private Optional<PdfTable> under(PdfLine header) {
        if (!columns.standsInEach(header)) {
            return Optional.empty();
        }
        List<PdfTableRow> all = new ArrayList<>(rows);
        all.addFirst(row(header, columns));
        return Optional.of(new PdfTable(lines + 1, all, true, columns, notes));
    }

    private static Optional<PdfTable> withoutHeaderAbove(int first, List<PdfLine> lines) {
        int end = first;
        while (end < lines.size() && belongs(end, first, lines)) {
            end++;
        }
        List<PdfLine> body = lines.subList(first, end);
        if (body.stream().filter(line -> line.segments().size() > 1).count() < LEAST_ROWS) {
            return Optional.empty();
        }
        var columns = PdfTableColumns.of(body);
        List<PdfTableRow> rows = columns.count() < 2 ? List.of() : rows(body, columns);
        return rows.size() < LEAST_ROWS || isNumberedText(rows)
                ? Optional.empty()
                : Optional.of(new PdfTable(body.size(), rows, isBoldAbovePlain(body), columns, notes(body)));
    }

    /** Numbers in the margin beside sentences: the lids of an article. */
    private static boolean isNumberedText(List<PdfTableRow> rows) {
        return rows.getFirst().cells().size() == 2
                && rows.stream()
                        .allMatch(row -> MARGIN.matcher(row.cells().getFirst()).matches())
                && rows.stream()
                                .mapToInt(row -> row.cells().getLast().length())
                                .average()
                                .orElse(0)
                        > SENTENCE_CHARACTERS;
    }

    private static List<PdfNote> notes(List<PdfLine> body) {
        return body.stream().flatMap(line -> line.notes().stream()).toList();
    }

    private static boolean isBoldAbovePlain(List<PdfLine> body) {
        return body.getFirst().bold() && !body.getLast().bold();
    }

    private static boolean belongs(int index, int first, List<PdfLine> lines) {
        PdfLine line = lines.get(index);
        if (index == first) {
            return line.segments().size() > 1;
        }
        float gap = line.baseline() - lines.get(index - 1).baseline();
        if (gap <= 0 || gap > WIDEST_ROW_GAP * line.size()) {
            return false;
        }
        if (line.segments().size() > 1) {
            return PdfTableColumns.of(lines.subList(first, index + 1)).count() >= 2;
        }
        return gap < WIDEST_LEADING * line.size()
                && isWithinColumn(line, PdfTableColumns.of(lines.subList(first, index)));
    }

    private static boolean isWithinColumn(PdfLine line, PdfTableColumns columns) {
        return columns.count() > 1 && columns.isWithinOne(line.segments().getFirst());
    }

    private static List<PdfTableRow> rows(List<PdfLine> body, PdfTableColumns columns) {
        float tight = tightGap(body);
        List<PdfTableRow> rows = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            PdfTableRow row = row(body.get(i), columns);
            if (i > 0 && continues(body.get(i), body.get(i - 1), row.cells(), tight)) {
                rows.add(rows.removeLast().continuedBy(row));
            } else {
                rows.add(row);
            }
        }
        return rows;
    }

    private static PdfTableRow row(PdfLine line, PdfTableColumns columns) {
        return new PdfTableRow(columns.cells(line), List.of(line.area()));
    }

    private static boolean continues(PdfLine line, PdfLine above, List<String> cells, float tight) {
        long filled = cells.stream().filter(cell -> !cell.isEmpty()).count();
        if (filled == cells.size()) {
            return line.baseline() - above.baseline() < tight && cells.stream().anyMatch(PdfTable::startsSmall);
        }
        return (cells.getFirst().isEmpty() && filled < cells.size() - 1)
                || line.segments().size() == 1
                || line.baseline() - above.baseline() < tight;
    }

    private static boolean startsSmall(String cell) {
        return !cell.isEmpty() && Character.isLowerCase(cell.charAt(0));
    }

    /** Where some lines stand clearly closer than others, the close ones continue a cell; else every line is a row. */
    private static float tightGap(List<PdfLine> body) {
        float least = Float.MAX_VALUE;
        float most = 0;
        for (int i = 1; i < body.size(); i++) {
            float gap = body.get(i).baseline() - body.get(i - 1).baseline();
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return most > 1.2f * least && least < WIDEST_LEADING * body.getFirst().size() ? least * 1.08f : 0;
    }
}
