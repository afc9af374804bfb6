package nl.balie.knowledge.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A piece of a line without wide gaps in it: a line of prose, or a cell of a table.
 *
 * @param words at least one
 */
record PdfSegment(List<PdfWord> words) {

    private static final double NEARLY_ALL = 0.8;

    PdfSegment {
        words = List.copyOf(words);
    }

    float left() {
        return words.getFirst().left();
    }

    float right() {
        return words.getLast().right();
    }

    /** Points from the top of the page. */
    float baseline() {
        float lowest = 0;
        for (PdfWord word : words) {
            lowest = Math.max(lowest, word.baseline());
        }
        return lowest;
    }

    /** Of most of the letters, in points. */
    float size() {
        if (words.size() == 1) {
            return words.getFirst().size();
        }
        Map<Float, Integer> sizes = new HashMap<>();
        words.forEach(word -> sizes.merge(word.size(), word.text().length(), Integer::sum));
        return sizes.entrySet().stream()
                .max(Map.Entry.<Float, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1f);
    }

    /** Whether nearly all of it is bold. */
    boolean bold() {
        int bold = words.stream()
                .filter(PdfWord::bold)
                .mapToInt(word -> word.text().length())
                .sum();
        return bold > NEARLY_ALL * letters();
    }

    String text() {
        return words.stream().map(PdfWord::text).collect(Collectors.joining(" "));
    }

    int letters() {
        return words.stream().mapToInt(word -> word.text().length()).sum();
    }

    boolean overlaps(float from, float until) {
        return left() < until && right() > from;
    }
}
