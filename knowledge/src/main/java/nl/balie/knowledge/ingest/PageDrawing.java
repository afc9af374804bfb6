package nl.balie.knowledge.ingest;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;

/** A page of a PDF as it is shown, as PNG, with the pixels that one point of the page takes. */
public final class PageDrawing {

    private final byte[] png;
    private final int widthPixels;
    private final int heightPixels;
    private final float pixelsPerPoint;

    private PageDrawing(byte[] png, int widthPixels, int heightPixels, float pixelsPerPoint) {
        this.png = png;
        this.widthPixels = widthPixels;
        this.heightPixels = heightPixels;
        this.pixelsPerPoint = pixelsPerPoint;
    }

    /** What the reader leaves: the pixels per point, the width and the height, then the picture. */
    static PageDrawing parse(byte[] file) throws IOException {
        try (var in = new DataInputStream(new ByteArrayInputStream(file))) {
            float pixelsPerPoint = in.readFloat();
            int width = in.readInt();
            int height = in.readInt();
            return new PageDrawing(in.readAllBytes(), width, height, pixelsPerPoint);
        }
    }

    /** The picture itself, not to be changed. */
    public byte[] png() {
        return png;
    }

    public int widthPixels() {
        return widthPixels;
    }

    public int heightPixels() {
        return heightPixels;
    }

    public float pixelsPerPoint() {
        return pixelsPerPoint;
    }
}
