package nl.balie.assistant.skill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Address, contact, bank account, leave and tickets; and what is a question instead. */
class OtherFilingsTest {

    private final Chat chat = Chat.atNoon();

    @Test
    void readsAnAddressInOneMessage() {
        chat.say("Vanaf 1 augustus woon ik op de Nieuwe Gracht 21a, 2011 NB Haarlem");
        assertThat(chat.draft().fields())
                .isEqualTo(Map.of(
                        "street", "Nieuwe Gracht",
                        "houseNumber", "21",
                        "houseNumberSuffix", "a",
                        "postalCode", "2011 NB",
                        "city", "Haarlem",
                        "effectiveDate", "2026-08-01"));
        assertThat(chat.draft().complete()).isTrue();
    }

    @Test
    void collectsAnAddressInParts() {
        chat.after("ik ga verhuizen", "Beukenlaan 4", "7315 KA", "Apeldoorn", "per 15 juli");
        assertThat(chat.draft().fields())
                .containsEntry("street", "Beukenlaan")
                .containsEntry("city", "Apeldoorn")
                .containsEntry("effectiveDate", "2026-07-15");
        assertThat(chat.draft().complete()).isTrue();
    }

    @Test
    void keepsTheRestOfAnAddressWithAWrongPostcode() {
        chat.say("nieuw adres: Eikenweg 9, 4000 Tiel");
        assertThat(chat.draft().fields()).doesNotContainKey("postalCode").containsEntry("city", "Tiel");
        assertThat(chat.draft().missing()).containsExactly("postalCode");
        assertThat(chat.asked()).containsExactly("ask.postalCode.invalid");
    }

    @Test
    void readsContactDetails() {
        chat.say("m'n nieuwe nummer is 06-55443322 en mail kan naar noor@voorbeeld.example");
        assertThat(chat.draft().type()).isEqualTo(DraftType.CONTACT_CHANGE);
        assertThat(chat.draft().fields())
                .isEqualTo(Map.of("mobile", "+31655443322", "email", "noor@voorbeeld.example"));
    }

    @Test
    void refusesAnAccountWhoseCheckDigitsFail() {
        chat.say("mijn nieuwe rekeningnummer is NL92 ABNA 0417 1643 00");
        assertThat(chat.draft().fields()).doesNotContainKey("iban").containsEntry("accountHolder", "Noor Visser");
        assertThat(chat.asked()).containsExactly("ask.iban.invalid");
        chat.say("sorry: NL91 ABNA 0417 1643 00 op naam van N. de Visser");
        assertThat(chat.draft().fields())
                .isEqualTo(Map.of("iban", "NL91ABNA0417164300", "accountHolder", "N. de Visser"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "ik wil graag vrij van 13 t/m 24 juli | 2026-07-13 | 2026-07-24 | -",
                "mag ik vrijdag vrij? | 2026-06-12 | 2026-06-12 | -",
                "graag volgende week woensdag 4 uur verlof | 2026-06-17 | 2026-06-17 | 4",
                "wil vakantie opnemen in week 30 | 2026-07-20 | 2026-07-24 | -",
            })
    void readsLeaveAheadOfToday(String message, String from, String to, String hours) {
        chat.say(message);
        assertThat(chat.draft().type()).isEqualTo(DraftType.LEAVE_REQUEST);
        assertThat(chat.draft().fields().get("from")).isEqualTo(from);
        assertThat(chat.draft().fields().get("to")).isEqualTo(to);
        assertThat(chat.draft().fields().get("hours")).isEqualTo(hours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "er zit een fout in mijn salarisstrook van mei, kunnen jullie dat uitzoeken? | ERROR_REPORT",
                "ik wil mijn contracturen laten aanpassen naar 24 uur per week | MUTATION",
                "leg die vraag voor aan de salarisadministratie | QUESTION",
            })
    void opensTickets(String message, String category) {
        chat.say(message);
        assertThat(chat.draft().type()).isEqualTo(DraftType.TICKET);
        assertThat(chat.draft().fields()).containsEntry("category", category).containsEntry("text", message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hoeveel kilometer mag ik per dag declareren? | AsksDocuments",
                "krijg ik overuren uitbetaald als ik zondag 8 uur werk? | AsksDocuments",
                "Als ik 1 juli verhuis, moet ik dat dan zelf doorgeven? | AsksDocuments",
                "mag ik vrij nemen voor een begrafenis? | AsksDocuments",
                "heb ik gisteren mijn uren al doorgegeven? | AsksOwnMatters",
                "waar blijft mijn declaratie D-2026-0311? | AsksOwnMatters",
                "hoeveel vrije dagen heb ik nog? | AsksOwnMatters",
                "ik wil iemand van hr spreken | WantsPerson",
                "goedemiddag! | Greets",
                "dankjewel | Thanks",
                "maak eens een liedje over kaas | OutOfScope",
            })
    void filesNothingOfAQuestion(String message, String act) {
        assertThat(chat.say(message)).isEqualTo(act);
        assertThat(chat.open()).isNull();
    }

    @Test
    void filesAndAsksAtOnce() {
        assertThat(chat.say("gisteren 6 uur gewerkt, en krijg ik daar toeslag over?"))
                .isEqualTo("ProposesFiling AsksDocuments");
    }

    @Test
    void filesTwoKindsAtOnce() {
        assertThat(chat.say("gisteren 6 uur gewerkt. Mijn nieuwe mail is noor@voorbeeld.example"))
                .isEqualTo("ProposesFiling ProposesFiling");
    }

    @Test
    void namesTheReferenceThatWasAskedAbout() {
        Meaning meaning = new Understanding()
                .read(
                        "is declaratie D-2026-0311 van mij al goedgekeurd? (mijn declaratie)",
                        new Situation(Chat.NOON, Chat.standardSet(), "Noor", null, null, null, java.util.Set.of()));
        assertThat(meaning.acts())
                .first()
                .isInstanceOfSatisfying(
                        Act.AsksOwnMatters.class,
                        asks -> assertThat(asks.reference()).isEqualTo("D-2026-0311"));
    }
}
