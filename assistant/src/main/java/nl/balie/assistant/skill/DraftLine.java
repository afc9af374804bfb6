package nl.balie.assistant.skill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/**
 * One line of a declaration. What is not known yet, or was not valid, is null; such a line is not fileable.
 *
 * @param date the day worked or paid; of a line with a period its first day
 * @param period ISO week {@code 2026-W46} or month {@code 2026-03} of a total that is not split over days, else null
 * @param component code of the employer's component
 * @param quantity in {@code unit}, rounded to two decimals
 * @param unit {@code HOUR}, {@code KM}, {@code EUR} or {@code DAY}
 * @param start only when a clock time was said; an {@code end} that is not later lies on the next day
 * @param breakMinutes only when a break was said
 * @param evidence the words of the message it comes from; a changed line keeps the evidence of its first message
 */
public record DraftLine(
        @Nullable LocalDate date,
        @Nullable String period,
        @Nullable String component,
        @Nullable BigDecimal quantity,
        @Nullable String unit,
        @Nullable LocalTime start,
        @Nullable LocalTime end,
        @Nullable Integer breakMinutes,
        List<Span> evidence) {

    public DraftLine {
        evidence = List.copyOf(evidence);
    }

    /** Whether it says when, what and how much. */
    public boolean complete() {
        return date != null && component != null && quantity != null;
    }

    DraftLine on(@Nullable LocalDate newDate) {
        return new DraftLine(newDate, null, component, quantity, unit, start, end, breakMinutes, evidence);
    }

    /** Another quantity is no longer the length of the shift. */
    DraftLine of(@Nullable BigDecimal newQuantity) {
        return new DraftLine(date, period, component, newQuantity, unit, null, null, null, evidence);
    }

    DraftLine as(FilingComponent other) {
        return new DraftLine(date, period, other.code(), quantity, other.unit(), start, end, breakMinutes, evidence);
    }

    DraftLine worked(
            @Nullable BigDecimal hours, @Nullable LocalTime from, @Nullable LocalTime to, @Nullable Integer pause) {
        return new DraftLine(date, period, component, hours, unit, from, to, pause, evidence);
    }

    boolean isFor(@Nullable LocalDate otherDate, @Nullable String otherComponent) {
        return java.util.Objects.equals(date, otherDate) && java.util.Objects.equals(component, otherComponent);
    }
}
