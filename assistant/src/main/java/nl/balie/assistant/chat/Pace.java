package nl.balie.assistant.chat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.TooMany;
import nl.balie.portal.party.AccountId;
import org.springframework.stereotype.Component;

/**
 * How fast one person may send messages: an allowance that fills up again evenly. Each node counts for itself, which is
 * enough against a program that runs wild.
 */
@Component
class Pace {

    private static final int MOST_PERSONS_REMEMBERED = 10_000;

    private final ChatSettings settings;
    private final InfrastructureTime time;
    private final Map<AccountId, Allowance> allowances = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Allowance> eldest) {
            return size() > MOST_PERSONS_REMEMBERED;
        }
    };

    Pace(ChatSettings settings, InfrastructureTime time) {
        this.settings = settings;
        this.time = time;
    }

    /** @throws TooMany when this message comes too soon */
    synchronized void step(AccountId who) {
        int most = settings.messagesPerMinute();
        Instant now = time.now();
        Allowance allowance = allowances.getOrDefault(who, new Allowance(most, now));
        double left = Math.min(most, allowance.left() + since(allowance.at(), now) * most);
        if (left < 1) {
            long waitSeconds = Math.max(1, Math.round(Math.ceil((1 - left) * 60 / most)));
            throw new TooMany(Duration.ofSeconds(waitSeconds));
        }
        allowances.put(who, new Allowance(left - 1, now));
    }

    private static double since(Instant then, Instant now) {
        return Duration.between(then, now).toMillis() / 60_000.0;
    }

    private record Allowance(double left, Instant at) {}
}
