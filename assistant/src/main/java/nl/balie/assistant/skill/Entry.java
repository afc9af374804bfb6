package nl.balie.assistant.skill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balie.assistant.language.Amount;
import nl.balie.assistant.language.Dates;
import nl.balie.assistant.language.Shift;
import nl.balie.assistant.language.Span;
import org.jspecify.annotations.Nullable;

/** What one clause says about one component, collected while reading; {@link Lines} makes draft lines of it. */
final class Entry {

    final int sentence;
    final List<Span> evidence = new ArrayList<>();
    final Set<String> trips = new HashSet<>();

    @Nullable
    Dates dates;

    /** Every day of the dates, or each of them, was said. */
    boolean each;

    boolean total;

    /** A number of days of the week was said, but not which. */
    boolean someDays;

    boolean componentSaid;

    @Nullable
    FilingComponent component;

    @Nullable
    Amount amount;

    @Nullable
    List<Amount> row;

    @Nullable
    Shift shift;

    @Nullable
    Integer pause;

    /** One a day by being named, as a day at home is. */
    boolean implied;

    Entry(int sentence, Span span) {
        this.sentence = sentence;
        evidence.add(span);
    }

    boolean hasQuantity() {
        return amount != null || shift != null || row != null;
    }

    boolean isBare() {
        return amount != null && amount.unit() == Amount.Unit.NONE;
    }

    boolean isIn(String unit) {
        return component != null && component.unit().equals(unit);
    }
}
