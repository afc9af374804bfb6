package nl.balie.assistant.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a message changes in an open draft. */
class AmendmentTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma 8 uur, di 8 uur | nee, maandag was 6 | 06-08 UREN 6; 06-09 UREN 8",
                "gisteren 40 km | toch 44 km | 06-09 KM 44",
                "gisteren 40 km | nee 38 | 06-09 KM 38",
                "ma en di 7 uur | haal dinsdag weg | 06-08 UREN 7",
                "gisteren 7 uur en 12 km | schrap de kilometers | 06-09 UREN 7",
                "gisteren 7 uur | het was maandag | 06-08 UREN 7",
                "gisteren 7 uur | niet gisteren maar vandaag | 06-10 UREN 7",
                "gisteren 7 uur | dat waren overuren | 06-09 OVERUREN 7",
                "gisteren 7 uur | en maandag 5 | 06-09 UREN 7; 06-08 UREN 5",
                "gisteren 7 uur | doe er nog 20 km bij | 06-09 UREN 7; 06-09 KM 20",
                "gisteren 7 uur | ook nog 6,30 parkeren | 06-09 UREN 7; 06-09 PARKEREN 6.3",
                "gisteren van 8 tot 5 | met een half uur pauze | 06-09 UREN 8.5 08:00-17:00 p30",
                "ma en di 18 km | per dag | 06-08 KM 18; 06-09 KM 18",
                "ma en di 18 km | samen | 06-08 KM 18 2026-W24",
                "vorige week 16 uur | doe maar ma 8 en di 8 | 06-01 UREN 8; 06-02 UREN 8",
                "vorige week ma 8, di 8 | dinsdag moet 5 zijn | 06-01 UREN 8; 06-02 UREN 5",
                "morgen 6 uur | sorry, vandaag | 06-10 UREN 6",
                "ik wil kilometers declareren | gisteren 14 | 06-09 KM 14",
                "gisteren 30 uur gewerkt | 3 bedoel ik | 06-09 UREN 3",
                "gisteren 14 euro | parkeren | 06-09 PARKEREN 14",
                "gisteren 7 uur | maandag ook | 06-09 UREN 7; 06-08 UREN 7",
                "gisteren 7 uur | maak er 9 van | 06-09 UREN 9",
                "ma en di 7 uur | dinsdag was ik vrij | 06-08 UREN 7",
                "gisteren 6.40 uur gewerkt | 6,4 uur | 06-09 UREN 6.4",
            })
    void changesOnlyWhatIsSaid(String first, String then, String lines) {
        Chat chat = Chat.atNoon().after(first);
        assertThat(chat.say(then)).isEqualTo("AmendsDraft");
        assertThat(chat.lines()).containsExactlyInAnyOrder(lines.split("; ", -1));
        assertThat(chat.draft().complete()).isTrue();
    }

    @Test
    void removingTheLastLineDropsTheDraft() {
        Chat chat = Chat.atNoon().after("gisteren 7 uur");
        assertThat(chat.say("haal gisteren maar weg")).isEqualTo("CancelsDraft");
    }

    @Test
    void asksWhichLineWhenAnAmountCouldBeAnyOfThem() {
        Chat chat = Chat.atNoon().after("ma 8 uur, di 7 uur");
        chat.say("toch 6 uur");
        assertThat(chat.lines()).containsExactly("06-08 UREN 8", "06-09 UREN 7");
        assertThat(chat.asked()).containsExactly("ask.date.WHICH_LINE");
    }

    @Test
    void aMovedDraftNoLongerAssumesItsDay() {
        Chat chat = Chat.atNoon().after("5 uur gewerkt", "dat was gisteren");
        assertThat(chat.lines()).containsExactly("06-09 UREN 5");
        assertThat(chat.draft().warnings()).isEmpty();
    }

    @Test
    void theDraftBeforeIsNotChanged() {
        Chat chat = Chat.atNoon().after("gisteren 7 uur");
        Draft before = chat.draft();
        String hash = before.hash();
        chat.say("nee, 6 uur");
        assertThat(before.hash()).isEqualTo(hash).isNotEqualTo(chat.draft().hash());
    }

    @Test
    void correctsWhatWasFiledUnderItsReference() {
        Chat chat = Chat.atNoon().after("in mei 9 dagen gewerkt, samen 60 uur", "ja");
        assertThat(chat.open()).isNull();
        assertThat(chat.say("ik bedoel 10 dagen")).isEqualTo("ProposesFiling");
        assertThat(chat.lines()).containsExactly("05-01 DAGEN 10 2026-05", "05-01 UREN 60 2026-05");
        assertThat(chat.draft().corrects()).isEqualTo("D-7");
    }

    @Test
    void aNewFilingAfterTheFirstIsNoCorrection() {
        Chat chat = Chat.atNoon().after("gisteren 7 uur", "ja", "maandag 6 uur");
        assertThat(chat.draft().corrects()).isNull();
        assertThat(chat.lines()).isEqualTo(List.of("06-08 UREN 6"));
    }
}
