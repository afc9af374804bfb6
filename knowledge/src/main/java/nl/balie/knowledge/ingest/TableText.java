package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that carry their headers: {@code Schaal: 3; Trede 1: € 2.310,00} (promise 9, edge 5). */
final class TableText {

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private TableText() {}

    /** The rows of a table of which the format tells that the first row is a header, or not. */
    static List<String> rows(List<List<String>> table, boolean firstIsHeader) {
        if (table.isEmpty()) {
            return List.of();
        }
        boolean header = firstIsHeader || looksLikeHeader(table);
        List<String> headers = header ? table.getFirst() : List.of();
        List<String> rows = new ArrayList<>();
        for (List<String> row : header ? table.subList(1, table.size()) : table) {
            String text = row(headers, row);
            if (!text.isBlank()) {
                rows.add(text);
            }
        }
        return rows.isEmpty() && header ? List.of(row(List.of(), headers)) : rows;
    }

    /** A first row without figures above columns that have them, or one that is complete above rows that are not. */
    static boolean looksLikeHeader(List<List<String>> table) {
        List<String> first = table.getFirst();
        if (table.size() < 2 || first.stream().filter(cell -> !cell.isBlank()).count() < 2) {
            return false;
        }
        boolean figuresBelow = false;
        for (int column = 0; column < first.size(); column++) {
            boolean above = hasAmount(first.get(column));
            boolean below = amountsBelow(table, column);
            if (above && below && column > 0 && !isShortNumber(first.get(column))) {
                return false;
            }
            figuresBelow |= below && (!above || isShortNumber(first.get(column)));
        }
        return figuresBelow;
    }

    private static boolean amountsBelow(List<List<String>> table, int column) {
        return table.stream().skip(1).anyMatch(row -> column < row.size() && hasAmount(row.get(column)));
    }

    private static boolean hasAmount(String cell) {
        return DIGIT.matcher(cell).find();
    }

    /** Steps and years stand in headers as bare numbers. */
    private static boolean isShortNumber(String cell) {
        return cell.strip().matches("(?i)(?:[a-z]+\\s+)?\\d{1,4}");
    }

    private static String pair(List<String> row) {
        String first = row.getFirst().strip();
        String second = row.getLast().strip();
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        return first + ": " + second;
    }

    /** One row under its headers; without any, two cells are a name and its value. */
    static String row(List<String> headers, List<String> row) {
        if (headers.isEmpty() && row.size() == 2) {
            return pair(row);
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String value = row.get(column).strip();
            String header = column < headers.size() ? headers.get(column).strip() : "";
            if (!value.isEmpty()) {
                cells.add(header.isEmpty() || header.equals(value) ? value : header + ": " + value);
            }
        }
        return String.join("; ", cells);
    }
}
