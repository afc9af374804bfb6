package nl.balie.assistant.dev.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Sets a demo document for Word, with Word's own headings, tables, header and footer. */
final class WordBook {

    /** Sizes are in twentieths of a point. */
    private static final BigInteger A4_WIDTH = BigInteger.valueOf(11906);

    private static final BigInteger A4_HEIGHT = BigInteger.valueOf(16838);
    private static final BigInteger MARGIN = BigInteger.valueOf(1420);
    private static final BigInteger HALF_MARGIN = BigInteger.valueOf(710);
    private static final int ITEM_INDENT = 360;

    private final XWPFDocument word;

    private WordBook(XWPFDocument word) {
        this.word = word;
    }

    static byte[] of(DemoDocument source) throws IOException {
        try (var word = new XWPFDocument()) {
            describe(word, source);
            WordStyles.addTo(word);
            var book = new WordBook(word);
            book.setPage(source);
            MarkdownBlocks.of(source.markdown()).forEach(book::add);
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return StableZip.of(bytes.toByteArray());
        }
    }

    private void add(Block block) {
        switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> write(paragraph.runs(), word.createParagraph());
            case Block.Item item -> item(item);
            case Block.Table table -> WordTable.add(table, word);
        }
    }

    private void heading(Block.Heading heading) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(WordStyles.heading(heading.level()));
        paragraph.createRun().setText(heading.text());
    }

    /** The number is text, as in most regulations that were typed: it survives every export. */
    private void item(Block.Item item) {
        var paragraph = word.createParagraph();
        paragraph.setStyle(WordStyles.ITEM);
        paragraph.setIndentationLeft((item.depth() + 1) * ITEM_INDENT);
        paragraph.setIndentationHanging(ITEM_INDENT);
        var marker = paragraph.createRun();
        marker.setText(item.marker());
        marker.addTab();
        write(item.runs(), paragraph);
    }

    static void write(List<Block.Run> runs, XWPFParagraph paragraph) {
        for (Block.Run run : runs) {
            if (run.isReference()) {
                refer(run.note(), paragraph);
                continue;
            }
            var written = paragraph.createRun();
            written.setText(run.text());
            if (run.bold()) {
                written.setBold(true);
            }
        }
    }

    /** Word numbers its footnotes itself. */
    private static void refer(String note, XWPFParagraph paragraph) {
        var footnote = paragraph.getDocument().createFootnote();
        footnote.createParagraph().createRun().setText(" " + note);
        paragraph.addFootnoteReference(footnote);
    }

    private void setPage(DemoDocument source) {
        var section = word.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(A4_WIDTH);
        size.setH(A4_HEIGHT);
        var margins = section.addNewPgMar();
        margins.setLeft(MARGIN);
        margins.setRight(MARGIN);
        margins.setTop(MARGIN);
        margins.setBottom(MARGIN);
        margins.setHeader(HALF_MARGIN);
        margins.setFooter(HALF_MARGIN);
        margins.setGutter(BigInteger.ZERO);
        if (source.columns() > 1) {
            section.addNewCols().setNum(BigInteger.valueOf(source.columns()));
        }
        word.createHeader(HeaderFooterType.DEFAULT)
                .createParagraph()
                .createRun()
                .setText(source.heading());
        pageNumber(word.createFooter(HeaderFooterType.DEFAULT).createParagraph());
    }

    private static void pageNumber(XWPFParagraph footer) {
        footer.setAlignment(ParagraphAlignment.RIGHT);
        footer.createRun().setText("Pagina ");
        field(footer, "PAGE");
        footer.createRun().setText(" van ");
        field(footer, "NUMPAGES");
    }

    private static void field(XWPFParagraph paragraph, String instruction) {
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr(instruction);
        field.addNewR().addNewT().setStringValue("1");
    }

    private static void describe(XWPFDocument word, DemoDocument source) {
        var properties = word.getProperties().getCoreProperties();
        properties.setTitle(source.heading());
        properties.setCreator(source.employer());
        var written = Optional.of(
                Date.from(source.validFrom().atStartOfDay(ZoneOffset.UTC).toInstant()));
        properties.setCreated(written);
        properties.setModified(written);
    }
}
