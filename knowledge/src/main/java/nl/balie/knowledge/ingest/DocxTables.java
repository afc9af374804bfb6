package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/** The tables of Word, with cells that span columns ({@code gridSpan}) and rows ({@code vMerge}). */
final class DocxTables {

    private static final int MOST_COLUMNS = 200;
    private static final int DEEPEST_NESTING = 5;

    private final DocxText text;

    DocxTables(DocxText text) {
        this.text = text;
    }

    List<Block> blocks(XWPFTable table) {
        return blocks(table, 0);
    }

    private List<Block> blocks(XWPFTable table, int depth) {
        boolean frame =
                table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 1);
        return frame ? framed(table, depth) : rows(table, depth);
    }

    /** A table of one column only draws a frame around text. */
    private List<Block> framed(XWPFTable table, int depth) {
        List<Block> blocks = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                for (IBodyElement element : cell.getBodyElements()) {
                    if (element instanceof XWPFParagraph paragraph) {
                        DocxText.Seen seen = text.of(paragraph);
                        blocks.add(Block.paragraph(seen.text()));
                        seen.notes().forEach(note -> blocks.add(Block.paragraph(note)));
                    } else if (element instanceof XWPFTable inner && depth < DEEPEST_NESTING) {
                        blocks.addAll(blocks(inner, depth + 1));
                    }
                }
            }
        }
        return blocks;
    }

    private List<Block> rows(XWPFTable table, int depth) {
        List<List<String>> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        List<Block> inner = new ArrayList<>();
        int headerRows = 0;
        for (XWPFTableRow row : table.getRows()) {
            boolean bold = true;
            List<String> above = rows.isEmpty() ? List.of() : rows.getLast();
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                Content content = content(cell, depth, inner);
                notes.addAll(content.notes);
                bold &= content.bold || content.text.isEmpty();
                int column = cells.size();
                String shown = goesOn(cell) && column < above.size() ? above.get(column) : content.text;
                for (int i = 0; i < span(cell) && cells.size() < MOST_COLUMNS; i++) {
                    cells.add(shown);
                }
            }
            if (headerRows == rows.size() && (row.isRepeatHeader() || (bold && rows.size() < 2))) {
                headerRows++;
            }
            rows.add(cells);
        }
        List<Block> blocks = new ArrayList<>();
        TableText.rows(rows, headerRows).forEach(line -> blocks.add(Block.paragraph(line)));
        blocks.addAll(inner);
        notes.forEach(note -> blocks.add(Block.paragraph(note)));
        return blocks;
    }

    private record Content(String text, boolean bold, List<String> notes) {}

    private Content content(XWPFTableCell cell, int depth, List<Block> inner) {
        List<String> texts = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        boolean bold = true;
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                DocxText.Seen seen = text.of(paragraph);
                if (!seen.text().isEmpty()) {
                    texts.add(seen.text().replaceAll("\\s+", " "));
                    bold &= seen.bold();
                }
                notes.addAll(seen.notes());
            } else if (element instanceof XWPFTable table && depth < DEEPEST_NESTING) {
                inner.addAll(blocks(table, depth + 1));
            }
        }
        return new Content(String.join(" ", texts), bold, notes);
    }

    private static boolean goesOn(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        return properties != null
                && properties.isSetVMerge()
                && (properties.getVMerge().getVal() == null
                        || properties.getVMerge().getVal().equals(STMerge.CONTINUE));
    }

    private static int span(XWPFTableCell cell) {
        CTTcPr properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getGridSpan() == null) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 50);
    }
}
