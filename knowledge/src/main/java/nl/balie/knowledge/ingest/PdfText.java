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
        int letters = lettersBeforeHyphen(first);
        boolean goesOn = !second.isEmpty()
                && Character.isLowerCase(second.charAt(0))
                && !KEEPS_HYPHEN.matcher(second).matches();
        if (letters == 0 || !goesOn) {
            return first + " " + second;
        }
        // One letter is no syllable: e-mail keeps its hyphen.
        return letters == 1 ? first + second : first.substring(0, first.length() - 1) + second;
    }

    /** At most two are counted; none where the text does not end in a hyphen. */
    private static int lettersBeforeHyphen(String text) {
        int hyphen = text.length() - 1;
        if (hyphen < 1 || (text.charAt(hyphen) != '-' && text.charAt(hyphen) != '\u2010')) {
            return 0;
        }
        boolean last = Character.isLetter(text.charAt(hyphen - 1));
        boolean another = hyphen > 1 && Character.isLetter(text.charAt(hyphen - 2));
        return last ? (another ? 2 : 1) : 0;
    }
}
