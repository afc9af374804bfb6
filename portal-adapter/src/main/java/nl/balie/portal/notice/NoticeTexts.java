package nl.balie.portal.notice;

import java.net.URI;
import java.util.List;
import nl.balie.portal.party.Employer;
import nl.balie.portal.shell.PortalSettings;
import nl.balie.portal.wording.Wording;
import org.springframework.stereotype.Component;

/** Words a notice as its employer speaks, with the link to the page it is about. */
@Component
class NoticeTexts {
    private final Wording wording;
    private final String baseAddress;

    NoticeTexts(Wording wording, PortalSettings settings) {
        this.wording = wording;
        this.baseAddress = settings.baseAddress();
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
        return wording.say(Wording.locale(employer), key, args.toArray());
    }
}
