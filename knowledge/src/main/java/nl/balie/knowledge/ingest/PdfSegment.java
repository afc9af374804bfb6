package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A piece of a line without wide gaps in it: a line of prose, or a cell of a table.
 *
 * @param words at least one
 * @param baseline points from the top of the page
 * @param size of most of its letters, in points
 * @param bold whether nearly all of it is
 */
record PdfSegment(List<PdfWord> words, float baseline, float size, boolean bold) {

    PdfSegment {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    PdfSegment with(List<PdfWord> others) {
        return new PdfSegment(others, baseline, size, bold);
    }

    int letters() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    boolean overlaps(float from, float until) {
        return left() < until && right() > from;
    }
}
