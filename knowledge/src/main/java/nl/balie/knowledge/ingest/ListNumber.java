package nl.balie.knowledge.ingest;

import java.util.Locale;

/** Numbers of lists as their format names them. */
final class ListNumber {

    private static final int LARGEST_ROMAN = 399;

    private ListNumber() {}

    /**
     * A number as it is shown.
     *
     * @param format of HTML, CSS, OpenDocument or Word: {@code a}, {@code lower-alpha}, {@code lowerLetter}, {@code I}
     */
    static String of(String format, int number) {
        return switch (kind(format)) {
            case "a" -> letter(number);
            case "A" -> letter(number).toUpperCase(Locale.ROOT);
            case "i" -> roman(number).toLowerCase(Locale.ROOT);
            case "I" -> roman(number);
            default -> String.valueOf(number);
        };
    }

    private static String kind(String format) {
        if (format.equals("a") || format.equals("A") || format.equals("i") || format.equals("I")) {
            return format;
        }
        if (format.matches("(?s).*(?:lower-alpha|lower-latin|lowerLetter).*") || format.startsWith("alist")) {
            return "a";
        }
        if (format.matches("(?s).*(?:upper-alpha|upper-latin|upperLetter).*") || format.startsWith("Alist")) {
            return "A";
        }
        if (format.matches("(?s).*(?:lower-roman|lowerRoman).*")) {
            return "i";
        }
        return format.matches("(?s).*(?:upper-roman|upperRoman).*") ? "I" : "1";
    }

    private static String letter(int value) {
        int zeroBased = Math.max(0, value - 1);
        String last = String.valueOf((char) ('a' + zeroBased % 26));
        return zeroBased < 26 ? last : last.repeat(1 + Math.min(zeroBased / 26, 5));
    }

    private static String roman(int value) {
        int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder text = new StringBuilder();
        int rest = Math.clamp(value, 0, LARGEST_ROMAN);
        for (int i = 0; i < values.length; i++) {
            for (; rest >= values[i]; rest -= values[i]) {
                text.append(signs[i]);
            }
        }
        return text.toString();
    }
}
