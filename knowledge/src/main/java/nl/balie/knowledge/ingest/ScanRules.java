package nl.balie.knowledge.ingest;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;

/** Takes the lines of tables out of the picture of a page: recognition takes what is framed by them for drawings. */
final class ScanRules {

    private static final int DARK_BELOW = 150;
    private static final int LONGEST_LETTER_DOTS = 110;
    private static final int THICKEST_DOTS = 14;
    private static final int EDGE_DOTS = 2;
    private static final int WHITE = 255;

    private final WritableRaster raster;
    private final boolean down;
    private final int width;
    private final int height;

    private ScanRules(WritableRaster raster, boolean down) {
        this.raster = raster;
        this.down = down;
        this.width = down ? raster.getHeight() : raster.getWidth();
        this.height = down ? raster.getWidth() : raster.getHeight();
    }

    /** Makes them white, across and down, in a picture in shades of grey with 300 dots per inch. */
    static void erase(BufferedImage picture) {
        WritableRaster raster = picture.getRaster();
        boolean[][] across = new ScanRules(raster, false).found();
        boolean[][] downwards = new ScanRules(raster, true).found();
        new ScanRules(raster, false).whiten(across);
        new ScanRules(raster, true).whiten(downwards);
    }

    /** Dark runs that are longer than any letter and thin. */
    private boolean[][] found() {
        boolean[][] found = new boolean[height][width];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            row(y, row);
            int from = 0;
            for (int x = 0; x <= width; x++) {
                if (x == width || row[x] >= DARK_BELOW) {
                    if (x - from > LONGEST_LETTER_DOTS) {
                        java.util.Arrays.fill(found[y], from, x, true);
                    }
                    from = x + 1;
                }
            }
        }
        return found;
    }

    private void row(int y, int[] row) {
        if (down) {
            raster.getSamples(y, 0, 1, width, 0, row);
        } else {
            raster.getSamples(0, y, width, 1, 0, row);
        }
    }

    private void whiten(boolean[][] found) {
        for (int x = 0; x < width; x++) {
            int from = 0;
            for (int y = 0; y <= height; y++) {
                if (y == height || !found[y][x]) {
                    if (y > from && y - from <= THICKEST_DOTS) {
                        whiten(x, from - EDGE_DOTS, y + EDGE_DOTS);
                    }
                    from = y + 1;
                }
            }
        }
    }

    private void whiten(int x, int from, int until) {
        for (int y = Math.max(0, from); y < Math.min(height, until); y++) {
            raster.setSample(down ? y : x, down ? x : y, 0, WHITE);
        }
    }
}
