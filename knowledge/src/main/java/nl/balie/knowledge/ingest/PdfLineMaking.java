package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Puts the letters of a page together to words, and those to lines. */
final class PdfLineMaking {

    /** In letter heights: what counts as a space, and as the gap between two cells. */
    private static final float SPACE = 0.17f;

    private static final float CELL_GAP = 1f;
    private static final Pattern MARKER = Pattern.compile(
            "[-•–▪◦‣·*o\\uf0b7]|\\(?(?:\\d{1,2}|[a-z]|[ivx]{1,4})[.)]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|§");

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
            Map<Float, Integer> sizes = new HashMap<>();
            int bold = 0;
            int letters = 0;
            float baseline = 0;
            for (PdfGlyph glyph : glyphs) {
                if (!glyph.text().isBlank()) {
                    sizes.merge(Math.round(glyph.size() * 2) / 2f, 1, Integer::sum);
                    letters++;
                    bold += glyph.bold() ? 1 : 0;
                    baseline = Math.max(baseline, glyph.baseline());
                }
            }
            float size = sizes.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse(10f);
            lines.add(new PdfLine(frame, baseline, size, bold > 0.8 * letters, segments));
        }
        glyphs.clear();
    }

    private static List<PdfSegment> segments(List<PdfGlyph> line) {
        List<PdfSegment> segments = new ArrayList<>();
        List<PdfWord> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        float left = 0;
        PdfGlyph last = null;
        for (PdfGlyph glyph : line) {
            if (glyph.text().isBlank() || (last != null && glyph.isShadowOf(last))) {
                continue;
            }
            float gap = last == null ? 0 : glyph.left() - last.right();
            if (last != null && gap > SPACE * glyph.size()) {
                words.add(new PdfWord(left, last.right(), word.toString()));
                word.setLength(0);
            }
            if (gap > CELL_GAP * glyph.size() && !(segments.isEmpty() && isMarker(words))) {
                segments.add(new PdfSegment(words));
                words.clear();
            }
            left = word.isEmpty() ? glyph.left() : left;
            word.append(glyph.text());
            last = glyph;
        }
        if (last != null) {
            words.add(new PdfWord(left, last.right(), word.toString()));
            segments.add(new PdfSegment(words));
        }
        return segments;
    }

    /** The sign or number of a list stands apart from its text, but is no column. */
    private static boolean isMarker(List<PdfWord> words) {
        return words.size() == 1 && MARKER.matcher(words.getFirst().text()).matches();
    }
}
