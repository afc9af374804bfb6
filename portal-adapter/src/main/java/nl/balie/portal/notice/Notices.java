package nl.balie.portal.notice;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.balie.portal.outbox.ObligationKind;
import nl.balie.portal.outbox.Outbox;
import nl.balie.portal.outbox.Promise;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.Parties;
import nl.balie.portal.task.Assignee;
import nl.balie.portal.task.NewTask;
import nl.balie.portal.task.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells people what happened. Telling is promising: the mail or SMS is an obligation in the caller's transaction, one for
 * each medium, and the same notice told again is the same obligation.
 */
@Component
public class Notices {
    /** The kind of the task for HR when somebody cannot be reached at all. */
    static final String UNREACHABLE = "UNREACHABLE";

    private final Parties parties;
    private final Reach reach;
    private final NoticeTexts texts;
    private final Outbox outbox;
    private final Tasks tasks;
    private final JsonMapper json;

    Notices(Parties parties, Reach reach, NoticeTexts texts, Outbox outbox, Tasks tasks, JsonMapper json) {
        this.parties = parties;
        this.reach = reach;
        this.texts = texts;
        this.outbox = outbox;
        this.tasks = tasks;
        this.json = json;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Notice notice) {
        Employer employer = parties.employer(notice.employer()).orElseThrow();
        Reach.Addresses addresses = reach.of(notice.employer(), notice.to());
        String mail = notice.media().contains(Medium.MAIL) ? addresses.mail() : null;
        String mobile = notice.media().contains(Medium.SMS) || mail == null ? addresses.mobile() : null;
        if (mail != null) {
            promiseMail(employer, notice, mail);
        }
        if (mobile != null) {
            promiseSms(employer, notice, mobile);
        }
        if (mail == null && mobile == null) {
            askHrToReach(notice, addresses.name());
        }
    }

    /** A mail whose words the employer wrote himself, such as 'verloning gereed' (S3-40). */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(OwnWords notice) {
        Employer employer = parties.employer(notice.employer()).orElseThrow();
        String text = texts.mail(employer, notice.text(), notice.link());
        promise(
                employer,
                notice.onceKey(),
                notice.reference(),
                Medium.MAIL,
                notice.address(),
                Map.of("subject", notice.subject(), "text", text));
    }

    private void promiseMail(Employer employer, Notice notice, String address) {
        promise(
                employer,
                notice.onceKey(),
                notice.reference(),
                Medium.MAIL,
                address,
                Map.of("subject", texts.subject(employer, notice), "text", texts.mail(employer, notice)));
    }

    private void promiseSms(Employer employer, Notice notice, String number) {
        promise(
                employer,
                notice.onceKey(),
                notice.reference(),
                Medium.SMS,
                number,
                Map.of("text", texts.sms(employer, notice)));
    }

    private void promise(
            Employer employer,
            String onceKey,
            String reference,
            Medium medium,
            String recipient,
            Map<String, String> words) {
        String businessKey = "notice/" + onceKey + "/" + recipient + "/" + medium;
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put("to", recipient);
        payload.putAll(words);
        if (medium == Medium.MAIL) {
            payload.put("messageId", messageId(employer, businessKey));
        }
        outbox.promise(new Promise(
                employer.id(), kind(medium), businessKey, reference, recipient, json.writeValueAsString(payload)));
    }

    private static ObligationKind kind(Medium medium) {
        return switch (medium) {
            case MAIL -> ObligationKind.MAIL;
            case SMS -> ObligationKind.SMS;
        };
    }

    /** The same obligation always has the same Message-ID, so that a mail sent twice is one mail to the reader's program. */
    private String messageId(Employer employer, String businessKey) {
        String name = employer.id() + "/" + businessKey;
        return "<" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)) + "@" + texts.host() + ">";
    }

    private void askHrToReach(Notice notice, String name) {
        tasks.assign(new NewTask(
                notice.employer(),
                UNREACHABLE,
                name,
                notice.reference(),
                new Assignee.Holders(MandateKind.HR),
                null,
                notice.link(),
                null,
                true,
                null));
    }
}
