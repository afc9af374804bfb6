package nl.balie.knowledge.ingest;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section as it was read.
 *
 * @param label the document's own numbering, or the heading
 * @param heading the words of the heading besides the number
 * @param path the headings above it, outermost first
 * @param page null where the format has no pages
 * @param places where its heading and each of its paragraphs stand; empty where the format has no pages
 */
public record ReadSection(
        String label,
        String heading,
        List<String> path,
        @Nullable Integer page,
        String text,
        List<ReadPlace> places) {

    public ReadSection {
        path = List.copyOf(path);
        places = List.copyOf(places);
    }

    /** Of a format without pages. */
    public ReadSection(String label, String heading, List<String> path, @Nullable Integer page, String text) {
        this(label, heading, path, page, text, List.of());
    }
}
