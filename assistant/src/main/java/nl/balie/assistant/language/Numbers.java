package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers in digits ({@code 8,5}, {@code 1.250,00}) and in words ({@code tweeënhalf}, {@code vijfentwintig}). */
final class Numbers {

    private static final int THOUSANDS_DIGITS = 3;

    /** A number of any form, never negative; the article {@code een} is none. */
    static final Rule<Numeral> NUMBER = Rule.longest(List.of(Numbers::digits, Numbers::words));

    /** A whole number in digits. */
    static final Rule<Integer> INTEGER = (text, from) -> {
        Token token = text.token(from);
        return token.isNumber() && token.text().length() <= 9
                ? new Parsed<>(Integer.parseInt(token.norm()), from + 1)
                : null;
    };

    private Numbers() {}

    /**
     * A number as written.
     *
     * @param afterPoint the digits after a point, as said, to tell {@code 8.30} from {@code 8,5}; else empty
     */
    record Numeral(BigDecimal value, String afterPoint) {
        Numeral(BigDecimal value) {
            this(value, "");
        }
    }

    private static @Nullable Parsed<Numeral> digits(Text text, int from) {
        Token first = text.token(from);
        if (!first.isNumber() || first.text().length() > 12) {
            return null;
        }
        StringBuilder whole = new StringBuilder(first.norm());
        int at = from + 1;
        while (isSeparated(text, at, ".") && text.token(at + 1).text().length() == THOUSANDS_DIGITS) {
            whole.append(text.token(at + 1).norm());
            at += 2;
        }
        if (isSeparated(text, at, ",") && text.token(at + 1).text().length() <= 2) {
            return new Parsed<>(decimal(whole + "." + text.token(at + 1).norm()), at + 2);
        }
        if (text.token(at).is(",")
                && text.token(at).glued()
                && text.token(at + 1).is("-")) {
            return new Parsed<>(decimal(whole.toString()), at + 2);
        }
        if (at == from + 1
                && isSeparated(text, at, ".")
                && text.token(at + 1).text().length() <= 2) {
            String after = text.token(at + 1).norm();
            return new Parsed<>(new Numeral(new BigDecimal(whole + "." + after), after), at + 2);
        }
        if (at == from + 1 && text.token(at).is("½")) {
            return new Parsed<>(new Numeral(new BigDecimal(whole + ".5")), at + 1);
        }
        return new Parsed<>(decimal(whole.toString()), at);
    }

    private static boolean isSeparated(Text text, int at, String sign) {
        Token digits = text.token(at + 1);
        return text.token(at).is(sign) && text.token(at).glued() && digits.isNumber() && digits.glued();
    }

    private static Numeral decimal(String digits) {
        return new Numeral(new BigDecimal(digits));
    }

    private static @Nullable Parsed<Numeral> words(Text text, int from) {
        Token token = text.token(from);
        if (!token.isWord() || (token.is("een") && !token.text().contains("é"))) {
            return null;
        }
        BigDecimal value = valueOf(token.norm());
        if (value == null) {
            return null;
        }
        boolean andAHalf = text.token(from + 1).is("en") && isHalf(text.token(from + 2));
        if (andAHalf && !text.has(from + 2, Sense.UNIT)) {
            return new Parsed<>(new Numeral(value.add(new BigDecimal("0.5"))), from + 3);
        }
        return new Parsed<>(new Numeral(value), from + 1);
    }

    private static boolean isHalf(Token token) {
        return token.is("half") || token.is("halve") || token.is("halfje");
    }

    private static @Nullable BigDecimal valueOf(String word) {
        String simple = NumberWords.lookUp(word);
        if (simple != null) {
            return new BigDecimal(simple);
        }
        return NumberWords.compound(word);
    }

    /** Numbers in a row without units, {@code 8 8 8 8 6} or {@code 8 / 7,5 / 8}: at least this many make a row. */
    private static final int SHORTEST_ROW = 3;

    static final Rule<List<BigDecimal>> ROW = (text, from) -> {
        List<BigDecimal> row = new ArrayList<>();
        int at = from;
        Parsed<Numeral> next = rowNumber(text, at);
        while (next != null) {
            row.add(next.value().value());
            at = next.to();
            int after = skipSeparator(text, at);
            next = after == at && text.token(at).glued() ? null : rowNumber(text, after);
            at = next == null ? at : after;
        }
        return row.size() < SHORTEST_ROW || text.has(at, Sense.MONTH) ? null : new Parsed<>(List.copyOf(row), at);
    };

    /** In {@code 8,8,8,8,6} the commas separate; elsewhere they are decimal. */
    private static @Nullable Parsed<Numeral> rowNumber(Text text, int at) {
        boolean commas = isSeparated(text, at + 1, ",") && isSeparated(text, at + 3, ",");
        boolean afterComma = text.token(at - 1).is(",")
                && text.token(at - 1).glued()
                && text.token(at).glued();
        if (text.token(at).isNumber() && (commas || afterComma)) {
            return new Parsed<>(decimal(text.token(at).norm()), at + 1);
        }
        Parsed<Numeral> number = NUMBER.at(text, at);
        return number == null || number.value().value().compareTo(BigDecimal.valueOf(24)) > 0 ? null : number;
    }

    private static int skipSeparator(Text text, int at) {
        Token sign = text.token(at);
        boolean separator = List.of(",", "/", "-", ";", "en", "|").contains(sign.norm());
        boolean dash = sign.is("-") && sign.glued();
        return separator && (!dash || isDashedRow(text, at)) ? at + 1 : at;
    }

    /** {@code 8-8-8-8-6}: more dashes than a date or a spell has. */
    private static boolean isDashedRow(Text text, int at) {
        int from = at;
        while (text.token(from - 2).is("-") && text.token(from - 1).isNumber()) {
            from -= 2;
        }
        int dashes = 0;
        while (text.token(from).is("-") && text.token(from + 1).isNumber()) {
            dashes++;
            from += 2;
        }
        return dashes >= SHORTEST_ROW;
    }
}
