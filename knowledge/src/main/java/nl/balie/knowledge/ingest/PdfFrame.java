package nl.balie.knowledge.ingest;

/**
 * What the places of letters are counted in: a page seen so that these letters stand upright.
 *
 * @param width of the page seen so, in points
 * @param height of the page seen so, in points
 * @param turn degrees by which the page is turned clockwise from here to how it is shown: 0, 90, 180 or 270
 */
record PdfFrame(int page, float width, float height, int turn) {

    /** The rectangle on the page as it is shown. */
    Area area(float left, float top, float right, float bottom) {
        return switch (turn) {
            case 90 -> new Area(page, height - bottom, left, height - top, right);
            case 180 -> new Area(page, width - right, height - bottom, width - left, height - top);
            case 270 -> new Area(page, top, width - right, bottom, width - left);
            default -> new Area(page, left, top, right, bottom);
        };
    }
}
