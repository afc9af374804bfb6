package nl.balie.knowledge.ingest;

/** A cell as a format describes it: it may stand in several columns and rows. */
record TableCell(String text, int columns, int rows, boolean header) {

    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 2000;

    TableCell {
        columns = Math.clamp(columns, 1, MOST_COLUMNS);
        rows = Math.clamp(rows, 1, MOST_ROWS);
    }

    static TableCell of(String text) {
        return new TableCell(text, 1, 1, false);
    }
}
