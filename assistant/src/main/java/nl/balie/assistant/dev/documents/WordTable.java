package nl.balie.assistant.dev.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A table for Word whose header row comes back on every page. */
final class WordTable {

    private static final String SHADE = "EBEBEB";
    private static final long TEXT_WIDTH_TWIPS = 9066;

    private WordTable() {}

    static void add(Block.Table table, XWPFDocument word) {
        int columns = table.header().cells().size();
        var written = word.createTable(table.rows().size() + 1, columns);
        written.setWidth("100%");
        var grid = written.getCTTbl().addNewTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH_TWIPS / columns));
        }
        header(table.header(), written.getRow(0));
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), written.getRow(i + 1));
        }
        word.createParagraph();
    }

    private static void header(Block.Row header, XWPFTableRow written) {
        written.setRepeatHeader(true);
        written.setCantSplitRow(true);
        for (int i = 0; i < header.cells().size(); i++) {
            written.getCell(i).setColor(SHADE);
            var cell = header.cells().get(i);
            var bold = cell.runs().stream().map(Block.Run::inBold).toList();
            cell(new Block.Cell(bold, cell.rightAligned()), written.getCell(i));
        }
    }

    private static void row(Block.Row row, XWPFTableRow written) {
        written.setCantSplitRow(true);
        List<Block.Cell> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            cell(cells.get(i), written.getCell(i));
        }
    }

    private static void cell(Block.Cell cell, XWPFTableCell written) {
        var paragraph = written.getParagraphs().getFirst();
        paragraph.setStyle(WordStyles.CELL);
        if (cell.rightAligned()) {
            paragraph.setAlignment(ParagraphAlignment.RIGHT);
        }
        WordBook.write(cell.runs(), paragraph);
    }
}
