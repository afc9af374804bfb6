package nl.balie.assistant.dev.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** The two weights a document is set in. PDFBox ships one real font, so the bold one is every reader's own. */
record PdfFonts(PDFont regular, PDFont bold) {

    private static final String REGULAR = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    static PdfFonts load(PDDocument document) throws IOException {
        try (InputStream font = PDDocument.class.getResourceAsStream(REGULAR)) {
            if (font == null) {
                throw new IllegalStateException("PDFBox no longer holds " + REGULAR);
            }
            return new PdfFonts(
                    PDType0Font.load(document, font, true), new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD));
        }
    }

    PDFont of(boolean bold) {
        return bold ? this.bold : regular;
    }

    /** The width of a text in points. */
    float width(String text, boolean bold, float size) {
        try {
            return of(bold).getStringWidth(text) * size / 1000;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot measure " + text, e);
        }
    }
}
