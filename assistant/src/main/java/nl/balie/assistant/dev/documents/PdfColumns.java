package nl.balie.assistant.dev.documents;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Divides the width of the page over the columns of a table: words stay whole, long texts get the most. */
final class PdfColumns {

    private PdfColumns() {}

    private record Column(float longestWord, float natural) {}

    static List<Float> of(Block.Row header, List<Block.Row> rows, PdfLines breaking, float padding) {
        List<Column> columns = IntStream.range(0, header.cells().size())
                .mapToObj(i -> column(cells(header, rows, i), breaking, padding))
                .toList();
        float least = sum(columns.stream().map(Column::longestWord));
        float wanted = sum(columns.stream().map(Column::natural));
        if (wanted <= PdfPaper.WIDTH) {
            return columns.stream()
                    .map(column -> column.natural() * PdfPaper.WIDTH / wanted)
                    .toList();
        }
        float share = (PdfPaper.WIDTH - least) / (wanted - least);
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

    private static List<Block.Cell> cells(Block.Row header, List<Block.Row> rows, int column) {
        return Stream.concat(Stream.of(header), rows.stream())
                .map(row -> row.cells().get(column))
                .toList();
    }

    private static float sum(Stream<Float> widths) {
        return (float) widths.mapToDouble(Float::doubleValue).sum();
    }
}
