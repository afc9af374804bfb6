package nl.balie.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/** Word: heading styles, automatic numbers, tables; page headers and footers are separate parts and stay out. */
final class DocxBlocks implements BlockReader {

    /** Where more than this share of the letters is bold, bold makes no heading. */
    private static final double MOST_BOLD = 0.4;

    @Override
    public void read(byte[] content, BlockSink sink) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
            if (hasMacros(document)) {
                sink.found(Finding.of(Finding.Kind.MACROS_IGNORED));
            }
            new Body(document, sink).read();
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

    private static final class Body {

        private final XWPFDocument document;
        private final BlockSink sink;
        private final DocxStyles styles;
        private final DocxNumbers numbers;
        private final DocxText text;
        private final DocxTables tables;
        private final boolean boldMeansHeading;

        Body(XWPFDocument document, BlockSink sink) {
            this.document = document;
            this.sink = sink;
            this.styles = new DocxStyles(document);
            this.numbers = new DocxNumbers(document, styles);
            this.text = new DocxText(document);
            this.tables = new DocxTables(text);
            this.boldMeansHeading = boldShare(document) < MOST_BOLD;
        }

        private static double boldShare(XWPFDocument document) {
            long bold = 0;
            long all = 1;
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    int letters = run.text().length();
                    all += letters;
                    bold += run.isBold() ? letters : 0;
                }
            }
            return (double) bold / all;
        }

        void read() {
            List<IBodyElement> elements = document.getBodyElements();
            for (int i = 0; i < elements.size(); i++) {
                switch (elements.get(i)) {
                    case XWPFParagraph paragraph -> paragraph(paragraph);
                    case XWPFTable table -> tables.blocks(table).forEach(sink::accept);
                    case XWPFSDT control -> content(control);
                    default -> {
                        // Nothing else in a body holds text.
                    }
                }
                sink.advanced(i + 1, elements.size());
            }
            if (text.hidden() > 0) {
                sink.found(Finding.of(Finding.Kind.HIDDEN_TEXT, text.hidden()));
            }
        }

        private void paragraph(XWPFParagraph paragraph) {
            String number = numbers.next(paragraph);
            if (styles.isContents(paragraph)) {
                return;
            }
            DocxText.Seen seen = text.of(paragraph);
            if (!seen.text().isEmpty()) {
                String numbered = number.isEmpty() ? seen.text() : number + " " + seen.text();
                sink.accept(block(paragraph, seen, numbered));
            }
            seen.notes().forEach(note -> sink.accept(Block.paragraph(note)));
            seen.boxes().forEach(box -> sink.accept(Block.paragraph(box)));
        }

        private Block block(XWPFParagraph paragraph, DocxText.Seen seen, String numbered) {
            int level = styles.headingLevel(paragraph);
            if (level > 0) {
                return Block.heading(level, numbered);
            }
            return boldMeansHeading && seen.bold() && BoldHeading.looksLike(numbered)
                    ? Block.heading(BoldHeading.LEVEL, numbered)
                    : Block.paragraph(numbered);
        }

        /** A content control in the body: a table of contents that Word made, or a form. */
        private void content(XWPFSDT control) {
            control.getContent()
                    .getText()
                    .lines()
                    .filter(line -> !line.matches(".*\\t\\d+$"))
                    .forEach(line -> sink.accept(Block.paragraph(line)));
        }
    }
}
