package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays cells that span columns and rows out as a plain grid, in which what spans is repeated. */
final class TableGrid {

    private static final int MOST_COLUMNS = 200;

    private final List<List<String>> rows = new ArrayList<>();
    private final Map<Integer, Reach> reaching = new HashMap<>();
    private int headerRows;

    /** A cell that reaches down into following rows. */
    private record Reach(String text, int rowsLeft) {}

    /** The next row, from left to right. */
    void row(List<TableCell> cells, boolean header) {
        List<String> row = new ArrayList<>();
        for (TableCell cell : cells) {
            fillFromAbove(row);
            for (int i = 0; i < cell.columns() && row.size() < MOST_COLUMNS; i++) {
                if (cell.rows() > 1) {
                    reaching.put(row.size(), new Reach(cell.text(), cell.rows() - 1));
                }
                row.add(cell.text());
            }
        }
        fillFromAbove(row);
        boolean allHeaders = !cells.isEmpty() && cells.stream().allMatch(TableCell::header);
        if (headerRows == rows.size() && (header || allHeaders)) {
            headerRows++;
        }
        rows.add(row);
    }

    private void fillFromAbove(List<String> row) {
        for (Reach reach = reaching.remove(row.size()); reach != null; reach = reaching.remove(row.size())) {
            if (reach.rowsLeft > 1) {
                reaching.put(row.size(), new Reach(reach.text, reach.rowsLeft - 1));
            }
            row.add(reach.text);
        }
    }

    /** One line of text per row below the headers. */
    List<String> lines() {
        return TableText.rows(rows, headerRows);
    }
}
