package nl.balie.assistant.chat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.chat.TurnCard.DraftCard;
import nl.balie.assistant.chat.TurnCard.Paragraph;
import nl.balie.assistant.chat.TurnCard.ReceiptCard;
import nl.balie.assistant.dialogue.Phrases;
import nl.balie.assistant.dialogue.ReplyView;
import nl.balie.assistant.dialogue.ReplyView.DraftView;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import nl.balie.assistant.dialogue.Turn;
import nl.balie.portal.deadline.BusinessTime;
import nl.balie.portal.declaration.WageComponent;
import nl.balie.portal.declaration.WageComponents;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.OnTurn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes cards of turns: a draft that waits is shown once, with the last turn; what was filed keeps its receipt. */
@Component
class TurnCards {

    private static final String BULLET = "• ";
    private static final int LONGEST_LEAD_CHARACTERS = 60;

    private final Phrases phrases;
    private final WageComponents components;
    private final OnTurn onTurn;

    TurnCards(Phrases phrases, WageComponents components, OnTurn onTurn) {
        this.phrases = phrases;
        this.components = components;
        this.onTurn = onTurn;
    }

    /** @param turns oldest first; the last one is the last of the conversation */
    List<TurnCard> of(ActingPerson who, List<Turn> turns) {
        CardLines lines = new CardLines(who, phrases, componentNames(who));
        List<TurnCard> cards = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn before = i == 0 ? null : turns.get(i - 1);
            cards.add(card(who, lines, turns.get(i), before, i == turns.size() - 1));
        }
        return cards;
    }

    private TurnCard card(ActingPerson who, CardLines lines, Turn turn, @Nullable Turn before, boolean last) {
        ReplyView reply = turn.reply();
        DraftView draft = last ? reply.draft() : null;
        FiledView filed = reply.filed();
        List<Paragraph> paragraphs = paragraphs(who, reply, draft);
        String lead = lead(reply, paragraphs);
        return new TurnCard(
                turn.number(),
                before != null && day(before).equals(day(turn)) ? null : Phrases.dayInFull(day(turn)),
                turn.said(),
                turn.author(),
                Phrases.time(LocalTime.ofInstant(turn.at(), BusinessTime.ZONE)),
                !turn.seen(),
                lead,
                lead == null ? paragraphs : paragraphs.subList(1, paragraphs.size()),
                reply.citations(),
                draft == null || isBlank(draft) ? null : draftCard(who, lines, draft),
                filed == null
                        ? null
                        : receipt(
                                lines,
                                filed,
                                before == null ? null : before.reply().draft()),
                last ? reply.offers() : List.of());
    }

    private static LocalDate day(Turn turn) {
        return LocalDate.ofInstant(turn.at(), BusinessTime.ZONE);
    }

    private static boolean isBlank(DraftView draft) {
        return draft.lines().isEmpty() && draft.fields().isEmpty();
    }

    /** The card shows the lines and has the buttons, so the text need not repeat them. */
    private List<Paragraph> paragraphs(ActingPerson who, ReplyView reply, @Nullable DraftView draft) {
        String question = draft == null ? "" : phrases.say(who, "dialogue.is-this-right." + draft.type());
        return Stream.of(reply.reply().split("\n\n"))
                .filter(text -> draft == null || (!text.startsWith(BULLET) && !text.equals(question)))
                .map(TurnCards::paragraph)
                .toList();
    }

    private static Paragraph paragraph(String text) {
        if (!text.contains(BULLET)) {
            return new Paragraph(text, List.of());
        }
        String[] parts = text.split("(^|\n)" + BULLET);
        return new Paragraph(parts[0], Arrays.stream(parts).skip(1).toList());
    }

    private static @Nullable String lead(ReplyView reply, List<Paragraph> paragraphs) {
        boolean number = reply.outcome().equals("ANSWERED")
                && paragraphs.size() > 1
                && paragraphs.getFirst().items().isEmpty()
                && paragraphs.getFirst().text().length() <= LONGEST_LEAD_CHARACTERS
                && paragraphs.getFirst().text().endsWith(".");
        return number ? paragraphs.getFirst().text() : null;
    }

    private DraftCard draftCard(ActingPerson who, CardLines lines, DraftView draft) {
        return new DraftCard(
                draft.type(),
                draft.corrects(),
                lines.of(draft),
                draft.warnings().stream()
                        .map(code -> "dialogue.warning." + code)
                        .filter(key -> phrases.knows(who, key))
                        .map(key -> phrases.say(who, key))
                        .toList(),
                draft.missing().isEmpty(),
                draft.hash(),
                lines.sum(draft),
                handler(who, draft));
    }

    private @Nullable String handler(ActingPerson who, DraftView draft) {
        Employee employee = who.employee();
        MandateKind first = draft.type().equals("DECLARATION") ? MandateKind.HANDLE_DECLARATIONS : MandateKind.HR;
        return Stream.of(first, MandateKind.HR)
                .map(mandate -> onTurn.name(
                        who.employerId(), new Assignee.Holders(mandate), employee == null ? null : employee.id()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static ReceiptCard receipt(CardLines lines, FiledView filed, @Nullable DraftView before) {
        boolean same = before != null && before.type().equals(filed.type());
        return new ReceiptCard(
                filed.type(),
                filed.reference(),
                href(filed),
                filed.onTurn(),
                filed.pending(),
                same && before != null ? lines.of(before) : List.of());
    }

    private static @Nullable String href(FiledView filed) {
        return switch (filed.type()) {
            case "DECLARATION" -> "/declaraties/" + filed.reference();
            case "TICKET" -> "/vragen/" + filed.reference();
            default -> null;
        };
    }

    private Map<String, String> componentNames(ActingPerson who) {
        Employee employee = who.employee();
        return employee == null
                ? Map.of()
                : components.of(who.employerId(), employee).stream()
                        .collect(Collectors.toMap(WageComponent::code, WageComponent::name));
    }
}
