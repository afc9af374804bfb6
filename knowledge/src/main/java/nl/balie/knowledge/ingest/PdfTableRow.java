package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;

/** A row of a table: its cells from left to right, and the lines it stands on. */
record PdfTableRow(List<String> cells, List<Area> areas) {

    PdfTableRow {
        cells = List.copyOf(cells);
        areas = List.copyOf(areas);
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
