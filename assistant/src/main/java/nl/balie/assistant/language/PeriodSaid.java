package nl.balie.assistant.language;

import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A period as somebody named it. */
sealed interface PeriodSaid {

    int FURTHEST_YEARS = 8;

    /**
     * One period, whatever is asked.
     *
     * @param casual said from today ({@code gisteren}, {@code volgende week}), as people do about their plans
     */
    record Fixed(Period period, boolean casual) implements PeriodSaid {}

    /** What comes back every year: {@code 1 juli}, {@code in december}. A year in which it is not gives null. */
    record Yearly(IntFunction<@Nullable Period> in) implements PeriodSaid {

        /** The last one that has begun. */
        @Nullable
        Period past(LocalDate today) {
            return nearest(today.getYear() + 1, -1, period -> !period.firstDay().isAfter(today));
        }

        /** The first one that is not over. */
        @Nullable
        Period coming(LocalDate today) {
            return nearest(
                    today.getYear() - 1, 1, period -> !period.decidingDay().isBefore(today));
        }

        /** The last one that is over. */
        @Nullable
        Period over(LocalDate today) {
            return nearest(
                    today.getYear() + 1, -1, period -> period.decidingDay().isBefore(today));
        }

        /** The first one that has not begun. */
        @Nullable
        Period ahead(LocalDate today) {
            return nearest(today.getYear() - 1, 1, period -> period.firstDay().isAfter(today));
        }

        private @Nullable Period nearest(int start, int step, java.util.function.Predicate<Period> wanted) {
            for (int i = 0; i <= FURTHEST_YEARS; i++) {
                Period period = in.apply(start + i * step);
                if (period != null && wanted.test(period)) {
                    return period;
                }
            }
            return null;
        }
    }

    /** The same with each of its periods changed. */
    default PeriodSaid each(UnaryOperator<Period> change) {
        return switch (this) {
            case Fixed fixed -> new Fixed(change.apply(fixed.period()), fixed.casual());
            case Yearly yearly ->
                new Yearly(year -> {
                    Period period = yearly.in().apply(year);
                    return period == null ? null : change.apply(period);
                });
        };
    }
}
