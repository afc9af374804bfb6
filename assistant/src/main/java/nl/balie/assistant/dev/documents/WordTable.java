package nl.balie.assistant.dev.documents;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** A table for Word whose header rows come back on every page. */
final class WordTable {

    private static final String SHADE = "EBEBEB";
    private static final long TEXT_WIDTH_TWIPS = 9066;

    private WordTable() {}

    static void add(Block.Table table, XWPFDocument word) {
        int columns = table.columns();
        int headers = table.headers().size();
        var written = word.createTable(headers + table.rows().size(), columns);
        written.setWidth("100%");
        var grid = written.getCTTbl().addNewTblGrid();
        for (int i = 0; i < columns; i++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(TEXT_WIDTH_TWIPS / columns));
        }
        for (int i = 0; i < headers; i++) {
            header(table.headers().subList(i, headers), written.getRow(i));
        }
        for (int i = 0; i < table.rows().size(); i++) {
            row(table.rows().get(i), written.getRow(headers + i));
        }
        word.createParagraph();
    }

    /** Writes the first of the header rows. */
    private static void header(List<Block.Row> headers, XWPFTableRow written) {
        written.setRepeatHeader(true);
        written.setCantSplitRow(true);
        Block.Row header = headers.getFirst();
        for (int i = 0; i < header.cells().size(); i++) {
            written.getCell(i).setColor(SHADE);
            cell(header.cells().get(i).inBold(), written.getCell(i));
            join(headers, i, written.getCell(i));
        }
        for (int i = header.cells().size() - 1; i >= 0; i--) {
            if (header.cells().get(i).joined() == Block.Joined.LEFT) {
                written.removeCell(i);
            }
        }
    }

    private static void join(List<Block.Row> headers, int column, XWPFTableCell written) {
        Block.Row header = headers.getFirst();
        if (header.span(column) > 1) {
            properties(written).addNewGridSpan().setVal(BigInteger.valueOf(header.span(column)));
        }
        if (header.cells().get(column).joined() == Block.Joined.ABOVE) {
            properties(written).addNewVMerge().setVal(STMerge.CONTINUE);
        } else if (headers.size() > 1 && headers.get(1).cells().get(column).joined() == Block.Joined.ABOVE) {
            properties(written).addNewVMerge().setVal(STMerge.RESTART);
        }
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
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
