package nl.balie.assistant.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import nl.balie.assistant.language.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a single message files, seen on Wednesday 10 June 2026. */
class DeclarationTest {

    private final Chat chat = Chat.atNoon();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "maandag 7 uur op de zaak geweest | 06-08 UREN 7",
                "zet voor gisteren 6,25 uur neer | 06-09 UREN 6.25",
                "zondag 3 uur ingevallen | 06-07 UREN 3",
                "afgelopen woensdag 5 uur | 06-03 UREN 5",
                "di 4, wo 5 | 06-09 UREN 4; 06-10 UREN 5",
                "donderdag 6 uur en vrijdag 7 vorige week | 06-04 UREN 6; 06-05 UREN 7",
                "week 23 ma en di 8 uur | 06-01 UREN 8; 06-02 UREN 8",
                "vorige week alle dagen 4 uur | 06-01 UREN 4; 06-02 UREN 4; 06-03 UREN 4; 06-04 UREN 4; 06-05 UREN 4",
                "vorige week elke dag 8 uur behalve dinsdag en vrijdag | 06-01 UREN 8; 06-03 UREN 8; 06-04 UREN 8",
                "vorige week 6 6 6 2 | 06-01 UREN 6; 06-02 UREN 6; 06-03 UREN 6; 06-04 UREN 2",
                "week 22 samen 30,5 uur | 05-25 UREN 30.5 2026-W22",
                "in mei 61 uur gewerkt | 05-01 UREN 61 2026-05",
                "week 21 geen uren | 05-18 UREN 0 2026-W21",
                "ma niks, di 7 uur | 06-09 UREN 7",
                "ma 7 uur, di ook | 06-08 UREN 7; 06-09 UREN 7",
                "ma 4 uur, di 3 uur, samen 7 uur | 06-08 UREN 4; 06-09 UREN 3",
                "ma 7:15, di 6:30 | 06-08 UREN 7.25; 06-09 UREN 6.5",
                "di 7 u 45 | 06-09 UREN 7.75",
                "gisteren 1 uur in de file en 6 uur gewerkt | 06-09 UREN 6",
                "week 23 6-6-6-2 | 06-01 UREN 6; 06-02 UREN 6; 06-03 UREN 6; 06-04 UREN 2",
            })
    void readsHours(String message, String lines) {
        chat.say(message);
        assertThat(chat.lines()).containsExactlyInAnyOrder(lines.split("; ", -1));
        assertThat(chat.draft().complete()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dinsdag van half 8 tot 4 met 3 kwartier pauze | 06-09 UREN 7.75 07:30-16:00 p45",
                "di 9-12 en 13-15.30 | 06-09 UREN 3 09:00-12:00; 06-09 UREN 2.5 13:00-15:30",
                "begonnen om kwart voor 7 gisteren, om 3 uur klaar | 06-09 UREN 8.25 06:45-15:00",
                "zaterdagnacht van 11 tot 5 | 06-06 UREN 6 23:00-05:00",
                "vannacht van 21 tot 5 | 06-09 UREN 8 21:00-05:00",
                "gisteren late dienst van 3 tot 11 | 06-09 UREN 8 15:00-23:00",
                "Zat. 6-6 van 9 tot 12 | 06-06 UREN 3 09:00-12:00",
                "ma overgewerkt van 17:30 tot 19:15 | 06-08 OVERUREN 1.75 17:30-19:15",
            })
    void readsShifts(String message, String lines) {
        chat.say(message);
        assertThat(chat.lines()).containsExactlyInAnyOrder(lines.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gisteren 15 km enkele reis heen en terug | 06-09 KM 30",
                "gisteren heen en weer 15 km | 06-09 KM 30",
                "gisteren 30 km heen en terug | 06-09 KM 30",
                "gisteren retour 30 km | 06-09 KM 30",
                "gisteren 2 x 15 km | 06-09 KM 30",
                "ma en di 12 km per dag | 06-08 KM 12; 06-09 KM 12",
                "ma en di 12 km enkele reis, heen en terug | 06-08 KM 24; 06-09 KM 24",
                "gisteren 12 km naar de klant en nog 8 km naar de loods | 06-09 KM 20",
                "gisteren volgetankt voor 71,15 | 06-09 TANK 71.15",
                "lunch van 9 euro 80 op maandag en 4,40 parkeren | 06-08 MAALTIJD 9.8; 06-08 PARKEREN 4.4",
                "ma vanuit huis, di 11 km | 06-08 THUIS 1; 06-09 KM 11",
                "dinsdag 7 uur thuis gewerkt | 06-09 UREN 7; 06-09 THUIS 1",
                "gisteren 9 uur waarvan 1,5 overwerk | 06-09 UREN 7.5; 06-09 OVERUREN 1.5",
                "vorige week drie dagen thuisgewerkt | 06-01 THUIS 3 2026-W23",
                "gisteren 3 ritten van 9 km | 06-09 KM 27",
                "gisteren lunch van twaalf euro vijftig | 06-09 MAALTIJD 12.5",
                "ma 2, di 1 overuur | 06-08 OVERUREN 2; 06-09 OVERUREN 1",
            })
    void readsOtherComponents(String message, String lines) {
        chat.say(message);
        assertThat(chat.lines()).containsExactlyInAnyOrder(lines.split("; ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma en di 40 km | quantity | ask.quantity.perDayOrTogether",
                "ma t/m wo samen 20 uur | quantity | ask.quantity.eachDay",
                "gisteren 24,5 uur gewerkt | quantity | ask.quantity.hoursADay",
                "gisteren 20 uur en 5 overuren | quantity | ask.quantity.hoursADay",
                "week 22 169 uur | quantity | ask.quantity.hoursAWeek",
                "gisteren 0 uur gewerkt | quantity | ask.quantity.zero",
                "gisteren -3 km | quantity | ask.quantity.negative",
                "gisteren 1.001 km | quantity | ask.quantity.kilometres",
                "gisteren van 9 tot 11 met 2 uur pauze | quantity | ask.quantity.breakTooLong",
                "gisteren 7.20 uur gewerkt | quantity | ask.quantity.decimalOrMinutes",
                "mei 32 dagen gewerkt | quantity | ask.quantity.tooManyDays",
                "ik heb gisteren gewerkt | quantity | ask.quantity",
                "morgen 8 uur gewerkt | date | ask.date.FUTURE_DATE",
                "12 juni 2026 8 km | date | ask.date.FUTURE_DATE",
                "maandag 9 juni 6 uur | date | ask.date.WEEKDAY_CONTRADICTS",
                "30 juni 6 uur | date | ask.date.WHICH_YEAR",
                "31 april 6 uur | date | ask.date.NO_SUCH_DATE",
                "week 25 36 uur | date | ask.date.WEEK_AHEAD",
                "vorige week 3 dagen naar kantoor gereden, 20 km per dag | date | ask.date.WHICH_DAY",
                "week 53 36 uur | date | ask.date.NO_SUCH_WEEK",
                "gisteren 14 euro | component | ask.component",
            })
    void asksBack(String message, String missing, String key) {
        chat.say(message);
        assertThat(chat.draft().complete()).isFalse();
        assertThat(chat.draft().missing()).contains(missing);
        assertThat(chat.asked()).contains(key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gisteren 24 uur gewerkt | 06-09 UREN 24",
                "week 22 168 uur | 05-25 UREN 168 2026-W22",
                "gisteren 1.000 km | 06-09 KM 1000",
                "mei 31 dagen gewerkt | 05-01 DAGEN 31 2026-05",
                "vandaag van 10 tot 6 | 06-10 UREN 8 10:00-18:00",
            })
    void acceptsWhatJustFits(String message, String lines) {
        chat.say(message);
        assertThat(chat.lines()).containsExactly(lines);
        assertThat(chat.draft().complete()).isTrue();
    }

    @Test
    void keepsTheValidPartWhenAnotherIsNot() {
        chat.say("gisteren 8 uur gewerkt en -5 km");
        assertThat(chat.lines()).containsExactly("06-09 UREN 8", "06-09 KM ?");
    }

    @Test
    void assumesTodayWhenNoDayIsNamedAndSaysSo() {
        chat.say("ik heb 5 uur gewerkt");
        assertThat(chat.lines()).containsExactly("06-10 UREN 5");
        assertThat(chat.draft().warnings()).containsExactly("DATE_ASSUMED");
    }

    @Test
    void warnsOfALoneOneWayTrip() {
        chat.say("gisteren 14 km enkele reis");
        assertThat(chat.lines()).containsExactly("06-09 KM 14");
        assertThat(chat.draft().warnings()).containsExactly("ONE_WAY");
    }

    @Test
    void warnsOfADayFiledBefore() {
        chat.filedBefore("UREN", LocalDate.of(2026, 6, 9)).say("gisteren 8 uur en 10 km");
        assertThat(chat.draft().warnings()).containsExactly("ALREADY_FILED");
        Chat other = Chat.atNoon().filedBefore("KM", LocalDate.of(2026, 6, 9));
        other.say("gisteren 8 uur");
        assertThat(other.draft().warnings()).isEmpty();
    }

    @Test
    void leavesASickDayOutAndSaysThatItIsReportedElsewhere() {
        chat.say("ma 8 uur, di ziek, wo 4 uur");
        assertThat(chat.lines()).containsExactly("06-08 UREN 8", "06-10 UREN 4");
        assertThat(chat.draft().warnings()).containsExactly("SICK_REPORTED_SEPARATELY");
    }

    @Test
    void readsTheComponentsOfTheEmployerOnly() {
        Chat bakery = Chat.with(List.of(
                Chat.component("B1", "Bakuren", "HOUR", true, "gebakken", "uren"),
                Chat.component("K", "Fietskilometers", "KM", true, "gefietst"),
                Chat.component("X", "Gereedschap", "EUR", true, "gereedschap")));
        bakery.say("gisteren 6 uur gebakken, 9 km gefietst en 15 euro gereedschap");
        assertThat(bakery.lines()).containsExactly("06-09 B1 6", "06-09 K 9", "06-09 X 15");
    }

    @Test
    void leavesOutWhatTheEmployeeMayNotDeclare() {
        List<FilingComponent> set = List.of(
                Chat.component("UREN", "Gewerkte uren", "HOUR", true, "uren", "gewerkt"),
                Chat.component("KM", "Kilometers", "KM", false, "km"));
        Chat some = Chat.with(set);
        assertThat(some.say("gisteren 8 uur en 10 km")).isEqualTo("ProposesFiling");
        assertThat(some.lines()).containsExactly("06-09 UREN 8");
        assertThat(some.draft().warnings()).containsExactly("NOT_ALLOWED");
        assertThat(Chat.with(set).say("gisteren 10 km")).isEqualTo("OutOfScope");
    }

    @Test
    void aShiftOverTheClockChangeHasItsRealLength() {
        Chat spring = Chat.at(ZonedDateTime.parse("2026-03-30T08:00:00+02:00[Europe/Amsterdam]"));
        spring.say("za van 22 tot 6");
        assertThat(spring.lines()).containsExactly("03-28 UREN 7 22:00-06:00");
        Chat autumn = Chat.at(ZonedDateTime.parse("2026-10-26T08:00:00+01:00[Europe/Amsterdam]"));
        autumn.say("za van 22 tot 6");
        assertThat(autumn.lines()).containsExactly("10-24 UREN 9 22:00-06:00");
    }

    @Test
    void whatAColleagueWorkedIsNotFiled() {
        assertThat(chat.say("mijn collega heeft gisteren 8 uur gewerkt")).isNotEqualTo("ProposesFiling");
        assertThat(chat.open()).isNull();
    }

    @Test
    void everyLinePointsAtItsWords() {
        String message = "ma 8 uur, di 30 km";
        chat.say(message);
        assertThat(chat.draft().lines().stream()
                        .map(line -> line.evidence().stream()
                                .map(span -> span.in(message))
                                .toList()))
                .containsExactly(List.of("ma 8 uur"), List.of("di 30 km"));
    }

    @Test
    void theHashNamesWhatIsShownAndNothingElse() {
        chat.say("gisteren 8 uur gewerkt");
        Draft same = Chat.atNoon().after("8 uur gewerkt op dinsdag").draft();
        assertThat(chat.draft().hash()).isEqualTo(same.hash()).hasSize(64);
        List<String> others =
                Arrays.asList("gisteren 8,01 uur", "maandag 8 uur", "gisteren 8 overuren", "gisteren van 8 tot 16");
        others.forEach(
                other -> assertThat(Chat.atNoon().after(other).draft().hash()).isNotEqualTo(same.hash()));
        DraftLine line = same.lines().getFirst();
        DraftLine moved = new DraftLine(
                line.date(),
                null,
                line.component(),
                line.quantity(),
                line.unit(),
                null,
                null,
                null,
                List.of(new Span(3, 9)));
        assertThat(new Draft(same.type(), List.of(moved), same.fields(), List.of(), List.of(), null).hash())
                .isEqualTo(same.hash());
    }
}
