package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects the letters of one segment, from left to right. */
final class PdfSegmentMaking {

    private static final Pattern MARKER = Pattern.compile(
            "[-•–▪◦‣·*o\\uf0b7]|\\(?(?:\\d{1,2}[a-z]?|[a-z]{1,2}|[ivx]{1,4})[.)°]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|§");
    private static final double NEARLY_ALL = 0.8;

    private final List<PdfWord> words = new ArrayList<>();
    private final List<PdfGlyph> word = new ArrayList<>();
    private final Map<Float, Integer> sizes = new HashMap<>();
    private float baseline;
    private int letters;
    private int bold;

    void add(PdfGlyph glyph) {
        word.add(glyph);
        sizes.merge(Math.round(glyph.size() * 2) / 2f, glyph.text().length(), Integer::sum);
        baseline = Math.max(baseline, glyph.baseline());
        letters++;
        bold += glyph.bold() ? 1 : 0;
    }

    void endWord() {
        if (!word.isEmpty()) {
            words.add(PdfWord.of(word));
            word.clear();
        }
    }

    /** The sign or number of a list stands apart from its text, but is no column. */
    boolean isMarker() {
        return words.size() == 1 && MARKER.matcher(words.getFirst().text()).matches();
    }

    PdfSegment end() {
        endWord();
        float size = sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1f);
        return new PdfSegment(words, baseline, size, bold > NEARLY_ALL * letters);
    }
}
