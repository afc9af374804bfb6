package nl.balie.assistant.answer;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A row of a table, as cells with their headers. */
record TableRow(List<Cell> cells) {

    record Cell(String header, String value) {

        String text() {
            return header + ": " + value;
        }
    }

    /** Reads {@code header: value; header: value}. */
    static TableRow of(String paragraph) {
        return new TableRow(Arrays.stream(paragraph.split("; ", -1))
                .map(cell -> cell.split(": ", 2))
                .map(parts -> new Cell(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList());
    }

    /** The cell whose header the question names, if it names one more than the others. */
    Optional<Cell> asked(Weights weights) {
        List<Cell> best = cells.stream()
                .sorted(Comparator.comparingDouble((Cell cell) -> weights.share(cell.header()))
                        .reversed())
                .toList();
        boolean plain = best.size() > 1
                && weights.share(best.getFirst().header())
                        > weights.share(best.get(1).header());
        return plain ? Optional.of(best.getFirst()) : Optional.empty();
    }

    /** The row by its first cell, with the cell that was asked for; the whole row when none was. */
    String shortened(Weights weights) {
        String first = cells.getFirst().text();
        return asked(weights)
                .filter(cell -> cells.size() > 2 && !cell.equals(cells.getFirst()))
                .map(cell -> first + "; " + cell.text())
                .orElseGet(
                        () -> String.join("; ", cells.stream().map(Cell::text).toList()));
    }
}
