package nl.balie.knowledge.ingest;

/** A line that is drawn on a page, across or down; points from the left and from the top. */
record PdfRule(float left, float top, float right, float bottom) {

    private static final float THICKEST_POINTS = 3;
    private static final float SHORTEST_POINTS = 6;

    boolean isAcross() {
        return bottom - top <= THICKEST_POINTS && right - left >= SHORTEST_POINTS;
    }

    boolean isDown() {
        return right - left <= THICKEST_POINTS && bottom - top >= SHORTEST_POINTS;
    }

    float width() {
        return right - left;
    }

    /** Whether they meet, or nearly so. */
    boolean touches(PdfRule other) {
        return left <= other.right + THICKEST_POINTS
                && right >= other.left - THICKEST_POINTS
                && top <= other.bottom + THICKEST_POINTS
                && bottom >= other.top - THICKEST_POINTS;
    }

    float x() {
        return (left + right) / 2;
    }

    float y() {
        return (top + bottom) / 2;
    }
}
