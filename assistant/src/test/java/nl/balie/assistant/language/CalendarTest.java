package nl.balie.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.stream.Stream;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Dates.Doubt;
import nl.balie.assistant.language.DayExpression.MonthDay;
import nl.balie.assistant.language.DayExpression.Range;
import nl.balie.assistant.language.DayExpression.Week;
import nl.balie.assistant.language.DayExpression.WeekExpression.NumberedWeek;
import nl.balie.assistant.language.DayExpression.WeekExpression.RelativeWeek;
import nl.balie.assistant.language.DayExpression.Weekday;
import nl.balie.assistant.language.DayExpression.Which;
import org.junit.jupiter.api.Test;

class CalendarTest {

    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    /** Five years with both a 53-week year (2026) and a leap day. */
    private static Stream<LocalDate> fiveYears() {
        return FIRST.datesUntil(FIRST.plusYears(5));
    }

    @Test
    void aBareWeekdayIsTheMostRecentOneTodayIncluded() {
        fiveYears().forEach(today -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalDate date = one(past(today).resolve(weekday(day), null));
                assertThat(date.getDayOfWeek()).isEqualTo(day);
                assertThat(ChronoUnit.DAYS.between(date, today)).isBetween(0L, 6L);
            }
        });
    }

    @Test
    void aWeekdayToComeLiesOneToSevenDaysAhead() {
        fiveYears().forEach(today -> {
            for (DayOfWeek day : DayOfWeek.values()) {
                LocalDate date = one(ahead(today).resolve(weekday(day), null));
                assertThat(date.getDayOfWeek()).isEqualTo(day);
                assertThat(ChronoUnit.DAYS.between(today, date)).isBetween(1L, 7L);
            }
        });
    }

    @Test
    void aWeekdayOfLastWeekLiesInThePreviousIsoWeek() {
        fiveYears().forEach(today -> {
            DayExpression tuesday = new Weekday(DayOfWeek.TUESDAY, Which.NEAREST, new RelativeWeek(-1), null);
            LocalDate date = one(past(today).resolve(tuesday, null));
            assertThat(Calendar.monday(date)).isEqualTo(Calendar.monday(today).minusWeeks(1));
        });
    }

    @Test
    void aRangeOfWeekdaysIsTheLastCompleteOne() {
        fiveYears().forEach(today -> {
            Dates range = past(today).resolve(new Range(weekday(DayOfWeek.FRIDAY), weekday(DayOfWeek.SUNDAY)), null);
            assertThat(range.days()).hasSize(3).allMatch(day -> !day.isAfter(today));
            assertThat(range.days().getFirst().getDayOfWeek()).isEqualTo(DayOfWeek.FRIDAY);
            assertThat(ChronoUnit.DAYS.between(range.days().getLast(), today)).isBetween(0L, 6L);
        });
    }

    @Test
    void aWeekNumberIsNeverAhead() {
        fiveYears().forEach(today -> {
            for (int number = 1; number <= 52; number++) {
                Dates week = past(today).resolve(week(number), null);
                if (week.doubt() == null) {
                    LocalDate monday = one(week);
                    assertThat(monday).isBeforeOrEqualTo(today);
                    assertThat(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)).isEqualTo(number);
                    assertThat(monday.getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                } else {
                    assertThat(week.doubt()).isEqualTo(Doubt.WEEK_AHEAD);
                    assertThat(today.plusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                            .isEqualTo(number);
                }
            }
        });
    }

    @Test
    void weekFiftyThreeExistsOnlyInItsYears() {
        assertThat(past(LocalDate.of(2026, 12, 31)).resolve(week(53), null).days())
                .containsExactly(LocalDate.of(2026, 12, 28));
        assertThat(past(LocalDate.of(2027, 3, 1)).resolve(week(53), null).days())
                .containsExactly(LocalDate.of(2026, 12, 28));
        assertThat(past(LocalDate.of(2026, 6, 1)).resolve(week(53), null).doubt())
                .isEqualTo(Doubt.NO_SUCH_WEEK);
        assertThat(past(LocalDate.of(2028, 6, 1)).resolve(week(54), null).doubt())
                .isEqualTo(Doubt.NO_SUCH_WEEK);
    }

    @Test
    void theComingWeekNumberIsLastYearsOnlyWhenTheMessageSaysSo() {
        LocalDate today = LocalDate.of(2026, 5, 6);
        int coming = today.plusWeeks(1).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        assertThat(past(today).resolve(week(coming), null).doubt()).isEqualTo(Doubt.WEEK_AHEAD);
        assertThat(new Calendar(today, Aim.HAPPENED, true)
                        .resolve(week(coming), null)
                        .days())
                .allMatch(monday -> monday.getYear() == 2025);
    }

    @Test
    void aDateWithoutYearIsTheMostRecentOne() {
        assertThat(past(LocalDate.of(2026, 3, 2))
                        .resolve(new MonthDay(24, 12, null, null), null)
                        .days())
                .containsExactly(LocalDate.of(2025, 12, 24));
        assertThat(past(LocalDate.of(2026, 3, 2))
                        .resolve(new MonthDay(29, 2, null, null), null)
                        .days())
                .containsExactly(LocalDate.of(2024, 2, 29));
    }

    @Test
    void aDateLongAgoThatIsAlsoSoonIsAskedBack() {
        LocalDate today = LocalDate.of(2026, 3, 2);
        assertThat(past(today).resolve(new MonthDay(1, 4, null, null), null).doubt())
                .isEqualTo(Doubt.WHICH_YEAR);
        assertThat(past(today).resolve(new MonthDay(2, 4, null, null), null).doubt())
                .isNull();
    }

    @Test
    void aDateThatDoesNotExistIsNeverMovedToAnother() {
        assertThat(past(FIRST).resolve(new MonthDay(31, 4, null, null), null).doubt())
                .isEqualTo(Doubt.NO_SUCH_DATE);
        assertThat(past(FIRST).resolve(new MonthDay(29, 2, 2025, null), null).doubt())
                .isEqualTo(Doubt.NO_SUCH_DATE);
    }

    @Test
    void aWeekdayThatContradictsItsDateIsAskedBackWithBothReadings() {
        Dates dates = past(LocalDate.of(2026, 3, 20)).resolve(new MonthDay(10, 3, null, DayOfWeek.WEDNESDAY), null);
        assertThat(dates.doubt()).isEqualTo(Doubt.WEEKDAY_CONTRADICTS);
        assertThat(dates.candidates()).isEqualTo(List.of(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 11)));
    }

    private static LocalDate one(Dates dates) {
        assertThat(dates.days()).hasSize(1);
        return dates.days().getFirst();
    }

    private static Weekday weekday(DayOfWeek day) {
        return new Weekday(day, Which.NEAREST, null, null);
    }

    private static Week week(int number) {
        return new Week(new NumberedWeek(number, null));
    }

    private static Calendar past(LocalDate today) {
        return new Calendar(today, Aim.HAPPENED, false);
    }

    private static Calendar ahead(LocalDate today) {
        return new Calendar(today, Aim.TO_COME, false);
    }
}
