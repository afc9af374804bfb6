package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dutch number words put together from the table: {@code tweeëntwintig}, {@code honderdtien}, {@code zevenenhalf}. */
final class NumberWords {

    private static final Map<String, String> SIMPLE = Lexicon.dutch().all(Sense.NUMBER);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> HALVES = List.of("enhalf", "enhalve", "eneenhalf", "eneenhalve");

    private NumberWords() {}

    static @Nullable String lookUp(String word) {
        return SIMPLE.get(word);
    }

    static @Nullable BigDecimal compound(String word) {
        for (String half : HALVES) {
            BigDecimal whole = word.endsWith(half) ? whole(word.substring(0, word.length() - half.length())) : null;
            if (whole != null) {
                return whole.add(HALF);
            }
        }
        return whole(word);
    }

    private static @Nullable BigDecimal whole(String word) {
        String simple = SIMPLE.get(word);
        if (simple != null) {
            return new BigDecimal(simple);
        }
        int hundred = word.indexOf("honderd");
        return hundred < 0 ? tens(word) : hundreds(word, hundred);
    }

    private static @Nullable BigDecimal hundreds(String word, int at) {
        BigDecimal before = at == 0 ? BigDecimal.ONE : tens(word.substring(0, at));
        String rest = word.substring(at + "honderd".length());
        BigDecimal after = rest.isEmpty() ? BigDecimal.ZERO : tens(rest.startsWith("en") ? rest.substring(2) : rest);
        return before == null || after == null ? null : before.multiply(HUNDRED).add(after);
    }

    /** {@code vijfentwintig}: units, "en", tens. */
    private static @Nullable BigDecimal tens(String word) {
        String simple = SIMPLE.get(word);
        if (simple != null) {
            return new BigDecimal(simple);
        }
        for (int en = word.indexOf("en"); en > 0; en = word.indexOf("en", en + 1)) {
            BigDecimal units = number(word.substring(0, en));
            BigDecimal tens = number(word.substring(en + 2));
            if (units != null && tens != null && isUnits(units) && isTens(tens)) {
                return tens.add(units);
            }
        }
        return null;
    }

    private static boolean isUnits(BigDecimal number) {
        return number.signum() > 0 && number.compareTo(BigDecimal.TEN) < 0;
    }

    private static boolean isTens(BigDecimal number) {
        return number.compareTo(BigDecimal.TEN) > 0
                && number.compareTo(HUNDRED) < 0
                && number.remainder(BigDecimal.TEN).signum() == 0;
    }

    private static @Nullable BigDecimal number(String word) {
        String value = SIMPLE.get(word);
        return value == null ? null : new BigDecimal(value);
    }
}
