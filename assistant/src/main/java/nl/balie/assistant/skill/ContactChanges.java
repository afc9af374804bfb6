package nl.balie.assistant.skill;

import java.util.List;
import nl.balie.assistant.language.Detail.MailAddress;
import nl.balie.assistant.language.Detail.PhoneNumber;
import nl.balie.assistant.language.Details;
import nl.balie.assistant.language.Sense;
import org.jspecify.annotations.Nullable;

/** Contactgegevens: mobile number, other number and e-mail address; any of them. */
final class ContactChanges {

    private static final List<String> FIELDS = List.of("mobile", "phone", "email");

    private ContactChanges() {}

    static boolean isMeant(Message message, @Nullable Draft open) {
        boolean mail = message.says(Sense.MAIL);
        boolean number = message.saysAny(Sense.MOBILE, Sense.LANDLINE, Sense.PHONE);
        boolean changes = message.statements().stream()
                .anyMatch(s -> s.hasAny(Sense.MAIL, Sense.MOBILE, Sense.PHONE, Sense.LANDLINE)
                        && s.hasAny(Sense.CHANGE, Sense.I));
        boolean mailGiven = !mails(message, mail).isEmpty();
        boolean numberGiven = phones(message).stream().anyMatch(p -> p.value() != null || number);
        return mailGiven || numberGiven || (changes && (mail || number) && isNewOne(message));
    }

    /** {@code ik heb een nieuw nummer}: a change is announced, its value comes later. */
    private static boolean isNewOne(Message message) {
        return message.statements().stream()
                .anyMatch(s -> s.hasAny(Sense.MAIL, Sense.MOBILE, Sense.PHONE, Sense.LANDLINE)
                        && s.phrases().stream()
                                .anyMatch(p -> p.means(Sense.CHANGE)
                                        && !List.of("graag", "is", "naar", "nu", "doorgeven", "bereikbaar")
                                                .contains(Sentence.norm(p))));
    }

    static Proposal read(Message message, @Nullable Draft open) {
        Form form = new Form(DraftType.CONTACT_CHANGE, open);
        boolean mailAsked = open != null && open.missing().contains("email");
        boolean mailSaid = message.says(Sense.MAIL) || mailAsked;
        for (MailAddress mail : mails(message, mailSaid)) {
            giveMail(form, mail, message);
        }
        for (PhoneNumber number : phones(message)) {
            giveNumber(form, number, message);
        }
        if (!form.has("email") && message.says(Sense.MAIL)) {
            form.require("email");
        }
        boolean nothing = !form.has("email") && !form.has("mobile") && !form.has("phone") && !message.says(Sense.MAIL);
        if (nothing || stillAsked(form, open, "mobile")) {
            form.require(
                    open == null && message.says(Sense.LANDLINE) && !message.says(Sense.MOBILE)
                            ? "phone"
                            : stillMissing(open));
        }
        if (stillAsked(form, open, "email")) {
            form.require("email");
        }
        return form.proposal(FIELDS);
    }

    private static boolean stillAsked(Form form, @Nullable Draft open, String field) {
        return open != null
                && open.missing().contains(field)
                && !form.has(field)
                && !(field.equals("mobile") && form.has("phone"));
    }

    private static String stillMissing(@Nullable Draft open) {
        return open == null || open.missing().isEmpty()
                ? "mobile"
                : open.missing().getFirst();
    }

    private static void giveMail(Form form, MailAddress mail, Message message) {
        if (mail.value() == null) {
            form.refuse("email", "ask.email.invalid", mail.span().in(message.said()), mail.span());
        } else {
            form.give("email", mail.value(), mail.span());
        }
    }

    private static void giveNumber(Form form, PhoneNumber number, Message message) {
        String field = number.mobile() ? "mobile" : "phone";
        if (number.value() == null) {
            boolean landline = message.says(Sense.LANDLINE) && !message.says(Sense.MOBILE);
            form.refuse(
                    landline ? "phone" : "mobile",
                    "ask.phone.invalid",
                    number.span().in(message.said()).strip(),
                    number.span());
        } else {
            form.give(field, number.value(), number.span());
        }
    }

    private static List<MailAddress> mails(Message message, boolean expected) {
        return inStatements(message, new Details(message.text()).mailAddresses(expected));
    }

    private static List<PhoneNumber> phones(Message message) {
        boolean belgian = message.statements().stream().anyMatch(s -> s.says("gsm", "gsm-nummer", "gsmnummer"));
        return inStatements(message, new Details(message.text()).phoneNumbers(belgian));
    }

    private static <T extends nl.balie.assistant.language.Detail> List<T> inStatements(Message message, List<T> found) {
        return found.stream()
                .filter(d -> message.statements().stream()
                        .anyMatch(s -> s.span().start() <= d.span().start()
                                && d.span().start() <= s.span().end() + 1))
                .toList();
    }
}
