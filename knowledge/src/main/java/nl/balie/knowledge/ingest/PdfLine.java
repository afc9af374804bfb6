package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line on a page.
 *
 * @param baseline points from the top of the page
 * @param size of the letters, in points
 * @param segments at least one, from left to right
 */
record PdfLine(int page, float baseline, float size, boolean bold, List<PdfSegment> segments) {

    PdfLine {
        segments = List.copyOf(segments);
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
        return new PdfLine(page, baseline, size, bold, others);
    }

    boolean looksLike(PdfLine other) {
        return bold == other.bold && Math.abs(size - other.size) < 0.6f;
    }
}
