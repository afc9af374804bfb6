package nl.balie.portal.payroll;

import java.util.List;
import java.util.regex.Pattern;
import nl.balie.portal.history.Actor;
import nl.balie.portal.history.History;
import nl.balie.portal.history.Subject;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.MandateKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HR or the payroll provider sets text and addresses of 'verloning gereed' (S3-40). */
@Component
public class SettingRunNotice {
    static final int MOST_ADDRESSES = 20;
    static final int LONGEST_ADDRESS_CHARACTERS = 254;
    static final int LONGEST_SUBJECT_CHARACTERS = 150;
    static final int LONGEST_TEXT_CHARACTERS = 5_000;

    private static final Pattern MAIL = Pattern.compile("[^@\\s,;<>]+@[^@\\s.,;<>]+(\\.[^@\\s.,;<>]+)+");

    private final RunNoticeSettings settings;
    private final History history;

    SettingRunNotice(RunNoticeSettings settings, History history) {
        this.settings = settings;
        this.history = history;
    }

    static boolean maySet(ActingPerson who) {
        return who.holds(MandateKind.HR) || who.holds(MandateKind.PROVIDE);
    }

    /**
     * Stores the setting; it is not switched on without an address to mail to.
     *
     * @throws NoMandate neither HR nor the payroll provider
     * @throws Refused without an address, with a malformed one, or with texts that are empty or too long
     */
    @Transactional
    public void set(ActingPerson who, RunNoticeSetting wanted) {
        if (!maySet(who)) {
            throw new NoMandate("payroll.no-mandate");
        }
        RunNoticeSetting setting = tidied(wanted);
        check(setting);
        settings.set(who.employerId(), setting);
        history.record(
                who.employerId(),
                new Subject("run_notice", "setting"),
                new Actor(who.account(), who.name()),
                setting.active() ? "payroll.notice_on" : "payroll.notice_off",
                String.join(", ", setting.addresses()));
    }

    private static RunNoticeSetting tidied(RunNoticeSetting wanted) {
        List<String> addresses = wanted.addresses().stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .distinct()
                .toList();
        String subject = wanted.subject().replaceAll("\\s+", " ").strip();
        return new RunNoticeSetting(wanted.active(), subject, wanted.text().strip(), addresses);
    }

    private static void check(RunNoticeSetting setting) {
        refuse(setting.active() && setting.addresses().isEmpty(), "payroll.refusal.no-address");
        refuse(setting.addresses().size() > MOST_ADDRESSES, "payroll.refusal.too-many-addresses", MOST_ADDRESSES);
        setting.addresses().forEach(address -> refuse(!isAddress(address), "payroll.refusal.bad-address", address));
        refuse(
                setting.subject().isEmpty() || setting.subject().length() > LONGEST_SUBJECT_CHARACTERS,
                "payroll.refusal.subject",
                LONGEST_SUBJECT_CHARACTERS);
        refuse(
                setting.text().isEmpty() || setting.text().length() > LONGEST_TEXT_CHARACTERS,
                "payroll.refusal.text",
                LONGEST_TEXT_CHARACTERS);
    }

    private static boolean isAddress(String address) {
        return address.length() <= LONGEST_ADDRESS_CHARACTERS
                && MAIL.matcher(address).matches();
    }

    private static void refuse(boolean wrong, String key, Object... args) {
        if (wrong) {
            throw new Refused(key, args);
        }
    }
}
