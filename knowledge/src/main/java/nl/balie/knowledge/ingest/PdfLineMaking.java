package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts the letters of a page together to words, and those to lines. */
final class PdfLineMaking {

    /** In letter heights: what counts as a space, and as the gap between two cells. */
    private static final float SPACE = 0.17f;

    private static final float CELL_GAP = 1f;

    private PdfLineMaking() {}

    /** The lines from top to bottom. */
    static List<PdfLine> lines(List<PdfGlyph> glyphs, PdfFrame frame) {
        List<PdfGlyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(PdfGlyph::baseline));
        List<PdfLine> lines = new ArrayList<>();
        List<PdfGlyph> line = new ArrayList<>();
        for (PdfGlyph glyph : sorted) {
            if (!line.isEmpty()
                    && glyph.baseline() - line.getFirst().baseline()
                            > 0.45f * Math.max(glyph.size(), line.getFirst().size())) {
                add(line, frame, lines);
            }
            line.add(glyph);
        }
        add(line, frame, lines);
        return lines;
    }

    private static void add(List<PdfGlyph> glyphs, PdfFrame frame, List<PdfLine> lines) {
        glyphs.sort(Comparator.comparingDouble(PdfGlyph::left));
        List<PdfSegment> segments = segments(glyphs);
        if (!segments.isEmpty()) {
            lines.add(new PdfLine(frame, segments));
        }
        glyphs.clear();
    }

    private static List<PdfSegment> segments(List<PdfGlyph> line) {
        List<PdfSegment> segments = new ArrayList<>();
        var segment = new PdfSegmentMaking();
        PdfGlyph last = null;
        for (PdfGlyph glyph : line) {
            if (glyph.text().isBlank() || (last != null && glyph.isShadowOf(last))) {
                continue;
            }
            float gap = last == null ? 0 : glyph.left() - last.right();
            if (last != null && gap > SPACE * glyph.size()) {
                segment.endWord();
            }
            if (gap > CELL_GAP * glyph.size() && !(segments.isEmpty() && segment.isMarker())) {
                segments.add(segment.end());
                segment = new PdfSegmentMaking();
            }
            segment.add(glyph);
            last = glyph;
        }
        if (last != null) {
            segments.add(segment.end());
        }
        return segments;
    }
}
