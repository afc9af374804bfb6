package nl.balie.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.language.TimeAsked.Aspect;
import nl.balie.assistant.language.TimeAsked.Certainty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Seen from Friday 20 November 2026, unless it walks through five years. */
class TimeAskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wat kreeg ik in december vorig jaar per kilometer?    | 2025-12-01..2025-12-31
        wat kreeg ik vorig jaar per kilometer?                | 2025-01-01..2025-12-31
        hoeveel vakantiedagen had ik in 2025?                 | 2025-01-01..2025-12-31
        wat is de kilometervergoeding op 3 maart 2025?        | 2025-03-03..2025-03-03
        wat was de vergoeding op 3-3-2025?                    | 2025-03-03..2025-03-03
        wat was de vergoeding op 2025-03-03?                  | 2025-03-03..2025-03-03
        hoeveel verlof kreeg je afgelopen zomer?              | 2026-06-01..2026-08-31
        hoeveel verlof kreeg je in de zomer van 2024?         | 2024-06-01..2024-08-31
        wat krijg ik volgend jaar per kilometer?              | 2027-01-01..2027-12-31
        hoeveel verdiende ik toen ik in mei begon?            | 2026-05-01..2026-05-31
        wat was de vergoeding tot en met juni?                | ..2026-06-30
        wat gold er tot 1 juli?                               | ..2026-06-30
        wat gold er vóór 2025?                                | ..2024-12-31
        what was the travel allowance last year?              | 2025-01-01..2025-12-31
        what do I get per kilometre since July?               | 2026-07-01..2026-11-20
        wat krijg ik sinds juli per km?                       | 2026-07-01..2026-11-20
        what did I get in March 2025?                         | 2025-03-01..2025-03-31
        what was it on March 3, 2025                          | 2025-03-03..2025-03-03
        wat was het uurloon in week 12?                       | 2026-03-16..2026-03-22
        wat was het uurloon in week 12 van 2025?              | 2025-03-17..2025-03-23
        hoeveel was het in het eerste kwartaal van 2025?      | 2025-01-01..2025-03-31
        hoeveel was het in Q3 2025?                           | 2025-07-01..2025-09-30
        wat was het vorig kwartaal?                           | 2026-07-01..2026-09-30
        wat was het in de tweede helft van 2025               | 2025-07-01..2025-12-31
        wat kreeg ik eind vorig jaar?                         | 2025-11-01..2025-12-31
        wat kreeg ik begin 2025 per kilometer?                | 2025-01-01..2025-02-28
        wat was het twee jaar geleden?                        | 2024-11-20..2024-11-20
        what was the rate two years ago                       | 2024-11-20..2024-11-20
        wat kreeg ik van 1 januari 2025 t/m 30 juni 2025?     | 2025-01-01..2025-06-30
        wat kreeg ik tussen maart en mei 2025?                | 2025-03-01..2025-05-31
        hoeveel is de thuiswerkvergoeding dit jaar?           | 2026-01-01..2026-11-20
        en in 2025 dan?                                       | 2025-01-01..2025-12-31
        en voor 2024?                                         | 2024-01-01..2024-12-31
        en vorig jaar?                                        | 2025-01-01..2025-12-31
        wat kreeg ik in decmber vorig jaar?                   | 2025-12-01..2025-12-31
        ik ben in mei begonnen, wat verdiende ik toen?        | 2026-05-01..2026-05-31
        ik heb in december 2025 gereden, wat krijg ik per km? | 2025-12-01..2025-12-31
        """)
    void aTimeBesideTheRuleChoosesIt(String question, String period) {
        TimeAsked asked = TimeAsked.of(question, TODAY);

        assertThat(asked.certainty()).isEqualTo(Certainty.SURE);
        assertThat(shown(asked.readings().getFirst())).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wat krijg ik vanaf 1 juli per kilometer?     | 2027-07-01.. 2026-07-01..
        wat verdien ik per 1 januari?                | 2027-01-01.. 2026-01-01..
        wat wijzigt er met ingang van 1 februari?    | 2027-02-01.. 2026-02-01..
        """)
    void aDayWithoutItsYearMayBeTheLastOneOrTheNext(String question, String periods) {
        TimeAsked asked = TimeAsked.of(question, TODAY);

        assertThat(asked.certainty()).isEqualTo(Certainty.SURE);
        assertThat(asked.readings().stream().map(TimeAskedTest::shown)).containsExactlyInAnyOrder(periods.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ik ben in 1990 geboren, hoeveel vakantiedagen heb ik?",
                "hoeveel vakantiedagen heb ik als ik in 1990 ben geboren?",
                "ik werk hier sinds 2015, krijg ik een jubileumuitkering?",
                "ik ben in 2019 in dienst gekomen, wat is mijn opzegtermijn?",
                "krijg ik na 2 jaar ziekte nog loon?",
                "hoeveel dagen krijg ik na 10 jaar dienst?",
                "ik ben sinds 3 maart 2025 ziek, hoeveel krijg ik doorbetaald?",
                "krijg ik 2000 euro bij 25 jaar?",
                "hoeveel is € 2025 netto?",
                "wat staat er in artikel 2024?",
                "mag ik in de zomer drie weken weg?",
                "moet ik 38 uur per week werken?",
                "hoeveel krijg ik per maand?",
                "krijg ik een kopie van mijn contract?",
                "may I work from home?",
                "I was born in 1990, how many days do I get?",
                "when do I get my payslip?"
            })
    void aDateOfALifeChoosesNothing(String question) {
        TimeAsked asked = TimeAsked.of(question, TODAY);

        assertThat(asked.readings()).as(question).isEmpty();
        assertThat(asked.certainty()).isEqualTo(Certainty.NOW);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        mag ik 3 maart vrij?                              | 2027-03-03..2027-03-03
        ik ben op 1 juli jarig, krijg ik vrij?            | 2027-07-01..2027-07-01
        krijg ik vrij als ik 1 juli jarig ben?            | 2027-07-01..2027-07-01
        als ik 1 juli verhuis, krijg ik dan een dag vrij? | 2027-07-01..2027-07-01
        krijg ik in december een dertiende maand?         | 2026-12-01..2026-12-31
        ik ga in 2030 met pensioen, wat moet ik doen?     | 2030-01-01..2030-12-31
        moet ik morgen werken met code rood?              | 2026-11-21..2026-11-21
        moet ik mijn bonnen voor 1 april inleveren?       | ..2027-03-31
        """)
    void aDayInSomebodysPlansIsAtMostAComingOne(String question, String period) {
        TimeAsked asked = TimeAsked.of(question, TODAY);

        assertThat(asked.certainty()).isEqualTo(Certainty.POSSIBLE);
        assertThat(asked.readings().stream().map(TimeAskedTest::shown)).containsExactly(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        wat kreeg ik in december vorig jaar per kilometer?       | wat kreeg ik per kilometer?
        In 2025, hoeveel vakantiedagen had ik?                   | hoeveel vakantiedagen had ik?
        hoeveel verdiende ik toen ik in mei begon?               | hoeveel verdiende ik?
        wat krijg ik per kilometer? en vorig jaar?               | wat krijg ik per kilometer?
        is de kilometervergoeding veranderd?                     | is de kilometervergoeding?
        is de kilometervergoeding veranderd t.o.v. vorig jaar?   | is de kilometervergoeding?
        hoeveel kreeg je vroeger per kilometer?                  | hoeveel kreeg je per kilometer?
        ik werk hier sinds 2015, krijg ik een jubileumuitkering? | ik werk hier, krijg ik een jubileumuitkering?
        krijg ik op 5 mei vrij?                                  | krijg ik op 5 mei vrij?
        krijg ik na 2 jaar ziekte nog loon?                      | krijg ik na 2 jaar ziekte nog loon?
        """)
    void theTimeIsNoPartOfTheSubject(String question, String subject) {
        assertThat(TimeAsked.of(question, TODAY).subject()).isEqualTo(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en vorig jaar?",
                "en in 2025 dan?",
                "wat was dat vorig jaar?",
                "is dat veranderd?",
                "en daarvoor?",
                "was dat altijd zo?",
                "hoe zat dat in 2024?",
                "what about last year?",
                "has that changed?",
                "sinds wanneer geldt dat?",
                "en toen ik in mei begon?"
            })
    void aQuestionOfTimeOnlyLeansOnTheOneBefore(String question) {
        assertThat(TimeAsked.of(question, TODAY).bare()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wat krijg ik per kilometer?",
                "hoeveel vakantiedagen had ik vorig jaar?",
                "en voor oproepkrachten?",
                "is de kilometervergoeding veranderd?",
                "schaal 3?"
            })
    void aQuestionWithASubjectDoesNot(String question) {
        assertThat(TimeAsked.of(question, TODAY).bare()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en daarvoor?                                          | BEFORE
        wat was het daarvoor?                                 | BEFORE
        hoeveel kreeg je vroeger per kilometer?               | BEFORE
        is dat veranderd?                                     | CHANGE
        was dat altijd zo?                                    | CHANGE
        is de kilometervergoeding verhoogd?                   | CHANGE
        wat is het verschil tussen 2025 en 2026 in verlof?    | CHANGE
        sinds wanneer geldt dat?                              | CHANGE
        has the travel allowance changed?                     | CHANGE
        wat krijg ik daarvoor?                                | RULE
        hoeveel krijg ik daarvoor betaald?                    | RULE
        mijn adres is veranderd, hoe geef ik dat door?        | RULE
        wat krijg ik per kilometer?                           | RULE
        en vorig jaar?                                        | RULE
        """)
    void hearsWhetherWhatWasBeforeIsAsked(String question, Aspect aspect) {
        assertThat(TimeAsked.of(question, TODAY).aspect()).isEqualTo(aspect);
    }

    @Test
    void lastYearIsTheWholeYearBeforeOnEveryDayOfFiveYears() {
        fiveYears()
                .forEach(today -> assertThat(sure("wat kreeg ik vorig jaar per km?", today))
                        .isEqualTo(new Period(
                                LocalDate.of(today.getYear() - 1, 1, 1), LocalDate.of(today.getYear() - 1, 12, 31))));
    }

    @Test
    void aMonthOfLastYearIsThatMonthOnEveryDayOfFiveYears() {
        fiveYears().forEach(today -> {
            for (int month = 1; month <= 12; month++) {
                YearMonth asked = YearMonth.of(today.getYear() - 1, month);
                assertThat(sure("wat kreeg ik in " + MONTHS.get(month - 1) + " vorig jaar?", today))
                        .isEqualTo(new Period(asked.atDay(1), asked.atEndOfMonth()));
            }
        });
    }

    @Test
    void aDateWithItsYearIsThatDayHoweverItIsWritten() {
        fiveYears().forEach(day -> {
            String month = MONTHS.get(day.getMonthValue() - 1);
            Stream.of(
                            "wat gold er op %d %s %d?".formatted(day.getDayOfMonth(), month, day.getYear()),
                            "wat gold er op de %de van %s %d?".formatted(day.getDayOfMonth(), month, day.getYear()),
                            "wat gold er op %d-%d-%d?"
                                    .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                            "wat gold er op %02d/%02d/%d?"
                                    .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                            "wat gold er op " + day + "?",
                            String.format(
                                    Locale.ENGLISH,
                                    "what was it on %tB %d, %d?",
                                    day,
                                    day.getDayOfMonth(),
                                    day.getYear()))
                    .forEach(question ->
                            assertThat(sure(question, TODAY)).as(question).isEqualTo(Period.of(day)));
        });
    }

    @Test
    void aMonthThatWasIsTheLastOneThatHasBegun() {
        fiveYears().forEach(today -> {
            for (String month : MONTHS) {
                Period period = sure("wat kreeg ik in " + month + "?", today);
                assertThat(period.firstDay()).isBeforeOrEqualTo(today).isAfter(today.minusYears(1));
                assertThat(period.firstDay().getMonthValue()).isEqualTo(MONTHS.indexOf(month) + 1);
            }
        });
    }

    @Test
    void aDayInSomebodysPlansIsNeverPast() {
        fiveYears().forEach(today -> {
            for (String month : MONTHS) {
                Period period = TimeAsked.of("mag ik 28 " + month + " vrij?", today)
                        .readings()
                        .getFirst();
                assertThat(period.decidingDay())
                        .isAfterOrEqualTo(today)
                        .isBefore(today.plusYears(1).plusDays(1));
            }
        });
    }

    @Test
    void lastSummerIsOverOnEveryDay() {
        fiveYears().forEach(today -> {
            Period summer = sure("hoeveel verlof kreeg je afgelopen zomer?", today);
            assertThat(summer.decidingDay()).isBefore(today);
            assertThat(summer.decidingDay().plusYears(1).plusDays(92)).isAfter(today);
        });
    }

    @Test
    void aWeekThatWasIsAWholeIsoWeekThatHasBegun() {
        fiveYears().forEach(today -> {
            for (int week = 1; week <= 52; week++) {
                Period period = sure("wat was het uurloon in week " + week + "?", today);
                assertThat(Calendar.monday(period.firstDay())).isEqualTo(period.firstDay());
                assertThat(period.firstDay()).isBeforeOrEqualTo(today);
            }
        });
    }

    private static Period sure(String question, LocalDate today) {
        TimeAsked asked = TimeAsked.of(question, today);
        assertThat(asked.certainty()).as(question + " on " + today).isEqualTo(Certainty.SURE);
        return asked.readings().getFirst();
    }

    /** With a leap day and a year of 53 weeks. */
    private static Stream<LocalDate> fiveYears() {
        LocalDate first = LocalDate.of(2024, 1, 1);
        return first.datesUntil(first.plusYears(5))
                .filter(day -> day.toEpochDay() % 3 == 0 || day.getDayOfMonth() > 27);
    }

    private static String shown(Period period) {
        return Stream.of(period.first(), period.last())
                .map(day -> day == null ? "" : day.toString())
                .collect(Collectors.joining(".."));
    }
}
