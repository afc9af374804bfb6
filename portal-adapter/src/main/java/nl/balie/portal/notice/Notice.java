package nl.balie.portal.notice;

import java.util.List;
import java.util.Set;
import nl.balie.portal.party.EmployerId;

/**
 * What is told to one person.
 *
 * @param messageKey names the texts {@code notice.<key>.subject}, {@code .text} and {@code .sms}
 * @param args for the texts; a subject uses only the first, which is never an amount or a reason
 * @param reference the number of the thing it is about
 * @param link path of the page it leads to
 * @param onceKey what makes it the same notice when it is told again
 */
public record Notice(
        EmployerId employer,
        Recipient to,
        String messageKey,
        List<Object> args,
        String reference,
        String link,
        String onceKey,
        Set<Medium> media) {
    public Notice {
        args = List.copyOf(args);
        media = Set.copyOf(media);
    }

    /** By mail; somebody without a mail address gets it by SMS. */
    public static Notice byMail(
            EmployerId employer,
            Recipient to,
            String messageKey,
            List<Object> args,
            String reference,
            String link,
            String onceKey) {
        return new Notice(employer, to, messageKey, args, reference, link, onceKey, Set.of(Medium.MAIL));
    }

    /** What cannot wait until somebody reads his mail: by SMS as well, where a mobile number is known. */
    public Notice alsoBySms() {
        return new Notice(employer, to, messageKey, args, reference, link, onceKey, Set.of(Medium.MAIL, Medium.SMS));
    }
}
