package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.rendering.ImageType;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person sees a letter. White letters may stand on a dark ground, so that the page is drawn to look; letters
 * without ink may be what was recognised on a scan, so that those count where they are most of a page.
 */
final class PdfVisibility {

    /** How a letter is printed. */
    enum Ink {
        DARK,
        PALE,
        NONE
    }

    private static final double PALE_FROM = 0.9;
    private static final int WHITE_FROM = 225;
    private static final int MOST_DRAWN_PAGES = 50;
    private static final float SMALLEST_POINTS = 2;

    private final PDFStreamEngine engine;
    private @Nullable PDColor lastColor;
    private boolean lastIsPale;
    private int drawn;

    PdfVisibility(PDFStreamEngine engine) {
        this.engine = engine;
    }

    /** How the letter that is being read is printed. */
    Ink ink() {
        var state = engine.getGraphicsState();
        if (state.getTextState().getRenderingMode() == RenderingMode.NEITHER) {
            return Ink.NONE;
        }
        PDColor color = state.getNonStrokingColor();
        if (color != lastColor) {
            lastColor = color;
            lastIsPale = isPale(color);
        }
        return lastIsPale ? Ink.PALE : Ink.DARK;
    }

    private static boolean isPale(PDColor color) {
        try {
            int rgb = color.toRGB();
            double light = 0.299 * (rgb >> 16 & 0xFF) + 0.587 * (rgb >> 8 & 0xFF) + 0.114 * (rgb & 0xFF);
            return light >= PALE_FROM * 255;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** The page as a person sees it, one pixel per point; nothing where that was done often enough. */
    @Nullable
    BufferedImage drawn(PDDocument document, int page) throws IOException {
        drawn++;
        return drawn > MOST_DRAWN_PAGES
                ? null
                : PdfPageDrawing.renderer(document).renderImage(page - 1, 1, ImageType.GRAY);
    }

    /** Whether there is nothing but white in a place. */
    static boolean isWhite(BufferedImage page, Area area) {
        int right = Math.min(page.getWidth() - 1, Math.round(area.right()));
        int bottom = Math.min(page.getHeight() - 1, Math.round(area.bottom()));
        for (int x = Math.max(0, Math.round(area.left())); x <= right; x++) {
            for (int y = Math.max(0, Math.round(area.top())); y <= bottom; y++) {
                if ((page.getRGB(x, y) & 0xFF) < WHITE_FROM) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Too small to read, or beside the paper. */
    static boolean isOutOfSight(PdfGlyph glyph, PdfFrame frame) {
        return glyph.size() < SMALLEST_POINTS
                || glyph.right() < 0
                || glyph.left() > frame.width()
                || glyph.baseline() < 0
                || glyph.baseline() - glyph.size() > frame.height();
    }
}
