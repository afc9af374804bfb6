package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that carry their headers: {@code Schaal: 3; Trede 1: € 2.310,00} (promise 9, edge 5). */
final class TableText {

    /** Headers are not: beside it stands the word that it explains. */
    private static final Pattern SENTENCE = Pattern.compile("(?s)\\p{Lu}(?:\\S*\\s+){4,}\\S*[.;]");

    private static final Pattern DIGIT = Pattern.compile("\\d");

    private TableText() {}

    /** The rows of a table of which the format tells how many rows at the top are headers, or 0 if it does not. */
    static List<String> rows(List<List<String>> table, int headerRows) {
        if (table.isEmpty()) {
            return List.of();
        }
        int count = Math.min(headerRows > 0 ? headerRows : likelyHeaderRows(table), table.size());
        if (count == table.size() && count > 1) {
            count = 1;
        }
        List<String> headers = headers(table.subList(0, count));
        List<String> rows = new ArrayList<>();
        for (List<String> row : table.subList(count, table.size())) {
            String text = row(headers, row);
            if (!text.isBlank()) {
                rows.add(text);
            }
        }
        return rows.isEmpty() && count > 0 ? List.of(row(List.of(), headers)) : rows;
    }

    /** How many rows at the top look like headers. */
    static int likelyHeaderRows(List<List<String>> table) {
        if (table.size() > 2 && spans(table.getFirst()) && looksLikeHeader(table.subList(1, table.size()))) {
            return 2;
        }
        return looksLikeHeader(table) ? 1 : 0;
    }

    /** A header over several columns stands in each of them. */
    private static boolean spans(List<String> row) {
        for (int column = 1; column < row.size(); column++) {
            if (!row.get(column).isBlank() && row.get(column).equals(row.get(column - 1))) {
                return row.stream().distinct().count() > 1;
            }
        }
        return false;
    }

    /** One header per column, from the outer to the inner one. */
    static List<String> headers(List<List<String>> rows) {
        List<String> headers = new ArrayList<>();
        for (List<String> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                String cell = row.get(column).strip();
                if (column >= headers.size()) {
                    headers.add(cell);
                } else if (!cell.isEmpty() && !headers.get(column).endsWith(cell)) {
                    headers.set(column, (headers.get(column) + " " + cell).strip());
                }
            }
        }
        return headers;
    }

    /** A first row without figures above columns that have them, or one that is complete above rows that are not. */
    static boolean looksLikeHeader(List<List<String>> table) {
        List<String> first = table.getFirst();
        if (table.size() < 2 || first.stream().filter(cell -> !cell.isBlank()).count() < 2) {
            return false;
        }
        if (first.stream().anyMatch(cell -> SENTENCE.matcher(cell.strip()).matches())) {
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

    /** One row under its headers; without any, two cells are a name and its value. */
    static String row(List<String> headers, List<String> row) {
        if (row.size() > 1 && row.stream().distinct().count() == 1) {
            return row.getFirst().strip();
        }
        if (headers.isEmpty() && row.size() == 2) {
            return pair(row);
        }
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            String value = row.get(column).strip();
            String header = column < headers.size() ? headers.get(column).strip() : "";
            if (!value.isEmpty()) {
                String cell = header.isEmpty() || header.equals(value) ? value : header + ": " + value;
                if (cells.isEmpty() || !cells.getLast().equals(cell)) {
                    cells.add(cell);
                }
            }
        }
        return String.join("; ", cells);
    }

    private static String pair(List<String> row) {
        String first = row.getFirst().strip();
        String second = row.getLast().strip();
        if (first.isEmpty() || second.isEmpty()) {
            return first + second;
        }
        return first + ": " + second;
    }
}
