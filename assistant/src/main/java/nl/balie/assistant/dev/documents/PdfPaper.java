package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;

/**
 * A pile of A4 pages written from top to bottom, in columns. Sizes are points; positions count from the lower left corner of
 * the page, across from the left of the column.
 */
final class PdfPaper implements AutoCloseable {

    static final float LEFT = 71;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = 770;
    private static final float BOTTOM = 76;
    private static final float HEADER_BASELINE = 800;
    private static final float FOOTER_BASELINE = 42;
    private static final float SMALL = 8.5f;
    private static final float INK = 0.1f;
    private static final float SOFT_INK = 0.4f;
    private static final float RULE = 0.6f;
    private static final float GUTTER = 22;

    /** Of the letters of a reference to a footnote, and how far they stand above the line. */
    private static final float SMALLER = 0.62f;

    private static final float RAISED = 0.36f;

    private final PDDocument document;
    private final PdfFonts fonts;
    private final String runningHeader;
    private final int columns;
    private int column;
    private float top;
    private PdfNotes notes = new PdfNotes(List.of());
    private PDPage page;
    private PDPageContentStream content;
    private float y;

    PdfPaper(PDDocument document, PdfFonts fonts, String runningHeader, int columns) throws IOException {
        this.document = document;
        this.fonts = fonts;
        this.runningHeader = runningHeader;
        this.columns = columns;
        this.page = addPage(document);
        this.content = open(document, page);
        beginPage();
    }

    static float width(int columns) {
        return (WIDTH - (columns - 1) * GUTTER) / columns;
    }

    /** Of the letters of a run in text of this size. */
    static float size(Block.Run run, float size) {
        return run.isReference() ? size * SMALLER : size;
    }

    /** The height left under the cursor in this column. */
    float left() {
        return y - BOTTOM - notes.height();
    }

    static float fullHeight() {
        return TOP - BOTTOM;
    }

    boolean atTop() {
        return y == top;
    }

    float y() {
        return y;
    }

    /** From here down this page has columns: what stands above goes across them. */
    void beginColumns() {
        if (columns > 1) {
            top = y;
        }
    }

    /** Puts footnotes below the text of this page. */
    void add(PdfNotes more) {
        notes = notes.and(more);
    }

    /** Goes on to a new column or page if less than this height is left; says whether it did. */
    boolean need(float height) throws IOException {
        if (height <= left() || atTop()) {
            return false;
        }
        if (column + 1 < columns) {
            column++;
            y = top;
            return true;
        }
        endPage();
        page = addPage(document);
        content = open(document, page);
        beginPage();
        return true;
    }

    /** Leaves white, except at the top of a page. */
    void space(float height) {
        if (!atTop()) {
            y -= height;
        }
    }

    void down(float height) {
        y -= height;
    }

    void write(List<Block.Run> runs, float x, float baseline, float size) throws IOException {
        content.setNonStrokingColor(INK);
        show(content, runs, columnLeft() + x, baseline, size);
    }

    /** A bordered rectangle whose top is at the cursor. */
    void box(float x, float width, float height, boolean shaded) throws IOException {
        float pageX = columnLeft() + x;
        if (shaded) {
            content.setNonStrokingColor(0.92f);
            content.addRect(pageX, y - height, width, height);
            content.fill();
        }
        content.setStrokingColor(RULE);
        content.setLineWidth(0.5f);
        content.addRect(pageX, y - height, width, height);
        content.stroke();
    }

    void rule(float x, float width, float atY) throws IOException {
        content.setStrokingColor(RULE);
        content.setLineWidth(0.5f);
        content.moveTo(x, atY);
        content.lineTo(x + width, atY);
        content.stroke();
    }

    PDPageXYZDestination here() {
        var destination = new PDPageXYZDestination();
        destination.setPage(page);
        destination.setLeft(0);
        destination.setTop((int) y + 12);
        return destination;
    }

    /** Ends the last page and writes under each page which one it is. */
    void finish() throws IOException {
        endPage();
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            try (var footer =
                    new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true)) {
                String text = "Pagina " + number + " van " + pages;
                footer.setNonStrokingColor(SOFT_INK);
                float x = LEFT + WIDTH - fonts.width(text, false, SMALL);
                show(footer, List.of(new Block.Run(text, false)), x, FOOTER_BASELINE, SMALL);
            }
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }

    private float columnLeft() {
        return LEFT + column * (width(columns) + GUTTER);
    }

    private void endPage() throws IOException {
        if (!notes.lines().isEmpty()) {
            notes.draw(this, BOTTOM);
        }
        notes = new PdfNotes(List.of());
        content.close();
    }

    private void beginPage() throws IOException {
        column = 0;
        top = TOP;
        y = top;
        content.setNonStrokingColor(SOFT_INK);
        show(content, List.of(new Block.Run(runningHeader, false)), LEFT, HEADER_BASELINE, SMALL);
        rule(LEFT, WIDTH, HEADER_BASELINE - 7);
    }

    private void show(PDPageContentStream stream, List<Block.Run> runs, float x, float baseline, float size)
            throws IOException {
        stream.beginText();
        stream.newLineAtOffset(x, baseline);
        for (Block.Run run : runs) {
            stream.setFont(fonts.of(run.bold()), size(run, size));
            stream.setTextRise(run.isReference() ? size * RAISED : 0);
            stream.showText(run.text());
        }
        stream.endText();
    }

    private static PDPage addPage(PDDocument document) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return page;
    }

    private static PDPageContentStream open(PDDocument document, PDPage page) throws IOException {
        return new PDPageContentStream(document, page, AppendMode.OVERWRITE, true);
    }
}
