package nl.balie.assistant.skill;

import java.util.List;
import nl.balie.assistant.language.Phrase;
import nl.balie.assistant.language.Sense;

/** Ticket: what HR must look at itself, as a mutation, a question or a report of an error. */
final class Tickets {

    private static final List<String> FIELDS = List.of("subject", "text", "category");
    private static final int LONGEST_SUBJECT_LETTERS = 80;

    private Tickets() {}

    static boolean isMeant(Message message) {
        boolean passOn = (message.says(Sense.PASS_ON) && message.says(Sense.HR)) || isTicketAsked(message);
        boolean wrongPay = message.says(Sense.ERROR) && message.saysAny(Sense.PAYSLIP, Sense.HR, Sense.SYSTEM);
        boolean personal = message.says(Sense.PERSONAL_FACT)
                && message.saysAny(Sense.CHANGE, Sense.POLITE, Sense.WISH, Sense.WRITE_DOWN);
        return passOn || wrongPay || personal || isOtherContract(message);
    }

    /** {@code ik wil van 40 naar 32 uur}: hours of a contract, not of a day. */
    private static boolean isOtherContract(Message message) {
        List<Phrase> phrases = message.phrases().toList();
        for (int i = 0; i + 2 < phrases.size(); i++) {
            boolean fromTo = phrases.get(i) instanceof Phrase.Quantity
                    && Sentence.norm(phrases.get(i + 1)).equals("naar")
                    && phrases.get(i + 2) instanceof Phrase.Quantity;
            if (fromTo && message.says(Sense.WISH)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTicketAsked(Message message) {
        return message.phrases()
                .anyMatch(p -> p.means(Sense.PASS_ON)
                        && List.of(
                                        "maak een melding",
                                        "melding maken",
                                        "ticket",
                                        "maak een ticket",
                                        "leg die vraag",
                                        "klacht indienen",
                                        "maak er een ticket van")
                                .contains(Sentence.norm(p)));
    }

    static Proposal read(Message message) {
        String text = message.said().strip();
        String firstLine = text.lines().findFirst().orElse(text);
        String subject = firstLine.length() <= LONGEST_SUBJECT_LETTERS
                ? firstLine
                : firstLine.substring(
                                0,
                                firstLine.lastIndexOf(' ', LONGEST_SUBJECT_LETTERS) > 0
                                        ? firstLine.lastIndexOf(' ', LONGEST_SUBJECT_LETTERS)
                                        : LONGEST_SUBJECT_LETTERS)
                        + "…";
        return new Form(DraftType.TICKET, null)
                .give("subject", subject, message.span())
                .give("text", text)
                .give("category", category(message))
                .proposal(FIELDS);
    }

    private static String category(Message message) {
        if (message.says(Sense.ERROR)) {
            return "ERROR_REPORT";
        }
        boolean change = message.says(Sense.PERSONAL_FACT)
                || isOtherContract(message)
                || (message.says(Sense.WISH) && message.saysAny(Sense.WORKED, Sense.CHANGE, Sense.NOT_WORKED));
        return change && !message.phrases().anyMatch(p -> Sentence.norm(p).contains("vraag")) ? "MUTATION" : "QUESTION";
    }
}
