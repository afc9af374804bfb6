package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where the columns of a table stand, after the lines that have as many pieces as most have. */
final class PdfTableColumns {

    private static final float SAME_PLACE_POINTS = 3;

    private record Column(float left, float right) {

        float distance(PdfWord word) {
            return Math.max(0, Math.max(left - word.right(), word.left() - right));
        }
    }

    private final List<Column> columns;

    private PdfTableColumns(List<Column> columns) {
        this.columns = columns;
    }

    static PdfTableColumns of(List<PdfLine> lines) {
        Map<Integer, Long> counts = lines.stream()
                .map(line -> line.segments().size())
                .filter(count -> count > 1)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        int usual = counts.entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(0);
        List<PdfSegment> segments = lines.stream()
                .filter(line -> line.segments().size() == usual)
                .flatMap(line -> line.segments().stream())
                .sorted(Comparator.comparingDouble(PdfSegment::left))
                .toList();
        return new PdfTableColumns(merged(segments));
    }

    /** What overlaps sideways is one column. */
    private static List<Column> merged(List<PdfSegment> segments) {
        List<Column> columns = new ArrayList<>();
        for (PdfSegment segment : segments) {
            if (!columns.isEmpty() && segment.left() < columns.getLast().right) {
                Column last = columns.removeLast();
                columns.add(new Column(last.left, Math.max(last.right, segment.right())));
            } else {
                columns.add(new Column(segment.left(), segment.right()));
            }
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
