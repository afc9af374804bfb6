package nl.balie.knowledge.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Collects the letters of one segment, from left to right. */
final class PdfSegmentMaking {

    private static final Pattern MARKER = Pattern.compile(
            "[-•–▪◦‣·*o\\uf0b7]|\\(?(?:\\d{1,2}[a-z]?|[a-z]{1,2}|[ivx]{1,4})[.)°]|\\d{1,2}(?:\\.\\d{1,2}){1,3}\\.?|§");

    private final List<PdfWord> words = new ArrayList<>();
    private final List<PdfGlyph> word = new ArrayList<>();

    void add(PdfGlyph glyph) {
        boolean afterNumberOfNote = !word.isEmpty() && word.stream().allMatch(mark -> PdfWord.isRaised(mark, glyph));
        if (afterNumberOfNote) {
            endWord();
        }
        word.add(glyph);
    }

    void endWord() {
        if (word.isEmpty()) {
            return;
        }
        PdfWord next = PdfWord.of(word);
        word.clear();
        boolean mark = !words.isEmpty() && words.getLast().isMarkedBy(next);
        words.add(mark ? words.removeLast().markedBy(next) : next);
    }

    /** The sign or number of a list stands apart from its text, but is no column. */
    boolean isMarker() {
        return words.size() == 1 && MARKER.matcher(words.getFirst().text()).matches();
    }

    PdfSegment end() {
        endWord();
        return new PdfSegment(words);
    }
}
