package nl.balie.knowledge.ingest;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number that a heading starts with.
 *
 * @param label as the document writes it: {@code Artikel 7.2}, {@code 7.2}, {@code § 3}, {@code Hoofdstuk 2}
 * @param number the bare number: {@code 7.2}
 * @param title the words after it
 * @param depth how deep such a number stands in a document: a chapter above a paragraph above an article
 */
record HeadingNumber(String label, String number, String title, int depth) {

    static final int ARTICLE = 60;
    private static final int DECIMAL = 20;

    private static final Pattern WORD = Pattern.compile(
            "^(Deel|Boek|Titel|Hoofdstuk|Bijlage|Afdeling|Paragraaf|Artikel|Art\\.?)\\s+([0-9]+[a-z]{0,3}(?:[.:-][0-9]+[a-z]{0,3})*(?-i:"
                + " (?:bis|quater|quinquies|ter(?=$|[.:]|"
                + " +\\p{Lu})))?|[IVXLC]+[a-z]?|[A-Z])\\b[.:]?\\s*[-–—:.]?\\s*(.*)$",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern PARAGRAPH_SIGN = Pattern.compile("^§\\s*([0-9]+[a-z]?(?:\\.[0-9]+)*)[.:]?\\s*(.*)$");
    private static final Pattern DECIMALS = Pattern.compile("^([0-9]{1,3}(?:\\.[0-9]{1,3}[a-z]?)+)\\.?:?\\s+(\\D.*)$");
    private static final Pattern SINGLE = Pattern.compile("^([0-9]{1,3}|[IVX]{1,5}|[A-Z])[.)]?\\s+(\\p{L}.*)$");

    /** The number of a heading; a bare {@code 3} counts only in text that is known to be a heading. */
    static Optional<HeadingNumber> of(String heading, boolean surelyHeading) {
        Matcher word = WORD.matcher(heading);
        if (word.matches()) {
            String kind = word.group(1);
            String label = capitalised(kind) + " " + word.group(2);
            return Optional.of(new HeadingNumber(
                    label, word.group(2), word.group(3).strip(), depth(kind.toLowerCase(Locale.ROOT))));
        }
        Matcher sign = PARAGRAPH_SIGN.matcher(heading);
        if (sign.matches()) {
            return Optional.of(new HeadingNumber(
                    "§ " + sign.group(1), sign.group(1), sign.group(2).strip(), 50));
        }
        Matcher decimals = DECIMALS.matcher(heading);
        if (decimals.matches()) {
            int dots = (int) decimals.group(1).chars().filter(c -> c == '.').count();
            return Optional.of(new HeadingNumber(
                    decimals.group(1), decimals.group(1), decimals.group(2).strip(), DECIMAL + 10 * dots));
        }
        Matcher single = SINGLE.matcher(heading);
        if (surelyHeading && single.matches()) {
            return Optional.of(new HeadingNumber(
                    single.group(1), single.group(1), single.group(2).strip(), DECIMAL));
        }
        return Optional.empty();
    }

    /** {@code Artikel 3.} and nothing else. */
    static boolean isBare(String heading) {
        return of(heading, false).filter(number -> number.title.isEmpty()).isPresent();
    }

    /** An article, or a numbered piece of text below a chapter: the unit that is cited. */
    boolean isCitable() {
        return depth > DECIMAL && !label.startsWith("Afdeling") && !label.startsWith("Paragraaf");
    }

    boolean isArticle() {
        return depth == ARTICLE;
    }

    boolean isDecimal() {
        return label.equals(number) && number.indexOf('.') > 0;
    }

    /** Whether this is a part of that one: 7.2 of 7, or of chapter 7, or of article 7. */
    boolean isWithin(HeadingNumber other) {
        return number.startsWith(other.number + ".");
    }

    private static int depth(String word) {
        return switch (word) {
            case "deel", "boek" -> 5;
            case "titel" -> 8;
            case "hoofdstuk", "bijlage" -> 10;
            case "afdeling" -> 15;
            case "paragraaf" -> 50;
            default -> ARTICLE;
        };
    }

    private static String capitalised(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return Character.toUpperCase(lower.charAt(0)) + lower.substring(1);
    }
}
