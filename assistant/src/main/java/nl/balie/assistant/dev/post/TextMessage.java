package nl.balie.assistant.dev.post;

import java.time.Instant;
import java.util.List;

/**
 * A text message that the centre took.
 *
 * @param id the centre's own number
 * @param to the number in international form, without a plus
 * @param state what the handset did with it, {@code DELIVRD} or {@code UNDELIV}
 * @param wantsReceipt whether the sender asked to be told
 * @param reported whether the sender was told
 */
record TextMessage(
        long id,
        String from,
        String to,
        String text,
        Instant at,
        String state,
        boolean wantsReceipt,
        boolean reported) {

    TextMessage told() {
        return new TextMessage(id, from, to, text, at, state, wantsReceipt, true);
    }

    boolean toReport() {
        return wantsReceipt && !reported;
    }

    /** For the page. */
    public List<TextPiece> pieces() {
        return TextPiece.in(text);
    }
}
