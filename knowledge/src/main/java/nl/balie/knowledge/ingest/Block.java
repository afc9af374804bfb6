package nl.balie.knowledge.ingest;

import java.util.List;

/**
 * What every format comes down to: a heading or a paragraph, in reading order.
 *
 * @param level of a heading by its looks, 1 being the outermost; 0 for a heading that only its number gives away
 * @param areas where it stands; empty where the format has no pages
 */
record Block(Kind kind, int level, String text, List<Area> areas) {

    enum Kind {
        HEADING,
        PARAGRAPH
    }

    Block {
        areas = List.copyOf(areas);
    }

    static Block heading(int level, String text) {
        return heading(level, text, List.of());
    }

    static Block heading(int level, String text, List<Area> areas) {
        return new Block(Kind.HEADING, level, tidy(text), areas);
    }

    static Block paragraph(String text) {
        return paragraph(text, List.of());
    }

    static Block paragraph(String text, List<Area> areas) {
        return new Block(Kind.PARAGRAPH, 0, tidy(text), areas);
    }

    /** Tabs, hard spaces and spaces in a row mean nothing in running text; line ends do. */
    private static String tidy(String text) {
        return text.replaceAll("[\\t\\u00a0 ]+", " ").strip();
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }

    /** Counted from 1; 0 where the format has no pages. */
    int page() {
        return areas.isEmpty() ? 0 : areas.getFirst().page();
    }
}
