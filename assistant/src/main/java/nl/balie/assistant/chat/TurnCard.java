package nl.balie.assistant.chat;

import java.util.List;
import nl.balie.assistant.dialogue.ReplyView.CitationView;
import org.jspecify.annotations.Nullable;

/**
 * A turn as the page shows it.
 *
 * @param day the day it happened on, when that differs from the turn before it, else null
 * @param lead the first words of an answer when they are the number that was asked for, else null
 * @param card the draft; null when this turn shows none, or a later one
 * @param receipt what was filed
 */
record TurnCard(
        int number,
        @Nullable String day,
        @Nullable String said,
        @Nullable String author,
        String time,
        boolean fresh,
        @Nullable String lead,
        List<Paragraph> paragraphs,
        List<CitationView> citations,
        @Nullable DraftCard card,
        @Nullable ReceiptCard receipt,
        List<String> offers) {

    /** @param items the lines of a list; empty for plain text */
    record Paragraph(String text, List<String> items) {}

    /**
     * A draft that waits.
     *
     * @param remarks what the person should notice
     * @param sum the totals, for the counter
     * @param handler who will look at it, null when nobody is known
     */
    record DraftCard(
            String type,
            @Nullable String corrects,
            List<CardLine> lines,
            List<String> remarks,
            boolean complete,
            String hash,
            String sum,
            @Nullable String handler) {}

    /**
     * One line of a card.
     *
     * @param change the beginning of a message that changes this line
     */
    record CardLine(
            String title,
            String sub,
            String value,
            @Nullable String change) {}

    /** @param href the page of what was filed, null when it has none */
    record ReceiptCard(
            String type,
            String reference,
            @Nullable String href,
            @Nullable String onTurn,
            @Nullable String pending,
            List<CardLine> lines) {}
}
