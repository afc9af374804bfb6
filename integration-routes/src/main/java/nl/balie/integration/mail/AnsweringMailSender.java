package nl.balie.integration.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Camel's sender, that also keeps what the server answered. Once the server took the mail nothing may fail any more: a
 * connection that breaks at the goodbye would send it twice.
 */
class AnsweringMailSender extends DefaultJavaMailSender {

    private static final Logger log = LoggerFactory.getLogger(AnsweringMailSender.class);

    private final MailSettings settings;

    AnsweringMailSender(MailSettings settings, Session session) {
        this.settings = settings;
        setSession(session);
        setHost(settings.host());
        setPort(settings.port());
        setProtocol("smtp");
    }

    @Override
    public void send(MimeMessage mail) throws MessagingException {
        Transport transport = getTransport(getSession());
        try {
            transport.connect(settings.host(), settings.port(), settings.username(), settings.password());
            transport.sendMessage(mail, mail.getAllRecipients());
            if (mail instanceof OutboundMail outbound && transport instanceof SMTPTransport smtp) {
                outbound.answered(smtp.getLastServerResponse());
            }
        } finally {
            hangUp(transport);
        }
    }

    private static void hangUp(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException alreadyGone) {
            log.debug("The mail server was gone before the goodbye", alreadyGone);
        }
    }
}
