package nl.balie.knowledge.ingest;

/**
 * What every format comes down to: a heading or a paragraph, in reading order.
 *
 * @param level of a heading by its looks, 1 being the outermost; 0 for a heading that only its number gives away
 * @param page counted from 1; 0 where the format has no pages
 */
record Block(Kind kind, int level, String text, int page) {

    enum Kind {
        HEADING,
        PARAGRAPH
    }

    static Block heading(int level, String text, int page) {
        return new Block(Kind.HEADING, level, tidy(text), page);
    }

    static Block paragraph(String text, int page) {
        return new Block(Kind.PARAGRAPH, 0, tidy(text), page);
    }

    /** Tabs, hard spaces and spaces in a row mean nothing in running text; line ends do. */
    private static String tidy(String text) {
        return text.replaceAll("[\\t\\u00a0 ]+", " ").strip();
    }

    boolean isHeading() {
        return kind == Kind.HEADING;
    }
}
