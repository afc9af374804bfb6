package nl.balie.assistant.dev.post;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A mail as the page shows it. */
record ShownMail(
        long number,
        String mailbox,
        String from,
        String subject,
        @Nullable Instant at,
        List<TextPiece> text) {

    private static final int NESTED_LIMIT = 10;

    static ShownMail of(MailFiles.Stored stored) {
        try {
            MimeMessage mail = stored.read();
            Date sent = mail.getSentDate();
            return new ShownMail(
                    stored.number(),
                    stored.mailbox(),
                    Optional.ofNullable(mail.getFrom())
                            .map(from -> ((InternetAddress) from[0]).toUnicodeString())
                            .orElse(""),
                    Optional.ofNullable(mail.getSubject()).orElse(""),
                    sent == null ? null : sent.toInstant(),
                    TextPiece.in(text(mail, NESTED_LIMIT).orElse("")));
        } catch (IOException | MessagingException unreadable) {
            return new ShownMail(
                    stored.number(), stored.mailbox(), "", stored.file().toString(), null, List.of());
        }
    }

    /** The first plain text; a mail whose only text is HTML is shown by its source. */
    private static Optional<String> text(Part part, int nestedLimit) throws IOException, MessagingException {
        Object content = part.getContent();
        if (content instanceof String text) {
            return Optional.of(text);
        }
        if (content instanceof MimeMultipart parts && nestedLimit > 0) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> text = text(inner, nestedLimit - 1);
                if (text.isPresent()) {
                    return text;
                }
            }
        }
        return Optional.empty();
    }
}
