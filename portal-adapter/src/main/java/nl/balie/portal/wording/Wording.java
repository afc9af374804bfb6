package nl.balie.portal.wording;

import java.util.Locale;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.Parties;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says things the way an employer wants its people spoken to. Texts live in {@code messages_nl.properties} of each package;
 * {@code messages_nl_NL_U.properties} holds the sentences that differ for 'u'.
 */
@Component
public class Wording {

    /** Dutch with 'je': what everybody gets whose employer is not known yet. */
    public static final Locale DUTCH = Locale.of("nl");

    /** Dutch with 'u'. */
    public static final Locale DUTCH_FORMAL = Locale.of("nl", "NL", "U");

    private final MessageSource messages;
    private final Parties parties;

    Wording(MessageSource messages, Parties parties) {
        this.messages = messages;
        this.parties = parties;
    }

    public static Locale locale(@Nullable Employer employer) {
        return employer != null && employer.address() == FormOfAddress.U ? DUTCH_FORMAL : DUTCH;
    }

    public Locale locale(EmployerId employer) {
        return locale(parties.employer(employer).orElse(null));
    }

    /**
     * The text as this employer's people are to read it.
     *
     * @throws org.springframework.context.NoSuchMessageException for a key without a Dutch text: a programmer's mistake
     */
    public String say(EmployerId employer, String key, Object... args) {
        return say(locale(employer), key, args);
    }

    public String say(Locale locale, String key, Object... args) {
        return messages.getMessage(key, args, locale);
    }
}
