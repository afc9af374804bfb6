package nl.balie.integration.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One mail as it goes over the line. Its Message-ID comes from the obligation, so that a mail that had to be sent twice is
 * one mail to whoever reads it; nothing of a subject or an address can become a header of its own.
 */
class OutboundMail extends MimeMessage {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");
    private static final Pattern MESSAGE_ID = Pattern.compile("<[\\w.+/=-]{1,200}@[\\w.-]{1,200}>");

    private final String messageId;
    private @Nullable String answer;

    private OutboundMail(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static OutboundMail of(Session session, MailPayload payload, String from, Instant at) throws MessagingException {
        if (!MESSAGE_ID.matcher(payload.messageId()).matches()) {
            throw new UnsendableMail("The Message-ID is not one: " + payload.messageId());
        }
        var mail = new OutboundMail(session, payload.messageId());
        mail.setFrom(new InternetAddress(from, true));
        mail.setRecipient(Message.RecipientType.TO, recipient(payload.to()));
        mail.setSubject(CONTROL.matcher(payload.subject()).replaceAll(" "), UTF_8);
        mail.setSentDate(Date.from(at));
        // RFC 3834: other machines should not answer this.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("X-Auto-Response-Suppress", "All");
        mail.write(payload);
        mail.saveChanges();
        return mail;
    }

    void answered(String serverAnswer) {
        this.answer = serverAnswer.strip();
    }

    /** What the server said when it took the mail. */
    String answer() {
        return answer == null ? "" : answer;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress recipient(String address) {
        try {
            if (CONTROL.matcher(address).find()) {
                throw new UnsendableMail("The address holds a control character");
            }
            return new InternetAddress(address, true);
        } catch (AddressException wrong) {
            throw new UnsendableMail("Not a mail address: " + address, wrong);
        }
    }

    private void write(MailPayload payload) throws MessagingException {
        if (payload.html() == null) {
            setText(payload.text(), UTF_8);
            return;
        }
        var alternatives = new MimeMultipart("alternative");
        var text = new MimeBodyPart();
        text.setText(payload.text(), UTF_8);
        alternatives.addBodyPart(text);
        var html = new MimeBodyPart();
        html.setText(payload.html(), UTF_8, "html");
        alternatives.addBodyPart(html);
        setContent(alternatives);
    }
}
