package nl.balie.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article, or what stands under one heading.
 *
 * @param position 0 for the first of the document
 * @param label the document's own numbering ({@code Artikel 7.2}, {@code 7.2}, {@code § 3}) or the heading itself
 * @param heading the words of the heading besides the number, empty if none
 * @param path the headings above it, outermost first
 * @param page where it starts, null where the format has no pages
 * @param text paragraphs, separated by a line end; a row of a table reads {@code header: value; header: value}
 * @param places where its heading and each of its paragraphs stand on the page; empty where the format has no pages
 */
public record Section(
        int position,
        String label,
        String heading,
        List<String> path,
        @Nullable Integer page,
        String text,
        List<Place> places) {

    public Section {
        path = List.copyOf(path);
        places = List.copyOf(places);
    }
}
