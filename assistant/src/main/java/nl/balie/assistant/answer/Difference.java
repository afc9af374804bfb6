package nl.balie.assistant.answer;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The difference of two cells of a table, shown as the sum that it is: {@code 19,15 − 17,78 = 1,37}. */
final class Difference {

    private static final String NUMBER = "(\\d+(?:\\.\\d{3})*(?:,\\d+)?)";
    private static final Pattern VALUE = Pattern.compile("\\D{0,3}" + NUMBER + "\\D{0,3}");
    private static final Pattern SUM = Pattern.compile(NUMBER + " − " + NUMBER + " = " + NUMBER);

    private Difference() {}

    /** The larger less the smaller; nothing unless both are plain numbers that differ. */
    static Optional<String> of(String one, String other) {
        Matcher first = VALUE.matcher(one);
        Matcher second = VALUE.matcher(other);
        if (!first.matches() || !second.matches()) {
            return Optional.empty();
        }
        boolean ordered = number(first.group(1)).compareTo(number(second.group(1))) >= 0;
        String larger = ordered ? first.group(1) : second.group(1);
        String smaller = ordered ? second.group(1) : first.group(1);
        BigDecimal difference = number(larger).subtract(number(smaller));
        return difference.signum() == 0
                ? Optional.empty()
                : Optional.of(larger + " − " + smaller + " = "
                        + difference.toPlainString().replace('.', ','));
    }

    /** The text without the outcome of a sum that is right, since that follows from what is left. */
    static String withoutOutcome(String text) {
        Matcher sum = SUM.matcher(text);
        boolean right = sum.matches()
                && number(sum.group(1)).subtract(number(sum.group(2))).compareTo(number(sum.group(3))) == 0;
        return right ? sum.group(1) + " " + sum.group(2) : text;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text.replace(".", "").replace(',', '.'));
    }
}
