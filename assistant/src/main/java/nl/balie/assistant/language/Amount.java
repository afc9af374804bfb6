package nl.balie.assistant.language;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much was said: hours (minutes and quarters are counted in hours), kilometres, euros, days, or a bare number.
 *
 * @param value as said, not rounded; negative when a minus was said
 * @param doubtful {@code 8.30 uur}: half past the hour or a decimal
 */
public record Amount(BigDecimal value, Unit unit, boolean doubtful) {

    /** What is counted. */
    public enum Unit {
        HOUR,
        KM,
        EUR,
        DAY,
        NONE
    }

    Amount(BigDecimal value, Unit unit) {
        this(value, unit, false);
    }

    /** A number without a unit. */
    public static Amount bare(BigDecimal value) {
        return new Amount(value, Unit.NONE);
    }

    /** A time of the clock taken as a length. */
    public static Amount hours(ClockTime length) {
        BigDecimal minutes = BigDecimal.valueOf(length.hour() * 60L + length.minute());
        return new Amount(minutes.divide(BigDecimal.valueOf(60), MathContext.DECIMAL64), Unit.HOUR);
    }

    /** No hours at all. */
    public static Amount none() {
        return new Amount(BigDecimal.ZERO, Unit.HOUR);
    }

    /** What is left when a part of it is counted apart. */
    public Amount less(Amount part) {
        return new Amount(value.subtract(part.value), unit, doubtful);
    }

    Amount times(BigDecimal factor) {
        return new Amount(value.multiply(factor), unit, doubtful);
    }

    Amount negated() {
        return new Amount(value.negate(), unit, doubtful);
    }

    Amount plus(BigDecimal more) {
        return new Amount(value.add(more), unit, doubtful);
    }
}
