package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Set;
import nl.balie.assistant.language.Amount.Unit;
import nl.balie.assistant.language.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/** Reads amounts: {@code 8u30}, {@code drie kwartier}, {@code 62 euro 50}, {@code 2x 25 km}, {@code -4,50}. */
final class Amounts {

    private static final BigDecimal QUARTER_HOUR = new BigDecimal("0.25");
    private static final BigDecimal HALF_HOUR = new BigDecimal("0.5");
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
    private static final BigDecimal CENTS = BigDecimal.valueOf(100);

    /** Digits after a point that nobody would read as minutes. */
    private static final Set<String> PLAIN_DECIMALS = Set.of("00", "25", "50");

    private static final Rule<Amount> POSITIVE = Rule.longest(List.of(
            Amounts::clockLike,
            Amounts::hoursAndMore,
            Amounts::partsOfHours,
            Amounts::minutes,
            Amounts::money,
            Amounts::counted,
            Amounts::bare));

    private static final Rule<Amount> MULTIPLIED = Rule.longest(List.of(Amounts::multiplied, POSITIVE));

    /** An amount with or without its unit. */
    static final Rule<Amount> AMOUNT = Rule.longest(List.of(Amounts::negative, MULTIPLIED));

    private Amounts() {}

    private static @Nullable Parsed<Amount> negative(Text text, int from) {
        Parsed<String> minus = text.expression(from, Sense.MINUS);
        if (minus == null || (text.token(from).glued() && isSign(text.token(from)))) {
            return null;
        }
        boolean spaced = isSign(text.token(from)) && !text.token(minus.to()).glued();
        Parsed<Amount> read = spaced && !text.token(minus.to()).is("€") ? null : MULTIPLIED.at(text, minus.to());
        return read == null ? null : new Parsed<>(read.value().negated(), read.to());
    }

    private static boolean isSign(Token token) {
        return token.kind() == Token.Kind.SIGN;
    }

    /** {@code 2x 25 km}, {@code 2 keer een kwartier}, {@code tweemaal 18 km}. */
    private static @Nullable Parsed<Amount> multiplied(Text text, int from) {
        Parsed<String> word = text.expression(from, Sense.TIMES);
        BigDecimal factor = null;
        int at = from;
        if (word != null && !word.value().isEmpty()) {
            factor = new BigDecimal(word.value());
            at = word.to();
        } else {
            Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
            Parsed<String> times = number == null ? null : text.expression(number.to(), Sense.TIMES);
            if (number == null || times == null) {
                return null;
            }
            factor = number.value().value();
            at = times.to();
        }
        Parsed<Amount> each = POSITIVE.at(text, text.token(at).is("een") && !isQuantity(text, at) ? at + 1 : at);
        return each == null ? null : new Parsed<>(each.value().times(factor), each.to());
    }

    private static boolean isQuantity(Text text, int at) {
        return partsOfHours(text, at) != null;
    }

    /** {@code 8u30}, {@code 8:30 uur}, {@code 8h15}, {@code 7 u 45}. */
    private static @Nullable Parsed<Amount> clockLike(Text text, int from) {
        Token hours = text.token(from);
        Token sign = text.token(from + 1);
        Token minutes = text.token(from + 2);
        boolean unit = sign.is("u") || sign.is("h") || sign.is("uur");
        boolean colon = sign.is(":") && sign.glued();
        boolean wellFormed = hours.isNumber()
                && hours.text().length() <= 3
                && minutes.isNumber()
                && minutes.text().length() == 2
                && (minutes.glued() || (unit && isLast(text, from + 3)));
        if (!wellFormed || !(unit || colon) || Integer.parseInt(minutes.norm()) >= 60) {
            return null;
        }
        BigDecimal value = new BigDecimal(hours.norm()).add(inHours(new BigDecimal(minutes.norm())));
        Parsed<String> said = text.expression(from + 3, Sense.UNIT);
        boolean hoursSaid = said != null && said.value().equals("HOUR");
        if (colon && !hoursSaid) {
            return null;
        }
        return new Parsed<>(new Amount(value, Unit.HOUR), hoursSaid ? from + 4 : from + 3);
    }

    /** In {@code 8 u 30} nothing counts the 30. */
    private static boolean isLast(Text text, int at) {
        Token next = text.token(at);
        boolean counted = text.has(at, Sense.UNIT) || text.has(at, Sense.COMPONENT) || text.has(at, Sense.MONTH);
        return !counted
                && !next.isNumber()
                && !(next.glued() && text.token(at + 1).isNumber());
    }

    /** {@code 8 uur}, {@code zes uur en een kwartier}, {@code 7 uur 45 minuten}, {@code 3 en een half uur}. */
    private static @Nullable Parsed<Amount> hoursAndMore(Text text, int from) {
        Parsed<Amount> hours = hours(text, from);
        if (hours == null) {
            return null;
        }
        int and = text.token(hours.to()).is("en") ? hours.to() + 1 : hours.to();
        Parsed<Amount> more = Rule.longest(List.<Rule<Amount>>of(Amounts::partsOfHours, Amounts::minutes))
                .at(text, and);
        boolean belongs = more != null && more.value().value().compareTo(BigDecimal.ONE) < 0;
        if (more == null || !belongs || isPause(text, more.to()) || (and == hours.to() && !isMinutes(text, more))) {
            return andAHalf(text, and, hours);
        }
        return new Parsed<>(hours.value().plus(more.value().value()), more.to());
    }

    private static boolean isMinutes(Text text, Parsed<Amount> read) {
        Parsed<String> unit = text.expression(read.to() - 1, Sense.UNIT);
        return unit != null && unit.value().equals("MINUTE");
    }

    private static boolean isPause(Text text, int at) {
        return text.has(at, Sense.PAUSE) || text.has(at + 1, Sense.PAUSE);
    }

    private static Parsed<Amount> andAHalf(Text text, int and, Parsed<Amount> hours) {
        int half = text.token(and).is("een") ? and + 1 : and;
        boolean said = and > hours.to() && text.has(half, Sense.HALF) && !text.has(half + 1, Sense.UNIT);
        boolean clock = text.token(half + 1).isNumber() || text.has(half + 1, Sense.NUMBER);
        return said && !clock ? new Parsed<>(hours.value().plus(HALF_HOUR), half + 1) : hours;
    }

    private static @Nullable Parsed<Amount> hours(Text text, int from) {
        Parsed<Numeral> number = countOf(text, from, "HOUR");
        if (number == null) {
            return null;
        }
        Parsed<Numeral> mixed = andAHalfBefore(text, number);
        Parsed<String> unit = text.expression(mixed.to(), Sense.UNIT);
        if (unit == null || !unit.value().equals("HOUR")) {
            return null;
        }
        String after = mixed.value().afterPoint();
        boolean doubtful = after.length() == 2 && !PLAIN_DECIMALS.contains(after) && Integer.parseInt(after) < 60;
        return new Parsed<>(new Amount(mixed.value().value(), Unit.HOUR, doubtful), unit.to());
    }

    /** {@code 3 en een half uur}: the half belongs to the number, not to a second amount. */
    private static Parsed<Numeral> andAHalfBefore(Text text, Parsed<Numeral> number) {
        int at = number.to();
        if (!text.token(at).is("en")) {
            return number;
        }
        int half = text.token(at + 1).is("een") ? at + 2 : at + 1;
        boolean said = (text.token(half).is("half") || text.token(half).is("halve")) && text.has(half + 1, Sense.UNIT);
        BigDecimal value = number.value().value().add(HALF_HOUR);
        return said ? new Parsed<>(new Numeral(value), half + 1) : number;
    }

    /** A number that a unit may follow; {@code een} counts only before its unit. */
    private static @Nullable Parsed<Numeral> countOf(Text text, int from, String unit) {
        Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
        if (number != null) {
            return number;
        }
        Parsed<String> said = text.expression(from + 1, Sense.UNIT);
        boolean one = text.token(from).is("een") && said != null && said.value().equals(unit);
        return one ? new Parsed<>(new Numeral(BigDecimal.ONE), from + 1) : null;
    }

    /** {@code drie kwartier}, {@code een kwartiertje}, {@code (een) half uur}. */
    private static @Nullable Parsed<Amount> partsOfHours(Text text, int from) {
        Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
        int at = number != null
                ? number.to()
                : text.token(from).is("een") || text.token(from).is("'n") ? from + 1 : from;
        BigDecimal count = number != null ? number.value().value() : BigDecimal.ONE;
        Parsed<String> quarter = text.expression(at, Sense.QUARTER);
        if (quarter != null) {
            return new Parsed<>(new Amount(count.multiply(QUARTER_HOUR), Unit.HOUR), quarter.to());
        }
        Parsed<String> unit = text.expression(at, Sense.UNIT);
        if (unit == null || !unit.value().equals("HALF_HOUR") || number != null) {
            return null;
        }
        return new Parsed<>(new Amount(HALF_HOUR, Unit.HOUR), unit.to());
    }

    private static @Nullable Parsed<Amount> minutes(Text text, int from) {
        Parsed<Numeral> number = countOf(text, from, "MINUTE");
        Parsed<String> unit = number == null ? null : text.expression(number.to(), Sense.UNIT);
        if (number == null || unit == null || !unit.value().equals("MINUTE")) {
            return null;
        }
        return new Parsed<>(new Amount(inHours(number.value().value()), Unit.HOUR), unit.to());
    }

    private static BigDecimal inHours(BigDecimal minutes) {
        return minutes.divide(MINUTES, MathContext.DECIMAL64);
    }

    /** {@code € 62,50}, {@code 62 euro 50}, {@code 12 euro en 50 cent}, {@code EUR 18.50}, {@code 80 cent}. */
    private static @Nullable Parsed<Amount> money(Text text, int from) {
        if (isEuro(text, from) || text.token(from).is("eur")) {
            int at = text.token(from + 1).is(":") ? from + 2 : from + 1;
            Parsed<Amount> minus = negativeNumber(text, at);
            Parsed<Numeral> number = minus == null ? Numbers.NUMBER.at(text, at) : null;
            if (minus != null) {
                return minus;
            }
            return number == null
                    ? null
                    : new Parsed<>(new Amount(number.value().value(), Unit.EUR), number.to());
        }
        Parsed<Numeral> number = countOf(text, from, "EUR");
        Parsed<String> unit = number == null ? null : text.expression(number.to(), Sense.UNIT);
        if (number == null || unit == null) {
            return null;
        }
        BigDecimal value = number.value().value();
        return switch (unit.value()) {
            case "CENT" -> new Parsed<>(new Amount(value.divide(CENTS, MathContext.DECIMAL64), Unit.EUR), unit.to());
            case "EUR" -> cents(text, new Parsed<>(new Amount(value, Unit.EUR), unit.to()));
            default -> null;
        };
    }

    private static @Nullable Parsed<Amount> negativeNumber(Text text, int at) {
        if (!text.token(at).is("-") && !text.token(at).is("min")) {
            return null;
        }
        Parsed<Numeral> number = Numbers.NUMBER.at(text, at + 1);
        return number == null
                ? null
                : new Parsed<>(new Amount(number.value().value().negate(), Unit.EUR), number.to());
    }

    private static boolean isEuro(Text text, int from) {
        return text.token(from).is("€");
    }

    private static Parsed<Amount> cents(Text text, Parsed<Amount> euros) {
        int at = text.token(euros.to()).is("en") ? euros.to() + 1 : euros.to();
        Parsed<Numeral> cents = Numbers.NUMBER.at(text, at);
        if (cents == null || cents.value().value().compareTo(CENTS) >= 0) {
            return euros;
        }
        Parsed<String> unit = text.expression(cents.to(), Sense.UNIT);
        boolean centsSaid = unit != null && unit.value().equals("CENT");
        boolean inWords = at == euros.to() && cents.value().value().compareTo(BigDecimal.TEN) >= 0;
        boolean twoDigits = (inWords && text.token(at).isWord())
                || (at == euros.to()
                        && text.token(at).isNumber()
                        && text.token(at).text().length() == 2);
        boolean otherUnit = (unit != null && !centsSaid) || text.has(cents.to(), Sense.MONTH);
        if (!centsSaid && (!twoDigits || otherUnit)) {
            return euros;
        }
        BigDecimal more = cents.value().value().divide(CENTS, MathContext.DECIMAL64);
        return new Parsed<>(euros.value().plus(more), centsSaid && unit != null ? unit.to() : cents.to());
    }

    /** Kilometres and days. */
    private static @Nullable Parsed<Amount> counted(Text text, int from) {
        for (Unit wanted : List.of(Unit.KM, Unit.DAY)) {
            Parsed<Numeral> number = countOf(text, from, wanted.name());
            number = number == null ? null : andAHalfBefore(text, number);
            Parsed<String> unit = number == null ? null : text.expression(number.to(), Sense.UNIT);
            if (number != null && unit != null && unit.value().equals(wanted.name())) {
                return new Parsed<>(new Amount(number.value().value(), wanted), unit.to());
            }
        }
        boolean half = text.token(from).is("halve") || text.token(from).is("half");
        Parsed<String> day = half ? text.expression(from + 1, Sense.UNIT) : null;
        return day == null || !day.value().equals("DAY")
                ? null
                : new Parsed<>(new Amount(HALF_HOUR, Unit.DAY), day.to());
    }

    private static @Nullable Parsed<Amount> bare(Text text, int from) {
        Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
        return number == null ? null : new Parsed<>(new Amount(number.value().value(), Unit.NONE), number.to());
    }
}
