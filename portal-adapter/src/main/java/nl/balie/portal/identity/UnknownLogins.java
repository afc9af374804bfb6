package nl.balie.portal.identity;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import nl.balie.portal.party.Accounts.SignInRecord;
import org.springframework.stereotype.Component;

/** The failed sign-ins of logins that do not exist, in memory: they are counted only so that they answer like the others. */
@Component
class UnknownLogins {

    private static final int REMEMBERED_LOGINS = 10_000;
    private static final SignInRecord NONE = new SignInRecord(0, null);

    private final Map<String, SignInRecord> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, SignInRecord> eldest) {
            return size() > REMEMBERED_LOGINS;
        }
    };

    synchronized SignInRecord signIns(String login) {
        return failures.getOrDefault(key(login), NONE);
    }

    synchronized void signInFailed(String login, SignInRecord after) {
        failures.put(key(login), after);
    }

    private static String key(String login) {
        String lower = login.toLowerCase(Locale.ROOT);
        return lower.substring(0, Math.min(lower.length(), 200));
    }
}
