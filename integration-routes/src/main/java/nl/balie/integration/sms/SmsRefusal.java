package nl.balie.integration.sms;

import java.util.Set;
import nl.balie.integration.routing.Outcome;
import nl.balie.integration.routing.RouteConfigurations;
import org.apache.camel.component.smpp.SmppException;
import org.jsmpp.SMPPConstant;
import org.jsmpp.extra.NegativeResponseException;
import org.jspecify.annotations.Nullable;

/** What a failed text message means. Only a no of the centre is certain; silence after a submit is not. */
final class SmsRefusal {

    /** The centre may say otherwise later: too busy, too much, its own trouble, or our own bind. */
    private static final Set<Integer> PASSING = Set.of(
            SMPPConstant.STAT_ESME_RTHROTTLED,
            SMPPConstant.STAT_ESME_RMSGQFUL,
            SMPPConstant.STAT_ESME_RSYSERR,
            SMPPConstant.STAT_ESME_RINVBNDSTS,
            SMPPConstant.STAT_ESME_RINVPASWD,
            SMPPConstant.STAT_ESME_RINVSYSID,
            SMPPConstant.STAT_ESME_RBINDFAIL);

    private SmsRefusal() {}

    static Outcome outcome(Throwable failure) {
        NegativeResponseException negative = negative(failure);
        if (negative != null) {
            String words = RouteConfigurations.oneLine(negative.getMessage());
            return PASSING.contains(negative.getCommandStatus())
                    ? new Outcome.Unreached(words)
                    : new Outcome.Refused(words);
        }
        String words = RouteConfigurations.brief(failure);
        // Camel throws this one only after it began to submit.
        return failure instanceof SmppException ? new Outcome.Doubtful(words) : new Outcome.Unreached(words);
    }

    private static @Nullable NegativeResponseException negative(Throwable failure) {
        for (Throwable link = failure; link != null; link = link.getCause()) {
            if (link instanceof NegativeResponseException negative) {
                return negative;
            }
        }
        return null;
    }
}
