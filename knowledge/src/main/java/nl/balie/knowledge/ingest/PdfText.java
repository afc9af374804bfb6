package nl.balie.knowledge.ingest;

import java.util.regex.Pattern;

/** Puts lines together, undoing the hyphens that only the line's end made. */
final class PdfText {

    private static final Pattern KEEPS_HYPHEN =
            Pattern.compile("^(?:en|of|dan wel|respectievelijk)\\b.*", Pattern.DOTALL);

    private PdfText() {}

    static String joined(String first, String second) {
        if (first.endsWith("\u00ad")) {
            return first.substring(0, first.length() - 1) + second;
        }
        boolean hyphenated = first.length() > 1
                && first.endsWith("-")
                && Character.isLetter(first.charAt(first.length() - 2))
                && !second.isEmpty()
                && Character.isLowerCase(second.charAt(0))
                && !KEEPS_HYPHEN.matcher(second).matches();
        return hyphenated ? first.substring(0, first.length() - 1) + second : first + " " + second;
    }
}
