package nl.balie.proof;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.balie.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application again and again while documents come in and are read, and judges from outside what became of them,
 * beside a library that got the same documents in peace: {@code --database=h2|postgresql --documents=300 --kills=50
 * --seed=1}. See docs/flows/ingestion.md.
 */
public final class IngestionProof {

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration READ_LIMIT = Duration.ofMinutes(30);
    private static final int WORKERS = 3;
    private static final int LONGEST_DELAY_MILLIS = 2_500;
    private static final int POLL_MILLIS = 500;
    private static final int RETRY_MILLIS = 200;

    private final Map<String, String> settings;
    private final Clock clock;
    private final Random random;
    private final Path directory;
    private final Setup setup;
    private final Caller caller;
    private final Regulations regulations;
    private final AtomicInteger underway = new AtomicInteger();
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicInteger acknowledged = new AtomicInteger();

    private IngestionProof(Map<String, String> settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.random = new Random(number("seed", 1));
        this.directory = Files.createTempDirectory("balie-ingestion-proof");
        System.setProperty("balie.test.database", settings.getOrDefault("database", "h2"));
        this.setup = Setup.in(directory);
        this.caller = new Caller(setup.address());
        this.regulations = Regulations.of(number("documents", 300), number("seed", 1));
    }

    public static void main(String[] arguments) throws IOException {
        var settings = new HashMap<String, String>();
        Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+", -1)))
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.substring(2).split("=", 2))
                .forEach(pair -> settings.put(pair[0], pair[1]));
        boolean passed = new IngestionProof(settings, Clock.systemUTC()).run();
        System.exit(passed ? 0 : 1);
    }

    /** An employer's library and who fills it. */
    private record Shelf(UUID collection, String hr) {}

    private boolean run() throws IOException {
        int kills = number("kills", 50);
        say(
                "%d documents, %d kills, on %s, seed %d; logs in %s",
                regulations.all().size(),
                kills,
                TestDatabase.isPostgres() ? "PostgreSQL" : "H2",
                number("seed", 1),
                directory);
        Instant started = clock.instant();
        Child application = start();
        try {
            Shelf peaceful = shelf("Bibliotheek in rust");
            Shelf killed = shelf("Bibliotheek met onderbrekingen");
            fill(peaceful);
            LibrarySeen peace = seen(peaceful);
            say(
                    "Filled in peace after %d s",
                    Duration.between(started, clock.instant()).toSeconds());
            application = fillUnderFire(killed, application, kills);
            LibrarySeen fire = seen(killed);
            application.kill();
            boolean passed = judge(
                    peace.counted(setup.database(), index(), peaceful.collection()),
                    fire.counted(setup.database(), index(), killed.collection()));
            say(
                    "%s in %d s",
                    passed ? "PASSED" : "FAILED",
                    Duration.between(started, clock.instant()).toSeconds());
            return passed;
        } finally {
            application.kill();
        }
    }

    private Path index() {
        return directory.resolve("index");
    }

    private Child start() {
        // A document is given up after some readers died on it; here they die of us.
        Child application = setup.startApplication(
                "--balie.knowledge.index-directory=" + index(), "--balie.knowledge.most-attempts=1000");
        await("the application", START_LIMIT, caller::isReady, application);
        return application;
    }

    private Shelf shelf(String name) {
        JsonNode employer = caller.open("/demo/employers", Map.of("name", name));
        return new Shelf(
                UUID.fromString(employer.get("employerId").asString()),
                employer.get("hr").asString());
    }

    private void fill(Shelf shelf) {
        regulations.all().forEach(regulation -> bring(shelf, regulation));
    }

    private Child fillUnderFire(Shelf shelf, Child first, int kills) {
        Child application = first;
        var waiting = new ConcurrentLinkedQueue<>(regulations.all());
        int counted = 0;
        int idle = 0;
        try (ExecutorService workers = Executors.newFixedThreadPool(WORKERS)) {
            while (counted < kills) {
                // Kills that found nothing under way use up documents too: what is left is shared out anew each time.
                int atOnce = Math.max(1, waiting.size() / (kills - counted));
                for (int i = 0; i < atOnce && !waiting.isEmpty(); i++) {
                    workers.execute(() -> bringOne(shelf, waiting));
                }
                pause(random.nextInt(LONGEST_DELAY_MILLIS));
                int flying = underway.get();
                int unread = unread(shelf);
                application.kill();
                if (flying > 0 || unread > 0) {
                    counted++;
                    say("kill %d: %d uploads under way, %d documents not read yet", counted, flying, unread);
                } else if (++idle > kills) {
                    throw new IllegalStateException("Nothing left to interrupt after " + counted + " kills");
                }
                application = start();
            }
            for (int i = waiting.size(); i > 0; i--) {
                workers.execute(() -> bringOne(shelf, waiting));
            }
        }
        say(
                "%d kills counted, %d found nothing under way; %d uploads acknowledged, %d had no answer and were"
                        + " looked up",
                counted, idle, acknowledged.get(), unanswered.get());
        return application;
    }

    private void bringOne(Shelf shelf, ConcurrentLinkedQueue<Regulations.Regulation> waiting) {
        Regulations.Regulation next = waiting.poll();
        if (next != null) {
            underway.incrementAndGet();
            try {
                bring(shelf, next);
            } finally {
                underway.decrementAndGet();
            }
        }
    }

    /** Uploads and ticks. Where no answer came, looks whether it arrived before doing it again. */
    private void bring(Shelf shelf, Regulations.Regulation regulation) {
        String id = null;
        boolean first = true;
        while (true) {
            try {
                if (!first && id == null) {
                    id = ids(shelf).get(regulation.title());
                }
                if (id == null) {
                    id = caller.upload(
                                    shelf.hr(),
                                    "/api/knowledge/documents",
                                    Map.of("title", regulation.title(), "kind", "REGULATION"),
                                    regulation.title().replace(' ', '-') + ".md",
                                    regulation.text())
                            .get("id")
                            .asString();
                    acknowledged.incrementAndGet();
                }
                caller.put(shelf.hr(), "/api/knowledge/documents/" + id + "/selection", Map.of("selected", true));
                return;
            } catch (Caller.Unanswered gone) {
                unanswered.incrementAndGet();
                first = false;
                pause(RETRY_MILLIS);
            }
        }
    }

    private Map<String, String> ids(Shelf shelf) {
        Map<String, String> ids = new TreeMap<>();
        caller.get(shelf.hr(), "/api/knowledge/documents")
                .get("documents")
                .forEach(document -> ids.put(
                        document.get("title").asString(), document.get("id").asString()));
        return ids;
    }

    private int unread(Shelf shelf) {
        try {
            int unread = 0;
            for (JsonNode document :
                    caller.get(shelf.hr(), "/api/knowledge/documents").get("documents")) {
                unread += document.get("status").asString().equals("PROCESSING") ? 1 : 0;
            }
            return unread;
        } catch (Caller.Unanswered gone) {
            return 0;
        }
    }

    private LibrarySeen seen(Shelf shelf) {
        Instant until = clock.instant().plus(READ_LIMIT);
        while (unread(shelf) > 0 || ids(shelf).size() < regulations.all().size()) {
            if (clock.instant().isAfter(until)) {
                throw new IllegalStateException("Waited in vain for everything to be read, see " + directory);
            }
            pause(POLL_MILLIS);
        }
        return LibrarySeen.through(caller, shelf.hr(), regulations.questions());
    }

    /** The verdict counts only when the same checker sees a loss and an orphan that were put into a copy. */
    private boolean judge(LibrarySeen peace, LibrarySeen killed) {
        List<String> findings = LibraryChecker.check(regulations, peace, killed);
        say(
                "%d documents, %d sections in the database, %d in the index; %d questions with the same results",
                killed.documents().size(),
                killed.stored(),
                killed.indexed(),
                killed.results().entrySet().stream()
                        .filter(question ->
                                question.getValue().equals(peace.results().get(question.getKey())))
                        .count());
        say("Checker: %d findings", findings.size());
        findings.forEach(finding -> say("%s", finding));
        Map<String, List<LibrarySeen.Held>> fewer = new TreeMap<>(killed.documents());
        fewer.remove(regulations.all().getFirst().title());
        var loss = new LibrarySeen(fewer, killed.results(), killed.stored(), killed.stray(), killed.indexed());
        var orphan = new LibrarySeen(
                killed.documents(), killed.results(), killed.stored(), killed.stray(), killed.indexed() + 1);
        boolean bites = LibraryChecker.check(regulations, peace, loss).size() == findings.size() + 1
                && LibraryChecker.check(regulations, peace, orphan).size() == findings.size() + 1;
        say(
                bites
                        ? "The checker found the planted loss and the planted orphan"
                        : "The checker missed what was planted: the run is void");
        return findings.isEmpty() && bites;
    }

    private void await(String what, Duration limit, BooleanSupplier condition, Child needed) {
        Instant until = clock.instant().plus(limit);
        while (!condition.getAsBoolean()) {
            if (!needed.isAlive() || clock.instant().isAfter(until)) {
                throw new IllegalStateException("Waited in vain for " + what + ", see " + directory);
            }
            pause(POLL_MILLIS);
        }
    }

    private int number(String name, int otherwise) {
        return Integer.parseInt(settings.getOrDefault(name, Integer.toString(otherwise)));
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    // A program for a terminal: what it prints is its result.
    @FormatMethod
    private static void say(String sentence, Object... values) {
        System.out.println(sentence.formatted(values));
    }
}
