package nl.balie.assistant.dev.documents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Divides a width over the columns of a table: words stay whole, long texts get the most. */
final class PdfColumns {

    private PdfColumns() {}

    private record Column(float longestWord, float natural) {}

    static List<Float> of(Block.Table table, float width, PdfLines breaking, float padding) {
        List<Column> columns = IntStream.range(0, table.columns())
                .mapToObj(i -> column(cells(table, i), breaking, padding))
                .toList();
        float least = sum(columns.stream().map(Column::longestWord));
        float wanted = sum(columns.stream().map(Column::natural));
        if (wanted <= width) {
            return columns.stream()
                    .map(column -> column.natural() * width / wanted)
                    .toList();
        }
        float share = (width - least) / (wanted - least);
        return columns.stream()
                .map(column -> column.longestWord() + (column.natural() - column.longestWord()) * share)
                .toList();
    }

    private static Column column(List<Block.Cell> cells, PdfLines breaking, float padding) {
        double longestWord = cells.stream()
                .mapToDouble(cell -> breaking.longestWord(cell.runs()))
                .max()
                .orElse(0);
        double natural = cells.stream()
                .mapToDouble(cell -> breaking.natural(cell.runs()))
                .max()
                .orElse(0);
        return new Column((float) longestWord + padding, (float) natural + padding);
    }

    /** What stands in one column only. */
    private static List<Block.Cell> cells(Block.Table table, int column) {
        return Stream.concat(table.headers().stream(), table.rows().stream())
                .filter(row -> row.span(column) == 1)
                .map(row -> row.cells().get(column))
                .filter(cell -> cell.joined() == Block.Joined.NOT)
                .toList();
    }

    private static float sum(Stream<Float> widths) {
        return (float) widths.mapToDouble(Float::doubleValue).sum();
    }
}
