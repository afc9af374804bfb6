package nl.balie.integration.mail;

import jakarta.mail.MessagingException;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.RouteConfigurations;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** What a failed mail means: 5xx about the recipient or the text is a no for good, everything else may pass. */
final class MailRefusal {

    private static final int PERMANENT = 500;
    private static final int CHAIN_LIMIT = 20;

    private MailRefusal() {}

    static Outcome outcome(MessagingException failure) {
        Throwable link = failure;
        for (int i = 0; link != null && i < CHAIN_LIMIT; i++) {
            if (link instanceof SMTPAddressFailedException address && address.getReturnCode() >= PERMANENT) {
                return new Outcome.Refused(RouteConfigurations.oneLine(address.getMessage()));
            }
            if (link instanceof SMTPSendFailedException send && send.getReturnCode() >= PERMANENT) {
                return new Outcome.Refused(RouteConfigurations.oneLine(send.getMessage()));
            }
            link = link instanceof MessagingException messaging ? messaging.getNextException() : link.getCause();
        }
        // The Message-ID is stable: sent twice it is still one mail to the reader.
        return new Outcome.Unreached(RouteConfigurations.brief(failure));
    }
}
