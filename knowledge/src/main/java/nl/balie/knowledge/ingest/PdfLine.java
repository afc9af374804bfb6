package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line on a page.
 *
 * @param frame the page, and how it is seen
 * @param baseline points from the top of the page
 * @param size of the letters, in points
 * @param segments at least one, from left to right
 */
record PdfLine(PdfFrame frame, float baseline, float size, boolean bold, List<PdfSegment> segments) {

    private static final float ASCENT = 0.85f;
    private static final float DESCENT = 0.25f;

    PdfLine {
        segments = List.copyOf(segments);
    }

    int page() {
        return frame.page();
    }

    /** The rectangle that letters of this size take. */
    Area area() {
        return frame.area(left(), baseline - ASCENT * size, right(), baseline + DESCENT * size);
    }

    String text() {
        return segments.stream().map(PdfSegment::text).collect(Collectors.joining(" "));
    }

    float left() {
        return segments.getFirst().left();
    }

    float right() {
        return segments.getLast().right();
    }

    PdfLine with(List<PdfSegment> others) {
        return new PdfLine(frame, baseline, size, bold, others);
    }

    boolean looksLike(PdfLine other) {
        return bold == other.bold && Math.abs(size - other.size) < 0.6f;
    }
}
