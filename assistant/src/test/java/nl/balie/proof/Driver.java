package nl.balie.proof;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Files each wanted declaration by chat and approves it, and never gives one up: an unanswered call is made again. */
final class Driver implements AutoCloseable {

    private static final int TRIES_LIMIT = 2_000;
    private static final long BETWEEN_TRIES_MILLIS = 1_000;

    private final Caller caller;
    private final Journal journal;
    private final InFlight inFlight;
    private final Queue<Wanted> queue;
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> workers;

    Driver(Caller caller, Journal journal, InFlight inFlight, List<Wanted> wanted, int workers) {
        this.caller = caller;
        this.journal = journal;
        this.inFlight = inFlight;
        this.queue = new ConcurrentLinkedQueue<>(wanted);
        this.workers = IntStream.range(0, workers)
                .mapToObj(number ->
                        Thread.ofPlatform().daemon().name("driver-" + number).start(this::work))
                .toList();
    }

    int done() {
        return done.get();
    }

    int unanswered() {
        return unanswered.get();
    }

    boolean isFinished() {
        return workers.stream().noneMatch(Thread::isAlive);
    }

    void requireHealthy() {
        if (!failures.isEmpty()) {
            throw new IllegalStateException("The driver met an answer that it cannot go on with", failures.getFirst());
        }
    }

    private void work() {
        try {
            for (Wanted wanted = queue.poll(); wanted != null && failures.isEmpty(); wanted = queue.poll()) {
                String reference = file(wanted);
                approve(wanted, reference);
                done.incrementAndGet();
            }
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }

    private String file(Wanted wanted) {
        String conversation = persist(
                wanted,
                "begin",
                () -> caller.post(wanted.employee(), "/api/assistant/conversations", Map.of(), wanted.key("begin"))
                        .get("id")
                        .asString());
        String path = "/api/assistant/conversations/" + conversation + "/messages";
        JsonNode drafted = persist(
                wanted,
                "draft",
                () -> caller.post(wanted.employee(), path, Map.of("text", wanted.message()), wanted.key("draft")));
        require(drafted, "DRAFTED");
        String hash = drafted.get("draft").get("hash").asString();
        JsonNode filed = persist(
                wanted,
                "file",
                () -> inFlight.filing(() -> caller.post(
                        wanted.employee(), path, Map.of("text", "ja", "confirms", hash), wanted.key("file"))));
        require(filed, "FILED");
        String reference = filed.get("filed").get("reference").asString();
        journal.filed(wanted, reference);
        return reference;
    }

    private void approve(Wanted wanted, String reference) {
        String path = "/api/declarations/" + reference + "/approval";
        JsonNode approved = persist(
                wanted,
                "approve",
                () -> inFlight.approval(() -> caller.post(wanted.approver(), path, Map.of(), wanted.key("approve"))));
        if (!approved.get("status").asString().equals("APPROVED")) {
            throw new IllegalStateException("Approval of " + reference + " answered " + approved);
        }
        journal.approved(wanted, reference);
    }

    private <T> T persist(Wanted wanted, String step, Supplier<T> call) {
        for (int attempt = 0; attempt < TRIES_LIMIT; attempt++) {
            journal.attempt(wanted, step);
            try {
                return call.get();
            } catch (Caller.Unanswered nobodyKnows) {
                unanswered.incrementAndGet();
                journal.unknown(wanted, step, String.valueOf(nobodyKnows.getMessage()));
                pause();
            }
        }
        throw new IllegalStateException("No answer to " + step + " of " + wanted + " in " + TRIES_LIMIT + " tries");
    }

    private static void require(JsonNode reply, String outcome) {
        if (!reply.get("outcome").asString().equals(outcome)) {
            throw new IllegalStateException("Expected " + outcome + ", got " + reply);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        queue.clear();
        workers.forEach(Thread::interrupt);
    }
}
