package nl.balie.assistant.library;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import nl.balie.knowledge.PageImage;
import nl.balie.knowledge.Place;

/** A page as a picture, with places on it marked as with a marker: what is black stays black, what is white turns yellow. */
final class MarkedPage {

    private static final int MARKER = 0xffe590;
    private static final int WHITE = 0xff;
    private static final int MARGIN_POINTS = 3;

    private MarkedPage() {}

    /** As PNG. */
    static byte[] png(PageImage page, List<Place> places) {
        if (places.isEmpty()) {
            return page.png().bytes();
        }
        try {
            BufferedImage picture =
                    ImageIO.read(new ByteArrayInputStream(page.png().bytes()));
            BufferedImage marked =
                    new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
            marked.getGraphics().drawImage(picture, 0, 0, null);
            boolean[] done = new boolean[marked.getWidth() * marked.getHeight()];
            places.forEach(place -> mark(marked, place, page.pixelsPerPoint(), done));
            var out = new ByteArrayOutputStream();
            ImageIO.write(marked, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(BufferedImage picture, Place place, float scale, boolean[] done) {
        int left = Math.max(0, Math.round((place.left() - MARGIN_POINTS) * scale));
        int top = Math.max(0, Math.round((place.top() - MARGIN_POINTS) * scale));
        int right = Math.min(picture.getWidth(), Math.round((place.left() + place.width() + MARGIN_POINTS) * scale));
        int bottom = Math.min(picture.getHeight(), Math.round((place.top() + place.height() + MARGIN_POINTS) * scale));
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                int at = y * picture.getWidth() + x;
                if (!done[at]) {
                    picture.setRGB(x, y, tinted(picture.getRGB(x, y)));
                    done[at] = true;
                }
            }
        }
    }

    private static int tinted(int rgb) {
        int tinted = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            tinted |= (((rgb >> shift) & WHITE) * ((MARKER >> shift) & WHITE) / WHITE) << shift;
        }
        return tinted;
    }
}
