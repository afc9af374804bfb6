package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A table in the text of a section, where each row carries its headers: {@code header: value; header: value} (promise 9,
 * edge 5).
 *
 * @param caption the paragraph above it where that is short, else empty
 * @param rows at least one
 */
public record Table(String caption, List<Row> rows) {

    private static final int LONGEST_CAPTION_CHARACTERS = 160;
    private static final Pattern CELL = Pattern.compile("[^:;]{1,80}: [^;]*");
    private static final Pattern PAIR = Pattern.compile("(?!Voetnoot )[^:;]{1,60}: [^;]*\\d[^;]{0,40}");

    /** A row as it stands in the text. */
    public record Row(String text, List<Cell> cells) {

        Set<String> headers() {
            Set<String> headers = new HashSet<>();
            cells.forEach(cell -> headers.add(cell.header()));
            return headers;
        }
    }

    /**
     * One value.
     *
     * @param header what stands above it, outermost first with {@code ›} between; empty if nothing does
     */
    public record Cell(String header, String value) {

        public String text() {
            return header.isEmpty() ? value : header + ": " + value;
        }

        private static Cell of(String text) {
            int colon = text.indexOf(": ");
            return colon < 0
                    ? new Cell("", text.strip())
                    : new Cell(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 2).strip());
        }
    }

    /** The tables of a text, in order. */
    public static List<Table> in(String text) {
        List<Table> tables = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        String above = "";
        String caption = "";
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (isRow(lines, i)) {
                Row row = row(line);
                if (!rows.isEmpty() && !continues(rows, row)) {
                    tables.add(new Table(caption, List.copyOf(rows)));
                    rows.clear();
                    caption = "";
                }
                caption = rows.isEmpty() && !above.isEmpty() ? above : caption;
                above = "";
                rows.add(row);
            } else {
                if (!rows.isEmpty()) {
                    tables.add(new Table(caption, List.copyOf(rows)));
                    rows.clear();
                    caption = "";
                }
                above = line.length() <= LONGEST_CAPTION_CHARACTERS ? line : "";
            }
        }
        if (!rows.isEmpty()) {
            tables.add(new Table(caption, List.copyOf(rows)));
        }
        return withKeys(tables);
    }

    /** A table too wide for its page goes on below itself, and there its rows no longer say which they are. */
    private static List<Table> withKeys(List<Table> tables) {
        List<Table> whole = new ArrayList<>();
        for (Table table : tables) {
            boolean other = !whole.isEmpty() && table.isOtherPartOf(whole.getLast());
            whole.add(other ? table.keyedBy(whole.getLast()) : table);
        }
        return List.copyOf(whole);
    }

    /** As many rows, columns named in the same way, and none that names the rows. */
    private boolean isOtherPartOf(Table above) {
        List<Cell> cells = rows.getFirst().cells();
        List<Cell> others = above.rows.getFirst().cells();
        String shape = shape(cells.getFirst().header());
        return caption.isEmpty()
                && rows.size() == above.rows.size()
                && rows.size() > 1
                && others.size() > 1
                && !shape.isEmpty()
                && cells.stream().allMatch(cell -> shape(cell.header()).equals(shape))
                && !shape(others.getFirst().header())
                        .equals(shape(others.getLast().header()))
                && shape(others.getLast().header()).endsWith(shape)
                && Collections.disjoint(
                        rows.getFirst().headers(), above.rows.getFirst().headers());
    }

    private static String shape(String header) {
        return header.replaceAll("\\d+", "#");
    }

    private Table keyedBy(Table above) {
        List<Row> keyed = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> cells = new ArrayList<>();
            cells.add(above.rows.get(i).cells().getFirst());
            cells.addAll(rows.get(i).cells());
            keyed.add(new Row(rows.get(i).text(), List.copyOf(cells)));
        }
        return new Table(above.caption, keyed);
    }

    private static boolean isRow(List<String> lines, int at) {
        String line = lines.get(at);
        String[] cells = line.split("; ", -1);
        long headed = Arrays.stream(cells)
                .filter(cell -> CELL.matcher(cell).matches())
                .count();
        return (cells.length > 1 && 2 * headed >= cells.length)
                || (isPair(lines, at) && (isPair(lines, at - 1) || isPair(lines, at + 1)));
    }

    /** A table of two columns without headers is written {@code 18 jaar: € 9,44}. */
    private static boolean isPair(List<String> lines, int at) {
        return at >= 0 && at < lines.size() && PAIR.matcher(lines.get(at)).matches();
    }

    private static Row row(String line) {
        if (!line.contains("; ")) {
            Cell pair = Cell.of(line);
            return new Row(line, List.of(new Cell("", pair.header()), new Cell("", pair.value())));
        }
        return new Row(line, Arrays.stream(line.split("; ", -1)).map(Cell::of).toList());
    }

    /** The same headers, and not the first row all over again. */
    private static boolean continues(List<Row> rows, Row next) {
        Set<String> shared = new HashSet<>(rows.getFirst().headers());
        shared.retainAll(next.headers());
        boolean alike = 2 * shared.size()
                >= Math.min(rows.getFirst().headers().size(), next.headers().size());
        boolean restarts = next.cells()
                        .getFirst()
                        .equals(rows.getFirst().cells().getFirst())
                && !rows.getLast().cells().getFirst().equals(next.cells().getFirst());
        return alike && !restarts;
    }
}
