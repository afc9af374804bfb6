package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Where the columns of a table stand: between the room that its lines leave in the same place. */
final class PdfTableColumns {

    private static final float SAME_PLACE_POINTS = 3;
    private static final int WIDEST_POINTS = 5000;

    /** One line in so many may reach across. */
    private static final int LINES_PER_EXCEPTION = 10;

    /** Where so many rows leave room in the same place, little room divides columns; in letter heights. */
    private static final int ROWS_THAT_TELL = 4;

    private static final float NARROW_GAP = 0.4f;
    private static final float WIDE_GAP = 0.9f;

    private record Column(float left, float right) {

        float distance(PdfWord word) {
            return Math.max(0, Math.max(left - word.right(), word.left() - right));
        }
    }

    private final List<Column> columns;

    private PdfTableColumns(List<Column> columns) {
        this.columns = columns;
    }

    /** What overlaps sideways, in nearly all lines of more than one piece, is one column. */
    static PdfTableColumns of(List<PdfLine> lines) {
        List<PdfLine> rows =
                lines.stream().filter(line -> line.segments().size() > 1).toList();
        if (rows.isEmpty()) {
            return new PdfTableColumns(List.of());
        }
        int left = (int) rows.stream().mapToDouble(PdfLine::left).min().orElse(0);
        int right =
                (int) Math.ceil(rows.stream().mapToDouble(PdfLine::right).max().orElse(0));
        int[] covered = new int[Math.clamp(right - left + 1L, 1, WIDEST_POINTS)];
        for (PdfLine line : rows) {
            cover(line, left, covered);
        }
        float gap = (rows.size() >= ROWS_THAT_TELL ? NARROW_GAP : WIDE_GAP)
                * rows.getFirst().size();
        return new PdfTableColumns(columns(covered, left, rows.size() / LINES_PER_EXCEPTION, gap));
    }

    private static void cover(PdfLine line, int left, int[] covered) {
        int last = -1;
        for (PdfSegment segment : line.segments()) {
            for (PdfWord word : segment.words()) {
                int from = Math.max(last + 1, (int) word.left() - left);
                int until = Math.min(covered.length - 1, (int) Math.ceil(word.right()) - left);
                for (int x = from; x <= until; x++) {
                    covered[x]++;
                }
                last = Math.max(last, until);
            }
        }
    }

    private static List<Column> columns(int[] covered, int left, int exceptions, float gap) {
        List<Column> columns = new ArrayList<>();
        int from = -1;
        int until = -1;
        for (int x = 0; x < covered.length; x++) {
            if (covered[x] > exceptions) {
                if (from >= 0 && x - until > gap) {
                    columns.add(new Column(left + from, left + until));
                    from = -1;
                }
                from = from < 0 ? x : from;
                until = x;
            }
        }
        if (from >= 0) {
            columns.add(new Column(left + from, left + until));
        }
        return columns;
    }

    int count() {
        return columns.size();
    }

    /** How many columns a piece of text stands in. */
    long touchedBy(PdfSegment segment) {
        return columns.stream()
                .filter(column -> segment.overlaps(column.left, column.right))
                .count();
    }

    /** Whether a piece of text reaches into the column after the one that it starts in. */
    boolean isWithinOne(PdfSegment segment) {
        return touchedBy(segment) == 1
                && columns.stream()
                        .skip(1)
                        .noneMatch(column -> segment.left() < column.left && segment.right() > column.left - 2);
    }

    /** Whether a line has, in every column, a word that starts where the column starts. */
    boolean standsInEach(PdfLine line) {
        return columns.stream()
                .allMatch(column -> line.segments().stream()
                        .flatMap(segment -> segment.words().stream())
                        .anyMatch(word -> Math.abs(word.left() - column.left) < SAME_PLACE_POINTS));
    }

    /** The words of a line in their columns. */
    List<String> cells(PdfLine line) {
        List<String> cells = new ArrayList<>(Collections.nCopies(columns.size(), ""));
        for (PdfSegment segment : line.segments()) {
            boolean whole = touchedBy(segment) == 1;
            for (PdfWord word : segment.words()) {
                int column = nearest(whole ? segment.words().getFirst() : word);
                cells.set(column, join(cells.get(column), word.text()));
            }
        }
        return cells;
    }

    private int nearest(PdfWord word) {
        int best = 0;
        for (int column = 1; column < columns.size(); column++) {
            if (columns.get(column).distance(word) < columns.get(best).distance(word)) {
                best = column;
            }
        }
        return best;
    }

    private static String join(String first, String second) {
        return first.isEmpty() ? second : first + " " + second;
    }
}
