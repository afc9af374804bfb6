package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A bordered table. A small one stays on one page; a large one repeats its header row on the next. */
record PdfTable(Row header, List<Row> rows, List<Float> widths) implements PdfPiece {

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

    record Cell(List<PdfLines.Line> lines, boolean rightAligned) {}

    static PdfTable of(Block.Table table, PdfFonts fonts) {
        var breaking = new PdfLines(fonts, SIZE);
        var header = inBold(table.header());
        var widths = PdfColumns.of(header, table.rows(), breaking, 2 * PADDING + 1);
        return new PdfTable(
                row(header, widths, breaking),
                table.rows().stream().map(row -> row(row, widths, breaking)).toList(),
                widths);
    }

    @Override
    public float opening() {
        float whole = BEFORE + height();
        return whole <= KEPT_WHOLE
                ? whole
                : BEFORE + header.height() + rows.getFirst().height();
    }

    @Override
    public void draw(PdfPaper paper) throws IOException {
        paper.space(BEFORE);
        draw(header, true, paper);
        for (Row row : rows) {
            if (paper.need(row.height())) {
                draw(header, true, paper);
            }
            draw(row, false, paper);
        }
        paper.down(AFTER);
    }

    private void draw(Row row, boolean shaded, PdfPaper paper) throws IOException {
        float height = row.height();
        float x = PdfPaper.LEFT;
        for (int i = 0; i < row.cells().size(); i++) {
            paper.box(x, widths.get(i), height, shaded);
            write(row.cells().get(i), x, widths.get(i), paper);
            x += widths.get(i);
        }
        paper.down(height);
    }

    private static void write(Cell cell, float x, float width, PdfPaper paper) throws IOException {
        float baseline = paper.y() - PADDING - SIZE;
        for (PdfLines.Line line : cell.lines()) {
            float indent = cell.rightAligned() ? width - PADDING - line.width() : PADDING;
            paper.write(line.runs(), x + indent, baseline, SIZE);
            baseline -= LEADING;
        }
    }

    private float height() {
        return header.height() + (float) rows.stream().mapToDouble(Row::height).sum();
    }

    private static Block.Row inBold(Block.Row row) {
        return new Block.Row(row.cells().stream()
                .map(cell -> new Block.Cell(
                        cell.runs().stream().map(Block.Run::inBold).toList(), cell.rightAligned()))
                .toList());
    }

    private static Row row(Block.Row row, List<Float> widths, PdfLines breaking) {
        var cells = new ArrayList<Cell>();
        for (int i = 0; i < row.cells().size(); i++) {
            Block.Cell cell = row.cells().get(i);
            cells.add(new Cell(breaking.fit(cell.runs(), widths.get(i) - 2 * PADDING), cell.rightAligned()));
        }
        return new Row(List.copyOf(cells));
    }
}
