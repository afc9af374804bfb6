package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A table whose cells are drawn: lines between rules down are columns, rules across divide rows, and a cell may span both. */
final class PdfRuledTable {

    private static final float SAME_PLACE_POINTS = 3.5f;
    private static final int MOST_COLUMNS = 60;

    private final List<PdfLine> lines;
    private final List<PdfRule> rules;
    private final List<Float> columns;

    private PdfRuledTable(List<PdfLine> lines, List<PdfRule> rules) {
        this.lines = lines;
        this.rules = rules;
        List<Float> edges = new ArrayList<>();
        lines.forEach(line -> edges.addAll(edges(line, rules)));
        this.columns = distinct(edges);
    }

    /** The table that starts at this line, if its cells are drawn. */
    static Optional<PdfTable> startingAt(int first, List<PdfLine> lines, List<PdfRule> rules) {
        List<Float> edges = edges(lines.get(first), rules);
        if (edges.size() < 3) {
            return Optional.empty();
        }
        int end = first + 1;
        while (end < lines.size() && belongs(lines.get(end), lines.get(end - 1), edges, rules)) {
            end++;
        }
        var table = new PdfRuledTable(lines.subList(first, end), rules);
        if (table.columns.size() < 3 || table.columns.size() > MOST_COLUMNS) {
            return Optional.empty();
        }
        List<PdfTableRow> rows = table.rows();
        boolean bold = table.lines.getFirst().bold() && !table.lines.getLast().bold();
        List<PdfNote> notes =
                table.lines.stream().flatMap(line -> line.notes().stream()).toList();
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new PdfTable(end - first, rows, bold, PdfTableColumns.of(table.lines), notes));
    }

    private static boolean belongs(PdfLine line, PdfLine above, List<Float> edges, List<PdfRule> rules) {
        List<Float> own = edges(line, rules);
        return own.size() >= 2
                && line.baseline() >= above.baseline() - line.size() / 2
                && Math.abs(own.getFirst() - edges.getFirst()) < 2 * SAME_PLACE_POINTS
                && Math.abs(own.getLast() - edges.getLast()) < 2 * SAME_PLACE_POINTS;
    }

    /** Where rules go down through a line that lies between the first and the last of them. */
    private static List<Float> edges(PdfLine line, List<PdfRule> rules) {
        float middle = line.baseline() - 0.3f * line.size();
        List<Float> edges = new ArrayList<>();
        for (PdfRule rule : rules) {
            if (rule.isDown() && rule.top() <= middle && rule.bottom() >= middle) {
                edges.add(rule.x());
            }
        }
        List<Float> distinct = distinct(edges);
        boolean within = distinct.size() > 1
                && line.left() > distinct.getFirst() - SAME_PLACE_POINTS
                && line.right() < distinct.getLast() + SAME_PLACE_POINTS;
        return within ? distinct : List.of();
    }

    private static List<Float> distinct(List<Float> edges) {
        Collections.sort(edges);
        List<Float> distinct = new ArrayList<>();
        for (float edge : edges) {
            if (distinct.isEmpty() || edge - distinct.getLast() > SAME_PLACE_POINTS) {
                distinct.add(edge);
            }
        }
        return distinct;
    }

    private List<PdfTableRow> rows() {
        List<PdfTableRow> rows = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || isDivided(lines.get(i - 1), lines.get(i))) {
                List<String> above = rows.isEmpty() ? List.of() : rows.getLast().cells();
                rows.add(row(lines.subList(from, i), from == 0 ? null : lines.get(from - 1), above));
                from = i;
            }
        }
        return rows;
    }

    private boolean isDivided(PdfLine above, PdfLine line) {
        return rules.stream().anyMatch(rule -> divides(rule, above, line));
    }

    private boolean divides(PdfRule rule, PdfLine above, PdfLine line) {
        return rule.isAcross()
                && rule.y() > above.baseline() - 0.3f * above.size()
                && rule.y() < line.baseline() - 0.2f * line.size()
                && rule.right() > columns.getFirst() + SAME_PLACE_POINTS
                && rule.left() < columns.getLast() - SAME_PLACE_POINTS;
    }

    private PdfTableRow row(List<PdfLine> own, @org.jspecify.annotations.Nullable PdfLine before, List<String> above) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size() - 1, ""));
        for (PdfLine line : own) {
            List<Float> edges = edges(line, rules);
            var texts = new TreeMap<Integer, String>();
            line.segments().stream()
                    .flatMap(segment -> segment.words().stream())
                    .forEach(word -> texts.merge(cell(word, edges), word.text(), (one, other) -> one + " " + other));
            texts.forEach((cell, text) -> put(cells, edges, cell, text));
        }
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).isEmpty()
                    && before != null
                    && column < above.size()
                    && !isClosed(column, before, own.getFirst())) {
                cells.set(column, above.get(column));
            }
        }
        return new PdfTableRow(cells, own.stream().map(PdfLine::area).toList());
    }

    private static int cell(PdfWord word, List<Float> edges) {
        float middle = (word.left() + word.right()) / 2;
        int cell = 0;
        while (cell + 2 < edges.size() && edges.get(cell + 1) < middle) {
            cell++;
        }
        return cell;
    }

    /** A cell that spans columns stands in each of them. */
    private void put(List<String> cells, List<Float> edges, int cell, String text) {
        for (int column = 0; column < cells.size(); column++) {
            float middle = (columns.get(column) + columns.get(column + 1)) / 2;
            if (middle > edges.get(cell) && middle < edges.get(cell + 1)) {
                String first = cells.get(column);
                cells.set(column, first.isEmpty() ? text : PdfText.joined(first, text));
            }
        }
    }

    /** Whether a rule divides this column between two lines; otherwise the cell above reaches down. */
    private boolean isClosed(int column, PdfLine above, PdfLine line) {
        float middle = (columns.get(column) + columns.get(column + 1)) / 2;
        return rules.stream()
                .anyMatch(rule -> divides(rule, above, line) && rule.left() <= middle && rule.right() >= middle);
    }
}
