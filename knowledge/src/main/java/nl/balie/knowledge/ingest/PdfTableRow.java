package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A row of a table: its cells from left to right, and the lines it stands on. */
record PdfTableRow(List<String> cells, List<Area> areas) {

    PdfTableRow {
        cells = List.copyOf(cells);
        areas = List.copyOf(areas);
    }

    /** Whether it only goes on in cells of a row that ended with the page. */
    boolean isRestOf(PdfTableRow other) {
        boolean within = IntStream.range(0, cells.size())
                .allMatch(column ->
                        cells.get(column).isEmpty() || !other.cells.get(column).isEmpty());
        return within
                && cells.getFirst().isEmpty()
                && cells.stream().anyMatch(cell -> !cell.isEmpty() && Character.isLowerCase(cell.charAt(0)));
    }

    /** With the first cells of a row above, which reach down to this one. */
    PdfTableRow under(PdfTableRow other) {
        List<String> all = new ArrayList<>(cells);
        for (int column = 0; column < all.size() && all.get(column).isEmpty(); column++) {
            all.set(column, other.cells.get(column));
        }
        return new PdfTableRow(all, areas);
    }

    /** With a line that only continues these cells. */
    PdfTableRow continuedBy(PdfTableRow line) {
        List<String> all = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String first = cells.get(column);
            String second = line.cells.get(column);
            all.add(first.isEmpty() || second.isEmpty() ? first + second : PdfText.joined(first, second));
        }
        List<Area> both = new ArrayList<>(areas);
        both.addAll(line.areas);
        return new PdfTableRow(all, both);
    }
}
