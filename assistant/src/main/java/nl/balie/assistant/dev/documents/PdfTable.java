package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A bordered table. A small one stays on one page; a large one repeats its header rows on the next. */
record PdfTable(List<Row> headers, List<Row> rows, List<Float> widths) implements PdfPiece {

    static final float SIZE = 9.5f;

    private static final float LEADING = 12.5f;
    private static final float PADDING = 4.5f;
    private static final float BEFORE = 8;
    private static final float AFTER = 8;
    private static final float KEPT_WHOLE = PdfPaper.fullHeight() / 3;

    record Row(List<Cell> cells) {

        float height() {
            int lines =
                    cells.stream().mapToInt(cell -> cell.lines().size()).max().orElse(1);
            return lines * LEADING + 2 * PADDING;
        }
    }

    /** @param width of all columns the cell takes */
    record Cell(List<PdfLines.Line> lines, boolean rightAligned, Block.Joined joined, float width) {}

    static PdfTable of(Block.Table source, float width, PdfFonts fonts) {
        var breaking = new PdfLines(fonts, SIZE);
        var table = withBoldHeaders(source);
        var widths = PdfColumns.of(table, width, breaking, 2 * PADDING + 1);
        return new PdfTable(rows(table.headers(), widths, breaking), rows(table.rows(), widths, breaking), widths);
    }

    @Override
    public float opening() {
        float whole = BEFORE + height();
        return whole <= KEPT_WHOLE
                ? whole
                : BEFORE + height(headers) + rows.getFirst().height();
    }

    @Override
    public void draw(PdfPaper paper) throws IOException {
        paper.space(BEFORE);
        drawHeaders(paper);
        for (Row row : rows) {
            if (paper.need(row.height())) {
                drawHeaders(paper);
            }
            draw(List.of(row), false, paper);
        }
        paper.down(AFTER);
    }

    private void drawHeaders(PdfPaper paper) throws IOException {
        for (int i = 0; i < headers.size(); i++) {
            draw(headers.subList(i, headers.size()), true, paper);
        }
    }

    /** Draws the first of the rows; a cell that is one with those below it reaches into the next. */
    private void draw(List<Row> rows, boolean shaded, PdfPaper paper) throws IOException {
        Row row = rows.getFirst();
        float x = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.joined() == Block.Joined.NOT) {
                paper.box(x, cell.width(), height(rows.subList(0, reach(rows, i))), shaded);
                write(cell, x, paper);
            }
            x += widths.get(i);
        }
        paper.down(row.height());
    }

    private static int reach(List<Row> rows, int column) {
        int reach = 1;
        while (reach < rows.size() && rows.get(reach).cells().get(column).joined() == Block.Joined.ABOVE) {
            reach++;
        }
        return reach;
    }

    private static void write(Cell cell, float x, PdfPaper paper) throws IOException {
        float baseline = paper.y() - PADDING - SIZE;
        for (PdfLines.Line line : cell.lines()) {
            float indent = cell.rightAligned() ? cell.width() - PADDING - line.width() : PADDING;
            paper.write(line.runs(), x + indent, baseline, SIZE);
            baseline -= LEADING;
        }
    }

    private float height() {
        return height(headers) + height(rows);
    }

    private static float height(List<Row> rows) {
        return (float) rows.stream().mapToDouble(Row::height).sum();
    }

    private static Block.Table withBoldHeaders(Block.Table table) {
        var headers = table.headers().stream()
                .map(row -> new Block.Row(
                        row.cells().stream().map(Block.Cell::inBold).toList()))
                .toList();
        return new Block.Table(headers, table.rows());
    }

    private static List<Row> rows(List<Block.Row> rows, List<Float> widths, PdfLines breaking) {
        return rows.stream().map(row -> row(row, widths, breaking)).toList();
    }

    private static Row row(Block.Row row, List<Float> widths, PdfLines breaking) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            float width = (float) widths.subList(i, i + row.span(i)).stream()
                    .mapToDouble(Float::doubleValue)
                    .sum();
            cells.add(new Cell(
                    breaking.fit(cell.runs(), width - 2 * PADDING),
                    cell.rightAligned() && row.span(i) == 1,
                    cell.joined(),
                    width));
        }
        return new Row(List.copyOf(cells));
    }
}
