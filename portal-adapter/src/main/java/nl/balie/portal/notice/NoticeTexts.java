package nl.balie.portal.notice;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.FormOfAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words a notice as its employer speaks, with the link to the page it is about. */
@Component
class NoticeTexts {
    private static final Locale JE = Locale.of("nl");
    private static final Locale U = Locale.of("nl", "NL", "U");

    private final MessageSource messages;
    private final String baseAddress;

    NoticeTexts(
            MessageSource messages, @Value("${balie.portal.base-address:http://localhost:8080}") String baseAddress) {
        this.messages = messages;
        this.baseAddress = baseAddress.replaceFirst("/+$", "");
    }

    String subject(Employer employer, Notice notice) {
        // Only the first argument: what follows may be a reason or an amount, which have no place in a subject.
        List<Object> first = notice.args().stream().limit(1).toList();
        return say(employer, "notice." + notice.messageKey() + ".subject", first)
                .replaceAll("\\s+", " ")
                .strip();
    }

    String mail(Employer employer, Notice notice) {
        return mail(employer, say(employer, "notice." + notice.messageKey() + ".text", notice.args()), notice.link());
    }

    /** A text as a mail: the link below it, and who says it. */
    String mail(Employer employer, String text, String link) {
        String closing = say(employer, "notice.closing", List.of(employer.name()));
        return text.stripTrailing() + "\n\n" + baseAddress + link + "\n\n" + closing + "\n";
    }

    String sms(Employer employer, Notice notice) {
        return GsmText.of(
                say(employer, "notice." + notice.messageKey() + ".sms", notice.args()), baseAddress + notice.link());
    }

    /** The host of our own address, for message ids. */
    String host() {
        String host = URI.create(baseAddress).getHost();
        return host == null ? "localhost" : host;
    }

    private String say(Employer employer, String key, List<Object> args) {
        return messages.getMessage(key, args.toArray(), employer.address() == FormOfAddress.U ? U : JE);
    }
}
