package nl.balie.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Word: heading styles, automatic numbers, tables; page headers and footers are separate parts and stay out. */
final class DocxBlocks implements BlockReader {

    private static final int LONGEST_BOLD_HEADING_CHARACTERS = 120;

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            if (hasMacros(document)) {
                sink.found(Finding.of(Finding.Kind.MACROS_IGNORED));
            }
            body(document, sink);
        } catch (OpenXML4JException
                | POIXMLException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException e) {
            throw new IOException(e);
        }
    }

    private static boolean hasMacros(XWPFDocument document) throws OpenXML4JException {
        return document.getPackage().getParts().stream()
                .anyMatch(part -> part.getPartName().getName().endsWith("vbaProject.bin"));
    }

    private static void body(XWPFDocument document, BlockSink sink) {
        var styles = new DocxStyles(document);
        var numbers = new DocxNumbers(document, styles);
        List<IBodyElement> elements = document.getBodyElements();
        for (int i = 0; i < elements.size(); i++) {
            switch (elements.get(i)) {
                case XWPFParagraph paragraph -> paragraph(paragraph, styles, numbers, sink);
                case XWPFTable table ->
                    TableText.rows(cells(table), hasHeader(table)).forEach(row -> sink.accept(Block.paragraph(row)));
                case XWPFSDT control -> content(control, sink);
                default -> {
                    // Nothing else in a body holds text.
                }
            }
            sink.advanced(i + 1, elements.size());
        }
    }

    private static void paragraph(XWPFParagraph paragraph, DocxStyles styles, DocxNumbers numbers, BlockSink sink) {
        String number = numbers.next(paragraph);
        String text = paragraph.getText().strip();
        if (text.isEmpty() || styles.isContents(paragraph)) {
            return;
        }
        String numbered = number.isEmpty() ? text : number + " " + text;
        int level = styles.headingLevel(paragraph);
        if (level > 0) {
            sink.accept(Block.heading(level, numbered));
        } else if (looksLikeHeading(paragraph, numbered)) {
            sink.accept(Block.heading(0, numbered));
        } else {
            sink.accept(Block.paragraph(numbered));
        }
    }

    /** Many documents are written without styles: a short line in bold with a number is a heading there too. */
    private static boolean looksLikeHeading(XWPFParagraph paragraph, String text) {
        return text.length() <= LONGEST_BOLD_HEADING_CHARACTERS
                && !text.matches(".*[.;,:]$")
                && !paragraph.getRuns().isEmpty()
                && paragraph.getRuns().stream()
                        .allMatch(run -> run.isBold() || run.text().isBlank())
                && HeadingNumber.of(text, true).isPresent();
    }

    private static void content(XWPFSDT control, BlockSink sink) {
        String tag = control.getContent().getText();
        tag.lines().filter(line -> !line.matches(".*\\t\\d+$")).forEach(line -> sink.accept(Block.paragraph(line)));
    }

    private static boolean hasHeader(XWPFTable table) {
        XWPFTableRow first = table.getRow(0);
        return first != null && (first.isRepeatHeader() || allBold(first));
    }

    private static boolean allBold(XWPFTableRow row) {
        return row.getTableCells().stream()
                .flatMap(cell -> cell.getParagraphs().stream())
                .flatMap(paragraph -> paragraph.getRuns().stream())
                .filter(run -> !run.text().isBlank())
                .allMatch(run -> run.isBold());
    }

    private static List<List<String>> cells(XWPFTable table) {
        List<List<String>> rows = new ArrayList<>();
        for (XWPFTableRow row : table.getRows()) {
            List<String> cells = new ArrayList<>();
            for (XWPFTableCell cell : row.getTableCells()) {
                String text = cell.getText().replaceAll("\\s+", " ").strip();
                for (int column = 0; column < span(cell); column++) {
                    cells.add(text);
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static int span(XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        if (properties == null || properties.getGridSpan() == null) {
            return 1;
        }
        return Math.clamp(properties.getGridSpan().getVal().longValue(), 1, 50);
    }
}
