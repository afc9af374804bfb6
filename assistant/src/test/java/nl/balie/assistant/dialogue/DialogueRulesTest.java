package nl.balie.assistant.dialogue;

import static nl.balie.assistant.dialogue.AtTheCounter.SOMEWHERE;
import static nl.balie.assistant.dialogue.AtTheCounter.amended;
import static nl.balie.assistant.dialogue.AtTheCounter.asks;
import static nl.balie.assistant.dialogue.AtTheCounter.drop;
import static nl.balie.assistant.dialogue.AtTheCounter.hours;
import static nl.balie.assistant.dialogue.AtTheCounter.incompleteAddress;
import static nl.balie.assistant.dialogue.AtTheCounter.mobile;
import static nl.balie.assistant.dialogue.AtTheCounter.notRight;
import static nl.balie.assistant.dialogue.AtTheCounter.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.balie.assistant.dialogue.ReplyView.DraftView;
import nl.balie.assistant.skill.Act;
import nl.balie.assistant.skill.Draft;
import nl.balie.assistant.skill.DraftType;
import nl.balie.portal.party.FormOfAddress;
import org.junit.jupiter.api.Test;

/** The outcomes of {@code contracts/filing-by-chat.md}, with its edge decisions by number. */
class DialogueRulesTest {

    private static final String FILING = "dinsdag 8 uur";

    private final AtTheCounter counter = AtTheCounter.employee()
            .when(FILING, hours("8"))
            .when("ja", yes())
            .when("nee, 7", amended("7"))
            .when("nee", notRight())
            .when("nee laat maar", drop())
            .when("wat krijg ik per km?", asks("wat krijg ik per km?"))
            .when("mijn 06 is veranderd", mobile("+31611122233"))
            .rule("wat krijg ik per km?", "Per kilometer ontvang je € 0,35.");

    @Test
    void showsADraftAndFilesNothing() {
        ReplyView reply = counter.says(FILING);

        assertThat(reply.outcome()).isEqualTo("DRAFTED");
        assertThat(reply.reply())
                .contains("Er is nog niets ingediend", "di 17 november: 8 uur gewerkte uren", "Klopt dit?");
        assertThat(draft(reply).hash()).hasSize(64);
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void opensADeclarationThatSomebodyWantsToChange() {
        counter.office.changeable.put("D-2026-1120-07", correcting("D-2026-1120-07"));

        ReplyView shown = counter.says("Ik wil declaratie D-2026-1120-07 aanpassen");
        ReplyView filed = counter.says("ja");

        assertThat(shown.outcome()).isEqualTo("DRAFTED");
        assertThat(draft(shown).corrects()).isEqualTo("D-2026-1120-07");
        assertThat(shown.reply()).contains("D-2026-1120-07", "di 17 november: 8 uur gewerkte uren");
        assertThat(Objects.requireNonNull(filed.filed()).reference()).isEqualTo("D-2026-1120-07");
    }

    @Test
    void beginsAgainFromWhatWasHandedInWhenItIsOpenAlready() {
        counter.office.changeable.put("D-2026-1120-07", correcting("D-2026-1120-07"));
        counter.says("ik wil mijn declaratie d-2026-1120-07 wijzigen");

        ReplyView again = counter.says("ik wil mijn declaratie d-2026-1120-07 wijzigen");

        assertThat(again.reply()).contains("8 uur gewerkte uren");
        assertThat(counter.says("nee laat maar").draft()).isNull();
    }

    @Test
    void opensNothingOfAnotherPersonOrWhatCanNoLongerChange() {
        ReplyView reply = counter.says("Ik wil declaratie D-2026-1120-07 aanpassen");

        assertThat(reply.draft()).isNull();
    }

    @Test
    void filesTheShownDraftOnAYes() {
        counter.says(FILING);

        ReplyView reply = counter.says("ja");

        assertThat(reply.outcome()).isEqualTo("FILED");
        assertThat(reply.reply()).isEqualTo("Ingediend, D-2026-1120-01. Henk Bakker is aan zet.");
        assertThat(Objects.requireNonNull(reply.filed()).reference()).isEqualTo("D-2026-1120-01");
        assertThat(reply.draft()).isNull();
        assertThat(counter.office.filed).hasSize(1);
    }

    @Test
    void filesOnceWhenYesIsSaidTwice() {
        counter.says(FILING);
        counter.says("ja");

        ReplyView second = counter.says("ja");

        assertThat(second.outcome()).isEqualTo("ASKED");
        assertThat(second.draft()).isNull();
        assertThat(counter.office.filed).hasSize(1);
    }

    @Test
    void filesNothingOnAYesWithoutADraft() {
        assertThat(counter.says("ja").outcome()).isEqualTo("ASKED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void filesWhatWasCorrected() {
        counter.says(FILING);
        ReplyView corrected = counter.says("nee, 7");
        counter.says("ja");

        assertThat(corrected.outcome()).isEqualTo("DRAFTED");
        assertThat(counter.office.filed)
                .singleElement()
                .satisfies(
                        filed -> assertThat(filed.lines().getFirst().quantity()).isEqualByComparingTo("7"));
    }

    @Test
    void refusesAConfirmationOfAnEarlierCard() {
        String first = draft(counter.says(FILING)).hash();
        counter.says("nee, 7");

        ReplyView reply = counter.presses("Indienen", first);

        assertThat(reply.outcome()).isEqualTo("ASKED");
        assertThat(reply.reply()).contains("De kaart is veranderd", "7 uur");
        assertThat(draft(reply).hash()).isNotEqualTo(first);
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void filesWhenTheButtonNamesTheShownCard() {
        String hash = draft(counter.says(FILING)).hash();

        assertThat(counter.presses("Indienen", hash).outcome()).isEqualTo("FILED");
    }

    @Test
    void doesNotFileWhenTheWordsThatCameWithTheButtonSayOtherwise() {
        String hash = draft(counter.says(FILING)).hash();

        assertThat(counter.presses("nee, 7", hash).outcome()).isEqualTo("DRAFTED");
        assertThat(counter.presses("nee laat maar", hash).outcome()).isEqualTo("CANCELLED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void anOldButtonDoesNotConfirmTheSameWordsWrittenDownAgain() {
        String first = draft(counter.says(FILING)).hash();
        counter.says("nee laat maar");
        counter.says(FILING);

        assertThat(counter.presses("Indienen", first).outcome()).isEqualTo("ASKED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void asksWhatIsWrongOnABareNo_edge4() {
        counter.says(FILING);

        ReplyView reply = counter.says("nee");

        assertThat(reply.outcome()).isEqualTo("ASKED");
        assertThat(reply.draft()).isNotNull();
    }

    @Test
    void throwsTheDraftAwayOnRequest() {
        counter.says(FILING);

        assertThat(counter.says("nee laat maar").outcome()).isEqualTo("CANCELLED");
        assertThat(counter.says("ja").outcome()).isEqualTo("ASKED");
        assertThat(counter.says("nee laat maar").outcome()).isEqualTo("GREETED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void answersAQuestionInTheMiddleAndKeepsTheDraft_edge4() {
        String hash = draft(counter.says(FILING)).hash();

        ReplyView reply = counter.says("wat krijg ik per km?");

        assertThat(reply.outcome()).isEqualTo("ANSWERED");
        assertThat(reply.citations()).hasSize(1);
        assertThat(draft(reply).hash()).isEqualTo(hash);
        assertThat(reply.reply()).contains("€ 0,35", "Er staat nog open: je declaratie");
        assertThat(counter.says("ja").outcome()).isEqualTo("FILED");
    }

    @Test
    void filesAndAnswersInOneMessage_edge4() {
        counter.says(FILING);
        counter.when("ja, en wat krijg ik per km?", yes(), asks("wat krijg ik per km?"));

        ReplyView reply = counter.says("ja, en wat krijg ik per km?");

        assertThat(reply.outcome()).isEqualTo("FILED");
        assertThat(reply.reply()).contains("D-2026-1120-01", "€ 0,35");
        assertThat(reply.citations()).hasSize(1);
    }

    @Test
    void draftsAndAnswersInOneMessage() {
        counter.when("dinsdag 8 uur, en wat krijg ik per km?", hours("8"), asks("wat krijg ik per km?"));

        ReplyView reply = counter.says("dinsdag 8 uur, en wat krijg ik per km?");

        assertThat(reply.outcome()).isEqualTo("DRAFTED");
        assertThat(reply.reply()).contains("8 uur", "€ 0,35");
        assertThat(reply.citations()).hasSize(1);
    }

    @Test
    void savesTheFirstDraftWhenAnotherKindStartsAndShowsItAgain_edge11() {
        counter.says(FILING);

        ReplyView other = counter.says("mijn 06 is veranderd");
        assertThat(draft(other).type()).isEqualTo("CONTACT_CHANGE");
        assertThat(other.reply()).contains("Ook bewaard, voor straks: je declaratie");

        ReplyView filed = counter.says("ja");
        assertThat(filed.outcome()).isEqualTo("FILED");
        assertThat(draft(filed).type()).isEqualTo("DECLARATION");
        assertThat(filed.reply()).contains("Dan staat er nog open: je declaratie", "8 uur");

        assertThat(counter.says("ja").outcome()).isEqualTo("FILED");
        assertThat(counter.office.filed)
                .extracting(Draft::type)
                .containsExactly(DraftType.CONTACT_CHANGE, DraftType.DECLARATION);
    }

    @Test
    void showsTwoKindsOfOneMessageOneAfterTheOther_edge11() {
        counter.when("dinsdag 8 uur en mijn 06 is veranderd", hours("8"), mobile("+31611122233"));

        ReplyView reply = counter.says("dinsdag 8 uur en mijn 06 is veranderd");
        assertThat(draft(reply).type()).isEqualTo("DECLARATION");

        ReplyView dropped = counter.says("nee laat maar");
        assertThat(dropped.outcome()).isEqualTo("CANCELLED");
        assertThat(draft(dropped).type()).isEqualTo("CONTACT_CHANGE");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void asksWhatIsMissingAndKeepsWhatIsKnown_edge10() {
        counter.when("ik ga verhuizen", incompleteAddress());

        ReplyView reply = counter.says("ik ga verhuizen");

        assertThat(reply.outcome()).isEqualTo("ASKED");
        assertThat(draft(reply).missing()).containsExactly("postalCode");
        assertThat(draft(reply).fields()).isEqualTo(Map.of("street", "Lindelaan"));
        assertThat(reply.offers()).containsExactly("1234 AB");
        assertThat(counter.says("ja").outcome()).isEqualTo("ASKED");
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void returnsToTheOpenQuestionAfterADigression() {
        counter.when("ik ga verhuizen", incompleteAddress());
        counter.says("ik ga verhuizen");

        ReplyView reply = counter.says("wat krijg ik per km?");

        assertThat(reply.outcome()).isEqualTo("ANSWERED");
        assertThat(reply.reply()).endsWith("Terug naar je nieuwe adres. Postcode");
    }

    @Test
    void filesACorrectionUnderTheSameReference_edge17() {
        Draft draft = AtTheCounter.declaration("UREN", "12");
        Draft correction = new Draft(
                draft.type(), draft.lines(), draft.fields(), draft.missing(), draft.warnings(), "D-2026-1120-01");
        counter.when("ik bedoel 12", new Act.ProposesFiling(correction, List.of(), SOMEWHERE));
        counter.says(FILING);
        counter.says("ja");

        ReplyView shown = counter.says("ik bedoel 12");
        ReplyView filed = counter.says("ja");

        assertThat(draft(shown).corrects()).isEqualTo("D-2026-1120-01");
        assertThat(filed.reply()).contains("Aangepast en opnieuw ingediend, D-2026-1120-01");
    }

    @Test
    void offersAPersonWhenTheDocumentsDoNotSayAndHandsOverOnTheButton_edge3() {
        counter.when("krijg ik een leasefiets?", asks("krijg ik een leasefiets?"));

        ReplyView absent = counter.says("krijg ik een leasefiets?");
        assertThat(absent.outcome()).isEqualTo("NOT_FOUND");
        assertThat(absent.reply()).contains("Dat staat niet in de regelingen die ik mag gebruiken", "Fatima El Amrani");
        assertThat(absent.offers()).contains("Vraag aan HR");

        ReplyView handed = counter.says("Vraag aan HR");
        assertThat(handed.outcome()).isEqualTo("ESCALATED");
        assertThat(Objects.requireNonNull(handed.filed()).type()).isEqualTo("TICKET");
        assertThat(counter.office.handedOver).containsExactly("krijg ik een leasefiets?");
        assertThat(counter.office.transcripts.getFirst()).contains("Sanne de Vries: krijg ik een leasefiets?");
    }

    @Test
    void aBareYesToTheOfferHandsNothingOver_edge4() {
        counter.when("krijg ik een leasefiets?", asks("krijg ik een leasefiets?"));
        counter.says("krijg ik een leasefiets?");

        ReplyView reply = counter.says("ja");

        assertThat(reply.outcome()).isEqualTo("ASKED");
        assertThat(reply.offers()).contains("Vraag aan HR");
        assertThat(counter.office.handedOver).isEmpty();
    }

    @Test
    void handsOverAtOnceOnAnExplicitWish_edge3() {
        counter.when("ik wil iemand van HR spreken", new Act.WantsPerson("ik wil iemand van HR spreken", SOMEWHERE));

        assertThat(counter.says("ik wil iemand van HR spreken").outcome()).isEqualTo("ESCALATED");
    }

    @Test
    void tellsTheStatusFromLiveDataAndSaysWhatItCannotSee() {
        counter.when("waar is mijn declaratie?", own(Act.AsksOwnMatters.Topic.STATUS))
                .when("hoeveel verlof heb ik nog?", own(Act.AsksOwnMatters.Topic.LEAVE_BALANCE));

        assertThat(counter.says("waar is mijn declaratie?").outcome()).isEqualTo("INFORMED");
        ReplyView balance = counter.says("hoeveel verlof heb ik nog?");
        assertThat(balance.outcome()).isEqualTo("NOT_FOUND");
        assertThat(balance.reply()).contains("niet aangesloten");
    }

    @Test
    void doesNotFileWhatTheRulesObjectTo() {
        counter.says(FILING);
        counter.office.objection = "Je was toen nog niet in dienst.";

        ReplyView reply = counter.says("ja");

        assertThat(reply.outcome()).isEqualTo("ASKED");
        assertThat(reply.reply()).isEqualTo("Je was toen nog niet in dienst.");
        assertThat(reply.draft()).isNotNull();
        assertThat(counter.office.filed).isEmpty();
    }

    @Test
    void aFailureOfTheOfficeFailsTheTurnAndIsNotTalkedAway() {
        counter.says(FILING);
        counter.office.broken = true;

        assertThatIllegalStateException().isThrownBy(() -> counter.says("ja")).withMessage("the database is gone");
    }

    @Test
    void readsBracesInAMessageAsBraces() {
        assertThat(counter.says("{{naam}} {it}").outcome()).isEqualTo("ASKED");
    }

    @Test
    void neverMixesTheTwoFormsOfAddress() {
        AtTheCounter formal =
                AtTheCounter.employee(FormOfAddress.U).when("mijn 06 is veranderd", mobile("+31611122233"));
        formal.when(FILING, hours("8"));
        formal.says(FILING);

        assertThat(formal.says("mijn 06 is veranderd").reply())
                .contains("uw declaratie")
                .doesNotContain(" je ");
        assertThat(formal.says("wat?").reply()).doesNotContain(" je ").doesNotContain("Je ");
    }

    private static Act own(Act.AsksOwnMatters.Topic topic) {
        return new Act.AsksOwnMatters(topic, null, SOMEWHERE);
    }

    private static DraftView draft(ReplyView reply) {
        return Objects.requireNonNull(reply.draft(), "no draft in " + reply);
    }

    private static Draft correcting(String reference) {
        Draft filed = AtTheCounter.declaration("UREN", "8");
        return new Draft(filed.type(), filed.lines(), filed.fields(), List.of(), List.of(), reference);
    }
}
