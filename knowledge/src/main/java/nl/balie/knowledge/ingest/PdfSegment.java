package nl.balie.knowledge.ingest;

import java.util.List;
import java.util.stream.Collectors;

/** A piece of a line without wide gaps in it: a line of prose, or a cell of a table; at least one word. */
record PdfSegment(List<PdfWord> words) {

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

    boolean overlaps(float from, float until) {
        return left() < until && right() > from;
    }
}
