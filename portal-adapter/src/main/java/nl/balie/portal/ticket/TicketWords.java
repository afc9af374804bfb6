package nl.balie.portal.ticket;

import nl.balie.portal.identity.Refused;

/** The words people write in a ticket: never empty, never endless. */
final class TicketWords {
    static final int LONGEST_SUBJECT_CHARACTERS = 200;
    static final int LONGEST_TEXT_CHARACTERS = 10_000;
    static final int LONGEST_TRANSCRIPT_CHARACTERS = 200_000;

    private TicketWords() {}

    static String text(String given) {
        return checked(given, LONGEST_TEXT_CHARACTERS, "ticket.refusal.no-text", "ticket.refusal.text-too-long");
    }

    static String subject(String given) {
        String line = given.replaceAll("\\s+", " ");
        return checked(
                line, LONGEST_SUBJECT_CHARACTERS, "ticket.refusal.no-subject", "ticket.refusal.subject-too-long");
    }

    /** A conversation longer than anybody reads keeps its end. */
    static String transcript(String given) {
        return given.length() <= LONGEST_TRANSCRIPT_CHARACTERS
                ? given
                : given.substring(given.length() - LONGEST_TRANSCRIPT_CHARACTERS);
    }

    private static String checked(String given, int longest, String whenEmpty, String whenTooLong) {
        String text = given.strip();
        if (text.isEmpty()) {
            throw new Refused(whenEmpty);
        }
        if (text.length() > longest) {
            throw new Refused(whenTooLong, longest);
        }
        return text;
    }
}
