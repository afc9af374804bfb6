package nl.balie.assistant.dialogue;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balie.portal.identity.TooMany;
import org.springframework.stereotype.Component;

/**
 * Whoever speaks first in a conversation is heard first. The lock on the conversation's row is what counts, also between
 * nodes; this queue keeps the order on one node and holds no database connection while it waits.
 */
@Component
class Queues {

    private static final int QUEUES = 256;
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final ReentrantLock[] queues =
            Stream.generate(() -> new ReentrantLock(true)).limit(QUEUES).toArray(ReentrantLock[]::new);

    /** @throws TooMany when those before it take too long */
    <T> T inTurn(ConversationId conversation, Supplier<T> work) {
        ReentrantLock queue = queues[Math.floorMod(conversation.hashCode(), QUEUES)];
        if (!entered(queue)) {
            throw new TooMany(Duration.ofSeconds(LONGEST_WAIT_SECONDS));
        }
        try {
            return work.get();
        } finally {
            queue.unlock();
        }
    }

    private static boolean entered(ReentrantLock queue) {
        try {
            return queue.tryLock(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
