package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.util.List;
import nl.balie.assistant.language.Numbers.Numeral;
import org.jspecify.annotations.Nullable;

/** Reads clock times ({@code half negen}, {@code 17u15}), spells ({@code van 8 tot 5}) and breaks. */
final class Clocks {

    private static final int LATEST_HOUR = 24;
    private static final int HALF_DAY_HOURS = 12;

    /** A bare number before {@code pauze} of at least this is minutes ({@code pauze 30}), below it hours. */
    private static final BigDecimal LEAST_BARE_MINUTES = BigDecimal.valueOf(5);

    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    /** A time said in any way, the bare number included. */
    private static final Rule<ClockTime> TIME = withPart(
            Rule.longest(List.<Rule<ClockTime>>of(Clocks::halfPast, Clocks::relative, Clocks::written, Clocks::bare)));

    /** A time that cannot be anything else. */
    private static final Rule<ClockTime> CLEAR_TIME =
            withPart(Rule.longest(List.<Rule<ClockTime>>of(Clocks::relative, Clocks::colon)));

    private Clocks() {}

    /** From when to when, as said. */
    record Said(ClockTime from, ClockTime to) {}

    static @Nullable Parsed<Said> spell(Text text, int from) {
        Parsed<String> opening = text.expression(from, Sense.FROM);
        int at = opening == null ? from : opening.to();
        at = text.token(at).is("om") ? at + 1 : at;
        Parsed<ClockTime> start = TIME.at(text, at);
        Parsed<String> through = start == null ? null : text.expression(start.to(), Sense.THROUGH);
        through = through == null
                        && start != null
                        && text.token(from).is("tussen")
                        && text.token(start.to()).is("en")
                ? new Parsed<>("", start.to() + 1)
                : through;
        Parsed<ClockTime> end = through == null ? null : TIME.at(text, after(text, through.to()));
        if (start == null || end == null || countsSomethingElse(text, end.to())) {
            return null;
        }
        return new Parsed<>(new Said(start.value(), end.value()), end.to());
    }

    private static int after(Text text, int at) {
        return text.token(at).is("om") || text.token(at).is("ongeveer") ? at + 1 : at;
    }

    private static boolean countsSomethingElse(Text text, int at) {
        Parsed<String> unit = text.expression(at, Sense.UNIT);
        boolean otherUnit =
                unit != null && !unit.value().equals("HOUR") && !unit.value().equals("HALF_HOUR");
        boolean moreDigits = text.token(at).glued()
                && List.of("-", "/", "%", ":").contains(text.token(at).norm())
                && text.token(at + 1).isNumber();
        return (otherUnit && !text.has(at + 1, Sense.PAUSE)) || text.has(at, Sense.MONTH) || moreDigits;
    }

    /** A time by itself: after a preposition or a word of starting or stopping, or in an unmistakable form. */
    static @Nullable Parsed<ClockTime> clock(Text text, int from) {
        Parsed<String> at = text.expression(from, Sense.AT);
        Parsed<ClockTime> said = at == null ? null : TIME.at(text, at.to());
        if (said != null && !countsSomethingElse(text, said.to())) {
            return said;
        }
        boolean afterVerb = text.has(from - 1, Sense.START_WORK) || text.has(from - 1, Sense.STOP_WORK);
        Parsed<ClockTime> bare = afterVerb ? TIME.at(text, from) : null;
        return bare != null && !countsSomethingElse(text, bare.to()) ? bare : CLEAR_TIME.at(text, from);
    }

    /** Minutes of break: {@code 30 min pauze}, {@code pauze van een half uur}, {@code p30}, {@code zonder pauze}. */
    static @Nullable Parsed<Integer> pause(Text text, int from) {
        Parsed<String> none = text.expression(from, Sense.NO_PAUSE);
        if (none != null) {
            return new Parsed<>(0, none.to());
        }
        Parsed<String> word = text.expression(from, Sense.PAUSE);
        if (word != null) {
            int at = word.to();
            for (int skipped = 0; skipped < 3 && isBetweenPauseAndLength(text, at); skipped++) {
                at++;
            }
            Parsed<Amount> length = Amounts.AMOUNT.at(text, at);
            return length == null || !isTime(length.value())
                    ? null
                    : new Parsed<>(minutes(length.value()), length.to());
        }
        Parsed<Amount> length =
                Amounts.AMOUNT.at(text, text.token(from).is("een") && !isAmount(text, from) ? from + 1 : from);
        if (length == null || !isTime(length.value())) {
            return null;
        }
        int at =
                text.token(length.to()).isWord() && !text.has(length.to(), Sense.PAUSE) ? length.to() + 1 : length.to();
        Parsed<String> pause = text.expression(at, Sense.PAUSE);
        boolean letterOnly = pause != null && text.token(at).text().length() == 1;
        return pause == null || letterOnly || isJoining(text, length.to(), at)
                ? null
                : new Parsed<>(minutes(length.value()), pause.to());
    }

    private static boolean isAmount(Text text, int from) {
        return Amounts.AMOUNT.at(text, from) != null;
    }

    /** {@code 8 uur met pauze}: the word between is no adjective of the break. */
    private static boolean isJoining(Text text, int from, int to) {
        return to > from
                && (text.has(from, Sense.AND)
                        || List.of("met", "zonder", "incl", "inclusief", "exclusief", "excl", "min", "gewerkt")
                                .contains(text.token(from).norm()));
    }

    private static boolean isBetweenPauseAndLength(Text text, int at) {
        return List.of("van", "was", ":", "=", "duurde", "gehad", "genomen", "de", "in", "totaal", "ongeveer", "is")
                .contains(text.token(at).norm());
    }

    private static boolean isTime(Amount amount) {
        return amount.unit() == Amount.Unit.HOUR || amount.unit() == Amount.Unit.NONE;
    }

    private static int minutes(Amount length) {
        boolean bareMinutes =
                length.unit() == Amount.Unit.NONE && length.value().abs().compareTo(LEAST_BARE_MINUTES) >= 0;
        BigDecimal minutes = bareMinutes ? length.value() : length.value().multiply(MINUTES);
        return minutes.abs().setScale(0, java.math.RoundingMode.HALF_UP).intValue();
    }

    private static Rule<ClockTime> withPart(Rule<ClockTime> time) {
        return (text, from) -> {
            Parsed<ClockTime> read = time.at(text, from);
            if (read == null) {
                return null;
            }
            Parsed<String> hour = text.expression(read.to(), Sense.UNIT);
            boolean hourSaid = hour != null
                    && hour.value().equals("HOUR")
                    && !text.token(read.to()).glued();
            int to = hour != null && hourSaid ? hour.to() : read.to();
            Parsed<String> part = text.expression(to, Sense.PART_OF_DAY);
            return part == null
                    ? new Parsed<>(read.value(), to)
                    : new Parsed<>(read.value().at(PartOfDay.valueOf(part.value())), part.to());
        };
    }

    /** {@code half negen} is 8:30. */
    private static @Nullable Parsed<ClockTime> halfPast(Text text, int from) {
        Parsed<Integer> hour = text.has(from, Sense.HALF) ? hour(text, from + 1) : null;
        return hour == null ? null : new Parsed<>(twelveHour(hour.value(), -30), hour.to());
    }

    /** {@code kwart voor vijf}, {@code tien over acht}, {@code 5 voor half 6}. */
    private static @Nullable Parsed<ClockTime> relative(Text text, int from) {
        Parsed<Integer> minutes = minutesBeforeOrAfter(text, from);
        Parsed<String> relation = minutes == null ? null : text.expression(minutes.to(), Sense.CLOCK_RELATION);
        if (minutes == null || relation == null) {
            return null;
        }
        int sign = relation.value().equals("OVER") ? 1 : -1;
        boolean half = text.has(relation.to(), Sense.HALF);
        Parsed<Integer> hour = hour(text, half ? relation.to() + 1 : relation.to());
        if (hour == null || otherCount(text, hour.to())) {
            return null;
        }
        return new Parsed<>(twelveHour(hour.value(), sign * minutes.value() - (half ? 30 : 0)), hour.to());
    }

    private static boolean otherCount(Text text, int at) {
        Parsed<String> unit = text.expression(at, Sense.UNIT);
        boolean decimal = text.token(at).glued() && text.token(at + 1).isNumber();
        return decimal || (unit != null && !unit.value().equals("HOUR"));
    }

    private static @Nullable Parsed<Integer> minutesBeforeOrAfter(Text text, int from) {
        if (text.token(from).is("kwart")) {
            return new Parsed<>(15, from + 1);
        }
        Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
        if (number == null
                || number.value().value().compareTo(BigDecimal.valueOf(29)) > 0
                || number.value().value().scale() > 0) {
            return null;
        }
        Parsed<String> unit = text.expression(number.to(), Sense.UNIT);
        boolean minutes = unit != null && unit.value().equals("MINUTE");
        return new Parsed<>(number.value().value().intValue(), minutes && unit != null ? unit.to() : number.to());
    }

    private static @Nullable Parsed<Integer> hour(Text text, int from) {
        Parsed<Numeral> number = Numbers.NUMBER.at(text, from);
        boolean fits = number != null
                && number.value().value().scale() <= 0
                && number.value().value().compareTo(BigDecimal.valueOf(LATEST_HOUR)) <= 0;
        return number == null || !fits
                ? null
                : new Parsed<>(number.value().value().intValue(), number.to());
    }

    private static ClockTime twelveHour(int hour, int minutes) {
        int total = Math.floorMod(hour * 60 + minutes, LATEST_HOUR * 60);
        return new ClockTime(total / 60, total % 60, hour > HALF_DAY_HOURS, null);
    }

    /** {@code 22.00}, {@code 7:30}, {@code 8u30}, {@code 06u}, {@code 17h15}. */
    private static @Nullable Parsed<ClockTime> written(Text text, int from) {
        Token hours = text.token(from);
        Token sign = text.token(from + 1);
        boolean short1 =
                hours.isNumber() && hours.text().length() <= 2 && Integer.parseInt(hours.norm()) <= LATEST_HOUR;
        boolean separator = List.of(":", ".", "u", "h").contains(sign.norm()) && sign.glued();
        if (!short1 || !separator) {
            return null;
        }
        Token minutes = text.token(from + 2);
        boolean both = minutes.isNumber() && minutes.glued() && minutes.text().length() == 2;
        if (both && Integer.parseInt(minutes.norm()) < 60) {
            return new Parsed<>(time(hours, Integer.parseInt(minutes.norm()), !sign.isWord()), from + 3);
        }
        return sign.isWord() && !(minutes.isNumber() && minutes.glued())
                ? new Parsed<>(time(hours, 0, false), from + 2)
                : null;
    }

    private static @Nullable Parsed<ClockTime> colon(Text text, int from) {
        boolean colon = text.token(from + 1).is(":") && text.token(from + 1).glued();
        Parsed<ClockTime> time = colon ? written(text, from) : null;
        return time == null || text.has(time.to(), Sense.UNIT) ? null : time;
    }

    private static @Nullable Parsed<ClockTime> bare(Text text, int from) {
        Token token = text.token(from);
        if (text.token(from).is("middernacht")) {
            return new Parsed<>(new ClockTime(0, 0, true, null), from + 1);
        }
        Parsed<Integer> hour = hour(text, from);
        if (hour == null || (token.isNumber() && hour.to() != from + 1)) {
            return null;
        }
        return new Parsed<>(
                token.isNumber() ? time(token, 0, false) : new ClockTime(hour.value(), 0, false, null), hour.to());
    }

    /** A leading zero, an hour past 12, or hours and minutes in digits on a shift that starts late: the full clock. */
    private static ClockTime time(Token hours, int minutes, boolean digital) {
        int hour = Integer.parseInt(hours.norm());
        boolean full = (hours.text().length() == 2 && hours.text().startsWith("0")) || hour > HALF_DAY_HOURS;
        return new ClockTime(hour % LATEST_HOUR, minutes, full || (digital && hour != HALF_DAY_HOURS), null);
    }
}
