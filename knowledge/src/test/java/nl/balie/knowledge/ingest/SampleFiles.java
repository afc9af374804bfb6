package nl.balie.knowledge.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Files of many kinds, made on the spot; also for tests of the packages above. */
public final class SampleFiles {

    /** A piece of text on a page of A4: points from the left and from the top. */
    public record Print(float x, float y, float size, boolean bold, String text) {}

    private SampleFiles() {}

    public static Print plain(float x, float y, String text) {
        return new Print(x, y, 10, false, text);
    }

    public static Print bold(float x, float y, float size, String text) {
        return new Print(x, y, size, true, text);
    }

    /** A PDF with these prints, page by page. */
    @SafeVarargs
    public static byte[] pdf(List<Print>... pages) {
        try (var document = new PDDocument()) {
            print(document, pages);
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same text for every password: needs the user's to be opened, unless that is empty. */
    public static byte[] encryptedPdf(String userPassword) {
        try (var document = new PDDocument()) {
            print(document, List.of(plain(70, 100, "Artikel 1 Geheim reglement voor iedereen.")));
            document.protect(new StandardProtectionPolicy("eigenaar", userPassword, new AccessPermission()));
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SafeVarargs
    private static void print(PDDocument document, List<Print>... pages) throws IOException {
        for (List<Print> prints : pages) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                show(content, prints);
            }
        }
    }

    /** Each document has fonts of its own: encrypting one changes the fonts in it. */
    private static void show(PDPageContentStream content, List<Print> prints) throws IOException {
        var plain = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        var bold = new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
        for (Print print : prints) {
            content.beginText();
            content.setFont(print.bold() ? bold : plain, print.size());
            content.newLineAtOffset(print.x(), PDRectangle.A4.getHeight() - print.y());
            content.showText(print.text());
            content.endText();
        }
    }

    /** What is drawn on a page besides text. */
    public interface Drawing {

        void on(PDPageContentStream page) throws IOException;
    }

    /** Pages of A4 with the same drawing under these prints. */
    @SafeVarargs
    public static byte[] drawn(Drawing drawing, List<Print>... pages) {
        try (var document = new PDDocument()) {
            for (List<Print> prints : pages) {
                var page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    drawing.on(content);
                    show(content, prints);
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page of A4 with these prints that is only a picture, as a scanner makes it. */
    public static byte[] scan(List<Print> prints) {
        return scan(pdf(prints));
    }

    /** The first page of a PDF as a scanner makes it. */
    public static byte[] scan(byte[] pdf) {
        try (var printed = Loader.loadPDF(pdf);
                var scanned = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            scanned.addPage(page);
            var picture = new PDFRenderer(printed).renderImageWithDPI(0, 200, ImageType.GRAY);
            try (var content = new PDPageContentStream(scanned, page)) {
                var image = LosslessFactory.createFromImage(scanned, picture);
                content.drawImage(image, 0, 0, PDRectangle.A4.getWidth(), PDRectangle.A4.getHeight());
            }
            return bytes(scanned);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    /** A zip with one entry per pair of name and text. */
    public static byte[] zip(String... namesAndTexts) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word file whose text part is this, and unpacks to many megabytes of spaces. */
    public static byte[] bomb() {
        return docx("<w:document>" + " ".repeat(60 * 1024 * 1024) + "</w:document>");
    }

    /** A Word file with this as its text part. */
    public static byte[] docx(String documentXml) {
        return zip("[Content_Types].xml", """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>\
            """, "_rels/.rels", """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>\
            """, "word/document.xml", documentXml);
    }

    /** An OpenDocument text with this as its body. */
    public static byte[] odt(String body) {
        return zip(
                "mimetype",
                "application/vnd.oasis.opendocument.text",
                "content.xml",
                "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
                        + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
                        + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\"><office:body><office:text>"
                        + body + "</office:text></office:body></office:document-content>");
    }
}
