package nl.balie.knowledge;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Where in one table the rows and columns are that a question names. */
final class TablePlaces {

    private static final int MOST_KEY_CELLS = 2;
    private static final String INSIDE = "›";

    /** Where one name leads. */
    sealed interface Place {

        record Rows(Set<Integer> rows, Set<String> keys) implements Place {}

        record Columns(Set<String> headers) implements Place {}

        /** The table has such rows or columns, but not this one. */
        record Missing(List<String> there) implements Place {}

        /** The table is not about this. */
        record Nowhere() implements Place {}
    }

    private final Table table;
    private final Set<String> headers = new LinkedHashSet<>();

    TablePlaces(Table table) {
        this.table = table;
        table.rows().forEach(row -> row.cells().forEach(cell -> headers.add(cell.header())));
    }

    Place of(NamedAxis axis) {
        return switch (axis.kind()) {
            case NAME -> named(axis);
            case UNIT -> counted(axis);
            case YEAR -> ofYear(axis);
        };
    }

    /** {@code periodiek 1} in a table with {@code Schaal: 3; 0: 14,71; 1: 14,93}: the numbers there can be nothing else. */
    Place bare(NamedAxis axis) {
        Set<String> numbers = new LinkedHashSet<>();
        headers.stream().filter(header -> isNumber(last(header))).forEach(numbers::add);
        Set<String> meant = matching(numbers, header -> axis.isValue(NamedAxis.plain(last(header))));
        if (!meant.isEmpty()) {
            return new Place.Columns(meant);
        } else if (numbers.size() > 1) {
            return new Place.Missing(numbers.stream().map(TablePlaces::last).toList());
        }
        Set<Integer> rows = rows(row -> row.cells().getFirst().header().isEmpty()
                && axis.isValue(NamedAxis.plain(row.cells().getFirst().value())));
        return rows.isEmpty() ? new Place.Nowhere() : new Place.Rows(rows, Set.of(""));
    }

    private Place named(NamedAxis axis) {
        Set<String> columns = matching(headers, header -> names(axis, header));
        if (!columns.isEmpty()) {
            return new Place.Columns(columns);
        }
        Set<String> keys = matching(headers, header -> isKeyOf(axis, header));
        Set<Integer> rows = new TreeSet<>(rows(row ->
                row.cells().stream().anyMatch(cell -> keys.contains(cell.header()) && holdsOnly(axis, cell.value()))));
        rows.addAll(rows(row -> keyCells(row).stream().anyMatch(cell -> names(axis, cell.value()))));
        return rows.isEmpty() ? missing(axis, keys) : new Place.Rows(rows, keys);
    }

    private Place missing(NamedAxis axis, Set<String> keys) {
        List<String> there = new ArrayList<>();
        headers.stream()
                .filter(header -> namesAny(axis, header))
                .forEach(header -> there.add(valueNamed(axis, header)));
        for (Table.Row row : table.rows()) {
            row.cells().stream().filter(cell -> keys.contains(cell.header())).forEach(cell -> there.add(cell.value()));
            keyCells(row).stream()
                    .filter(cell -> !keys.contains(cell.header()) && namesAny(axis, cell.value()))
                    .forEach(cell -> there.add(valueNamed(axis, cell.value())));
        }
        return there.isEmpty()
                ? new Place.Nowhere()
                : new Place.Missing(there.stream().distinct().toList());
    }

    private Place counted(NamedAxis axis) {
        double number = Double.parseDouble(axis.value());
        Set<String> columns = matching(headers, header -> isAbout(axis, header) && covers(last(header), number));
        if (!columns.isEmpty()) {
            return new Place.Columns(columns);
        }
        Set<String> keys = new HashSet<>();
        Set<Integer> rows = new TreeSet<>();
        List<String> there = new ArrayList<>();
        for (int i = 0; i < table.rows().size(); i++) {
            for (Table.Cell cell : keyCells(table.rows().get(i))) {
                boolean about = isAbout(axis, cell.header()) || isAbout(axis, cell.value());
                Extent extent = about ? Extent.of(cell.value()) : null;
                if (extent != null) {
                    there.add(cell.value());
                    keys.add(cell.header());
                }
                if (extent != null && extent.covers(number)) {
                    rows.add(i);
                }
            }
        }
        if (rows.isEmpty()) {
            return there.size() > 1 ? new Place.Missing(there) : new Place.Nowhere();
        }
        return new Place.Rows(rows, keys);
    }

    private Place ofYear(NamedAxis axis) {
        Set<String> columns =
                matching(headers, header -> NamedAxis.words(header).contains(axis.value()));
        if (!columns.isEmpty()) {
            return new Place.Columns(columns);
        }
        Set<Integer> rows =
                rows(row -> NamedAxis.words(row.cells().getFirst().value()).contains(axis.value()));
        return rows.isEmpty()
                ? new Place.Nowhere()
                : new Place.Rows(
                        rows, Set.of(table.rows().getFirst().cells().getFirst().header()));
    }

    private static boolean covers(String text, double number) {
        Extent extent = Extent.of(text);
        return extent != null && extent.covers(number);
    }

    private static boolean isAbout(NamedAxis axis, String text) {
        return NamedAxis.words(text).stream().anyMatch(axis::isCalled);
    }

    /** Whether a header names the rows: {@code Schaal}, but not {@code Schaal 3}. */
    private static boolean isKeyOf(NamedAxis axis, String header) {
        return isAbout(axis, header) && !namesAny(axis, header);
    }

    /** {@code 3}, {@code III}, {@code schaal 3}, {@code 3e}; not {@code 3.100}. */
    private static boolean holdsOnly(NamedAxis axis, String value) {
        List<String> words = NamedAxis.words(value).stream()
                .filter(word -> !axis.isCalled(word)
                        && !Set.of("e", "de", "ste", ".", "(", ")").contains(word))
                .toList();
        return !words.isEmpty() && axis.isValue(words.getFirst()) && (words.size() == 1 || !isNumber(words.get(1)));
    }

    private static boolean names(NamedAxis axis, String text) {
        List<String> words = NamedAxis.words(text);
        return IntStream.range(0, words.size())
                .anyMatch(i -> axis.isCalled(words.get(i)) && axis.isValue(next(words, i)));
    }

    private static boolean namesAny(NamedAxis axis, String text) {
        return !valueNamed(axis, text).isEmpty();
    }

    private static String valueNamed(NamedAxis axis, String text) {
        List<String> words = NamedAxis.words(text);
        return IntStream.range(0, words.size())
                .filter(i -> axis.isCalled(words.get(i)) && isNumber(next(words, i)))
                .mapToObj(i -> next(words, i))
                .findFirst()
                .orElse("");
    }

    private static String next(List<String> words, int at) {
        int next = at + 1;
        while (next < words.size()
                && Set.of(INSIDE, ">", "/", "(", "nummer", "nr", ".").contains(words.get(next))) {
            next++;
        }
        return next < words.size() ? words.get(next) : "";
    }

    private static boolean isNumber(String word) {
        String plain = NamedAxis.plain(word);
        return plain.matches("\\d{1,3}|[a-z]|[ivx]{1,4}");
    }

    private static String last(String header) {
        return header.substring(header.lastIndexOf(INSIDE) + 1).strip();
    }

    private static List<Table.Cell> keyCells(Table.Row row) {
        return row.cells().subList(0, Math.min(MOST_KEY_CELLS, row.cells().size()));
    }

    private Set<Integer> rows(Predicate<Table.Row> wanted) {
        Set<Integer> rows = new TreeSet<>();
        for (int i = 0; i < table.rows().size(); i++) {
            if (wanted.test(table.rows().get(i))) {
                rows.add(i);
            }
        }
        return rows;
    }

    private static Set<String> matching(Set<String> headers, Predicate<String> wanted) {
        Set<String> found = new LinkedHashSet<>();
        headers.stream().filter(wanted).forEach(found::add);
        return found;
    }
}
