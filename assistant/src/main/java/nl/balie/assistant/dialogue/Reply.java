package nl.balie.assistant.dialogue;

import java.util.List;
import nl.balie.assistant.dialogue.ReplyView.CitationView;
import nl.balie.assistant.dialogue.ReplyView.DraftView;
import nl.balie.assistant.dialogue.ReplyView.FiledView;
import org.jspecify.annotations.Nullable;

/** What the assistant says back: exactly one of the outcomes of {@code contracts/filing-by-chat.md}. */
public sealed interface Reply {

    String text();

    /** The draft that waits for a confirmation or an answer, if one does. */
    @Nullable
    DraftView draft();

    default List<CitationView> citations() {
        return List.of();
    }

    default @Nullable FiledView filed() {
        return null;
    }

    /** The documents answer; there is at least one citation. */
    record Answered(
            String text,
            List<CitationView> citations,
            @Nullable DraftView draft) implements Reply {}

    /** The documents, or the connected systems, do not say; a person may. */
    record NotFound(String text, @Nullable DraftView draft) implements Reply {}

    /** A complete draft waits for confirmation. */
    record Drafted(String text, List<CitationView> citations, DraftView draft) implements Reply {}

    /** Something is missing, ambiguous or not understood. */
    record Asked(
            String text,
            List<CitationView> citations,
            @Nullable DraftView draft) implements Reply {}

    /** Handed in under a reference. */
    record Filed(
            String text,
            List<CitationView> citations,
            FiledView filed,
            @Nullable DraftView draft) implements Reply {}

    /** The draft is gone; nothing was filed. */
    record Cancelled(String text, @Nullable DraftView draft) implements Reply {}

    /** The person's own data. */
    record Informed(String text, @Nullable DraftView draft) implements Reply {}

    /** Handed to a person, as a ticket. */
    record Escalated(String text, FiledView filed, @Nullable DraftView draft) implements Reply {}

    /** Not something the assistant does. */
    record Declined(String text, @Nullable DraftView draft) implements Reply {}

    record Greeted(String text, @Nullable DraftView draft) implements Reply {}

    /** The outcome as the contract spells it. */
    default String outcome() {
        return switch (this) {
            case Answered _ -> "ANSWERED";
            case NotFound _ -> "NOT_FOUND";
            case Drafted _ -> "DRAFTED";
            case Asked _ -> "ASKED";
            case Filed _ -> "FILED";
            case Cancelled _ -> "CANCELLED";
            case Informed _ -> "INFORMED";
            case Escalated _ -> "ESCALATED";
            case Declined _ -> "DECLINED";
            case Greeted _ -> "GREETED";
        };
    }

    default ReplyView view(List<String> offers) {
        return new ReplyView(text(), outcome(), citations(), draft(), filed(), List.copyOf(offers));
    }
}
