package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A page of a PDF as a picture, so that a person can lay what was read beside it. */
final class PdfPageDrawing {

    private static final int MOST_PIXELS = 12_000_000;

    private PdfPageDrawing() {}

    /** Draws a page, counted from 1, as PNG. */
    static void draw(byte[] pdf, int page, int widthPixels, Path output) throws IOException {
        ImageIO.setUseCache(false);
        try (PDDocument document = Loader.loadPDF(pdf, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (page < 1 || page > document.getNumberOfPages()) {
                return;
            }
            float scale = scale(document.getPage(page - 1), widthPixels);
            BufferedImage image = renderer(document).renderImage(page - 1, scale, ImageType.RGB);
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(output)))) {
                out.writeFloat(scale);
                out.writeInt(image.getWidth());
                out.writeInt(image.getHeight());
                ImageIO.write(image, "png", out);
            }
        }
    }

    /** Pixels per point. */
    private static float scale(PDPage page, int widthPixels) {
        PDRectangle box = page.getCropBox();
        float width = page.getRotation() % 180 == 0 ? box.getWidth() : box.getHeight();
        float wanted = widthPixels / Math.max(1, width);
        double most = Math.sqrt(MOST_PIXELS / Math.max(1.0, (double) box.getWidth() * box.getHeight()));
        return (float) Math.min(wanted, most);
    }

    static PDFRenderer renderer(PDDocument document) {
        var renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }
}
