package nl.balie.knowledge.ingest;

import java.util.regex.Pattern;

/** Many documents are written without styles: a short paragraph all in bold that does not end like a sentence is a heading. */
final class BoldHeading {

    /** Below every heading that the format itself calls one. */
    static final int LEVEL = 10;

    private static final int LONGEST_CHARACTERS = 120;
    private static final Pattern ENDS_LIKE_TEXT = Pattern.compile("(?s).*[.;,:!]$");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    private BoldHeading() {}

    static boolean looksLike(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_CHARACTERS || stripped.contains("\n")) {
            return false;
        }
        return HeadingNumber.isBare(stripped)
                || (LETTER.matcher(stripped).find()
                        && !ENDS_LIKE_TEXT.matcher(stripped).matches());
    }
}
