package nl.balie.knowledge.ingest;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line on a page.
 *
 * @param frame the page, and how it is seen
 * @param segments at least one, from left to right
 * @param notes the footnotes that it refers to
 */
record PdfLine(PdfFrame frame, List<PdfSegment> segments, List<PdfNote> notes) {

    private static final float ASCENT = 0.85f;
    private static final float DESCENT = 0.25f;
    private static final double NEARLY_ALL = 0.8;

    PdfLine {
        segments = List.copyOf(segments);
        notes = List.copyOf(notes);
    }

    PdfLine(PdfFrame frame, List<PdfSegment> segments) {
        this(frame, segments, List.of());
    }

    int page() {
        return frame.page();
    }

    /** Points from the top of the page. */
    float baseline() {
        return (float) segments.stream().mapToDouble(PdfSegment::baseline).max().orElse(0);
    }

    /** Of most of the letters, in points. */
    float size() {
        return segments.stream()
                .max(Comparator.comparingInt(PdfSegment::letters))
                .map(PdfSegment::size)
                .orElse(1f);
    }

    boolean bold() {
        int all = segments.stream().mapToInt(PdfSegment::letters).sum();
        int bold = segments.stream()
                .filter(PdfSegment::bold)
                .mapToInt(PdfSegment::letters)
                .sum();
        return bold > NEARLY_ALL * all;
    }

    /** The font that all of it is set in; nothing if there are several. */
    String font() {
        String font = segments.getFirst().words().getFirst().font();
        boolean same = segments.stream()
                .flatMap(segment -> segment.words().stream())
                .allMatch(word -> word.font().equals(font));
        return same ? font : "";
    }

    List<PdfWord> words() {
        return segments.stream().flatMap(segment -> segment.words().stream()).toList();
    }

    /** The rectangle that letters of this size take. */
    Area area() {
        return frame.area(left(), baseline() - ASCENT * size(), right(), baseline() + DESCENT * size());
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
        return new PdfLine(frame, others, notes);
    }

    boolean looksLike(PdfLine other) {
        return bold() == other.bold() && Math.abs(size() - other.size()) < 0.6f;
    }
}
