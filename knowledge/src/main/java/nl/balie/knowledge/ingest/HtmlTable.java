package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** A table of HTML, with cells that span columns and rows. */
final class HtmlTable {

    private HtmlTable() {}

    /** Old pages put everything in tables to place it; a table of one column is a frame. */
    static boolean isLayout(Element table) {
        return table.selectFirst("table table, h1, h2, h3, h4, h5, h6") != null
                || table.select("tr").stream().allMatch(row -> row.childrenSize() <= 1);
    }

    static List<Block> blocks(Element table) {
        List<Block> blocks = new ArrayList<>();
        Element caption = table.selectFirst("caption");
        if (caption != null) {
            blocks.add(Block.paragraph(caption.text()));
        }
        var grid = new TableGrid();
        for (Element row : table.select("tr")) {
            List<TableCell> cells = row.children().stream().map(HtmlTable::cell).toList();
            grid.row(cells, row.closest("thead") != null || isBold(row));
        }
        grid.lines().forEach(line -> blocks.add(Block.paragraph(line)));
        return blocks;
    }

    private static TableCell cell(Element cell) {
        return new TableCell(
                cell.text(),
                number(cell.attr("colspan")),
                number(cell.attr("rowspan")),
                cell.normalName().equals("th"));
    }

    private static boolean isBold(Element row) {
        return !row.text().isBlank()
                && row.children().stream()
                        .filter(cell -> !cell.text().isBlank())
                        .allMatch(cell -> cell.select("b, strong").text().equals(cell.text()));
    }

    private static int number(String span) {
        return span.matches("\\d{1,4}") ? Integer.parseInt(span) : 1;
    }
}
