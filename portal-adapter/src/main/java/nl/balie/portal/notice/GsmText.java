package nl.balie.portal.notice;

import java.text.Normalizer;

/** Text for one SMS: the GSM 03.38 alphabet, 160 septets, with the link whole at its end. */
final class GsmText {
    static final int MOST_SEPTETS = 160;

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    /** These take two septets. */
    private static final String EXTENDED = "^{}\\[~]|€";

    private static final String CUT = "...";
    private static final int LONGEST_WORD_CHARACTERS = 30;

    private GsmText() {}

    /** The text followed by the link; a text that is too long is cut, the link never is. */
    static String of(String text, String link) {
        String spoken = inAlphabet(text);
        String end = " " + inAlphabet(link);
        int room = MOST_SEPTETS - septets(end);
        return (septets(spoken) <= room ? spoken : cut(spoken, room - CUT.length()) + CUT) + end;
    }

    static int septets(String text) {
        return text.chars().map(c -> EXTENDED.indexOf(c) >= 0 ? 2 : 1).sum();
    }

    private static String cut(String text, int room) {
        int used = 0;
        int end = 0;
        while (end < text.length() && used + septets(text.substring(end, end + 1)) <= room) {
            used += septets(text.substring(end, end + 1));
            end++;
        }
        return beforeTheWord(text, end).stripTrailing();
    }

    /** A long word, such as an address, is cut where it must be. */
    private static String beforeTheWord(String text, int end) {
        int space = text.lastIndexOf(' ', end);
        return space > Math.max(0, end - LONGEST_WORD_CHARACTERS) ? text.substring(0, space) : text.substring(0, end);
    }

    private static String inAlphabet(String text) {
        StringBuilder spoken = new StringBuilder(text.length());
        text.codePoints().forEach(c -> spoken.append(inAlphabet(c)));
        return spoken.toString();
    }

    /** A letter outside the alphabet loses its accent; what then still is outside becomes a question mark. */
    private static String inAlphabet(int codePoint) {
        String letter = Character.toString(codePoint);
        if (isIn(letter)) {
            return letter;
        }
        String bare = Normalizer.normalize(letter, Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return !bare.isEmpty() && bare.chars().allMatch(c -> isIn(Character.toString(c))) ? bare : other(codePoint);
    }

    private static String other(int codePoint) {
        return switch (codePoint) {
            case '\u2018', '\u2019' -> "'";
            case '\u201c', '\u201d' -> "\"";
            case '\u2013', '\u2014' -> "-";
            default -> "?";
        };
    }

    private static boolean isIn(String letter) {
        return BASIC.contains(letter) || EXTENDED.contains(letter);
    }
}
