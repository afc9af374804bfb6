package nl.balie.assistant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import nl.balie.assistant.language.Amount.Unit;
import nl.balie.assistant.language.Calendar.Aim;
import nl.balie.assistant.language.Phrase.Days;
import nl.balie.assistant.language.Phrase.Pause;
import nl.balie.assistant.language.Phrase.Quantity;
import nl.balie.assistant.language.Phrase.Spell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrammarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6,75 uur | 6.75 | HOUR",
                "3.5u | 3.5 | HOUR",
                "9u45 | 9.75 | HOUR",
                "6:20 uur | 6.333333333333333 | HOUR",
                "anderhalf uur | 1.5 | HOUR",
                "viereneenhalf uur | 4.5 | HOUR",
                "drie en een half uur | 3.5 | HOUR",
                "5 uur en drie kwartier | 5.75 | HOUR",
                "2 uur 20 minuten | 2.3333333333333335 | HOUR",
                "een kwartiertje | 0.25 | HOUR",
                "half uurtje | 0.5 | HOUR",
                "195 minuten | 3.25 | HOUR",
                "vijfentwintig kilometer | 25 | KM",
                "1.080 km | 1080 | KM",
                "3x 14 km | 42 | KM",
                "min 12 km | -12 | KM",
                "€ 1.999,95 | 1999.95 | EUR",
                "€8,- | 8 | EUR",
                "41 euro 20 | 41.2 | EUR",
                "3 euro en 5 cent | 3.05 | EUR",
                "EUR 22.75 | 22.75 | EUR",
                "zes dagen | 6 | DAY",
                "tweeëntwintig | 22 | NONE",
            })
    void readsAmounts(String said, BigDecimal value, Unit unit) {
        assertThat(only(said, Quantity.class).amount())
                .satisfies(amount -> assertThat(amount.value().doubleValue())
                        .isCloseTo(value.doubleValue(), org.assertj.core.data.Offset.offset(1e-9)))
                .satisfies(amount -> assertThat(amount.unit()).isEqualTo(unit));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8.15 uur | true",
                "8.45 uur | true",
                "8.25 uur | false",
                "8.75 uur | false",
                "8.5 uur | false",
                "8,15 uur | false",
            })
    void doubtsHoursThatMayBeMinutes(String said, boolean doubtful) {
        assertThat(only(said, Quantity.class).amount().doubtful()).isEqualTo(doubtful);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "van 7 tot 4 | 07:00 | 16:00",
                "van half acht tot kwart over vier | 07:30 | 16:15",
                "9u15 tot 18u | 09:15 | 18:00",
                "van 2 tot 6 | 14:00 | 18:00",
                "van 21:00 tot 5:30 | 21:00 | 05:30",
                "08.00-16.30 | 08:00 | 16:30",
                "vijf voor half negen tot tien over vijf | 08:25 | 17:10",
                "tussen 9 en 12 | 09:00 | 12:00",
                "van tien uur 's avonds tot zes uur 's ochtends | 22:00 | 06:00",
                "8:00 tot 5:00 | 08:00 | 17:00",
            })
    void readsSpells(String said, LocalTime start, LocalTime end) {
        Spell spell = only(said, Spell.class);
        assertThat(Shift.between(spell.from(), spell.to(), null)).isEqualTo(new Shift(start, end));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "20 min pauze | 20",
                "pauze van drie kwartier | 45",
                "pauze: 40 | 40",
                "p45 | 45",
                "1 uur lunchpauze | 60",
                "3x een kwartier pauze | 45",
                "zonder pauze | 0",
            })
    void readsBreaks(String said, int minutes) {
        assertThat(only(said, Pause.class).minutes()).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "afgelopen woensdag | 2026-06-03",
                "wo | 2026-06-10",
                "eergisteren | 2026-06-08",
                "drie dagen geleden | 2026-06-07",
                "donderdag vorige week | 2026-06-04",
                "vorige week ma en di | 2026-06-01 2026-06-02",
                "week 20 dinsdag | 2026-05-12",
                "de 9e | 2026-06-09",
                "30 mei | 2026-05-30",
                "2/6 | 2026-06-02",
                "2-6-2025 | 2025-06-02",
                "2025-12-31 | 2025-12-31",
                "5 t/m 7 juni | 2026-06-05 2026-06-06 2026-06-07",
                "2, 3 en 5 juni | 2026-06-02 2026-06-03 2026-06-05",
                "za + zo | 2026-06-06 2026-06-07",
                "zaterdag tot maandag | 2026-06-06 2026-06-07 2026-06-08",
                "maandag 8 juni | 2026-06-08",
                "dinsdaag | 2026-06-09",
            })
    void readsDays(String said, @org.jspecify.annotations.Nullable String dates) {
        List<String> read = phrases(said).stream()
                .filter(Days.class::isInstance)
                .map(Days.class::cast)
                .flatMap(days ->
                        new Calendar(TODAY, Aim.HAPPENED, false).resolve(days.expression(), null).days().stream())
                .map(LocalDate::toString)
                .toList();
        if (dates != null) {
            assertThat(read).containsExactly(dates.split(" ", -1));
        }
    }

    @Test
    void aShiftAcrossAClockChangeHasItsRealLength() {
        Shift night = new Shift(LocalTime.of(22, 0), LocalTime.of(6, 0));
        assertThat(night.hours(LocalDate.of(2026, 3, 28), 0, AMSTERDAM)).isEqualByComparingTo("7");
        assertThat(night.hours(LocalDate.of(2026, 10, 24), 0, AMSTERDAM)).isEqualByComparingTo("9");
        assertThat(night.hours(LocalDate.of(2026, 10, 25), 30, AMSTERDAM)).isEqualByComparingTo("7.5");
    }

    @Test
    void everyClockChangeOfFiveYearsIsCountedOnce() {
        Shift night = new Shift(LocalTime.of(20, 0), LocalTime.of(8, 0));
        LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2029, 1, 1)).forEach(date -> {
            boolean changes = !AMSTERDAM
                    .getRules()
                    .getOffset(date.atTime(20, 0))
                    .equals(AMSTERDAM.getRules().getOffset(date.plusDays(1).atTime(8, 0)));
            BigDecimal hours = night.hours(date, 0, AMSTERDAM);
            assertThat(hours.compareTo(BigDecimal.valueOf(12)) != 0).isEqualTo(changes);
        });
    }

    @Test
    void phrasesCoverTheMessageInOrder() {
        String message = "Ma 8 uur, di van 9 tot 5; half uur pauze. Groet";
        int last = 0;
        for (Phrase phrase : phrases(message)) {
            assertThat(phrase.span().start()).isGreaterThanOrEqualTo(last);
            last = phrase.span().end();
        }
        assertThat(last).isEqualTo(message.length());
    }

    @ParameterizedTest
    @CsvSource({"maten", "daarom", "weken", "warden", "di", "vrind", "gaten"})
    void leavesDutchAndShortWordsAlone(String word) {
        assertThat(Text.of(word, Lexicon.dutch()).token(0).norm()).isEqualTo(word);
    }

    @ParameterizedTest
    @CsvSource({
        "maandga,maandag",
        "woensdga,woensdag",
        "kilometrs,kilometers",
        "overrruren,overuren",
        "gisterne,gisteren"
    })
    void correctsWhatCanOnlyBeOneWord(String word, String meant) {
        assertThat(Text.of(word, Lexicon.dutch()).token(0).norm()).isEqualTo(meant);
    }

    private static List<Phrase> phrases(String message) {
        return Grammar.phrases(Text.of(message, Lexicon.dutch()));
    }

    private static <T extends Phrase> T only(String message, Class<T> kind) {
        List<Phrase> phrases = phrases(message);
        assertThat(phrases).hasSize(1).hasOnlyElementsOfType(kind);
        return kind.cast(phrases.getFirst());
    }
}
