package nl.balie.proof;

import com.google.errorprone.annotations.FormatMethod;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import nl.balie.testing.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * Kills the application again and again while people file and approve, and judges from outside what became of it:
 * {@code --database=h2|postgresql --declarations=500 --kills=20 --seed=1}. See docs/flows/exactly-once.md.
 */
public final class KillProof {

    private static final Duration START_LIMIT = Duration.ofMinutes(15);
    private static final Duration DRAIN_LIMIT = Duration.ofMinutes(5);
    private static final int WORKERS = 6;
    private static final int LONGEST_DELAY_MILLIS = 1_200;
    private static final int POLL_MILLIS = 20;
    private static final int READY_POLL_MILLIS = 500;

    private final Map<String, String> settings;
    private final Clock clock;
    private final Random random;
    private final Path directory;
    private final Setup setup;
    private final Caller caller;
    private final PayrollWitness payroll;
    private final InFlight inFlight = new InFlight();

    private KillProof(Map<String, String> settings, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.random = new Random(number("seed", 1));
        this.directory = Files.createTempDirectory("balie-kill-proof");
        System.setProperty("balie.test.database", settings.getOrDefault("database", "h2"));
        this.setup = Setup.in(directory);
        this.caller = new Caller(setup.address());
        this.payroll = new PayrollWitness(setup.payrollAddress());
    }

    public static void main(String[] arguments) throws IOException {
        var settings = new HashMap<String, String>();
        Arrays.stream(arguments)
                .flatMap(argument -> Arrays.stream(argument.strip().split("\\s+", -1)))
                .filter(argument -> argument.startsWith("--"))
                .map(argument -> argument.substring(2).split("=", 2))
                .forEach(pair -> settings.put(pair[0], pair[1]));
        boolean passed = new KillProof(settings, Clock.systemUTC()).run();
        System.exit(passed ? 0 : 1);
    }

    private boolean run() throws IOException {
        int declarations = number("declarations", 500);
        int kills = number("kills", 20);
        say(
                "%d declarations, %d kills, on %s, seed %d; logs in %s",
                declarations, kills, TestDatabase.isPostgres() ? "PostgreSQL" : "H2", number("seed", 1), directory);
        Instant started = clock.instant();
        try (Child sandbox = setup.startSandbox();
                Journal journal = new Journal(directory.resolve("driver.jsonl"))) {
            await("the sandbox payroll system", START_LIMIT, payroll::isReady, sandbox);
            Child application = setup.startApplication();
            try {
                await("the application", START_LIMIT, caller::isReady, application);
                List<Wanted> wanted =
                        Work.of(declarations, caller, LocalDate.now(clock).minusDays(1));
                try (Driver driver = new Driver(caller, journal, inFlight, wanted, WORKERS)) {
                    application = kill(application, driver, journal, wanted, kills);
                    await(driver, application);
                    say(
                            "The driver is done: %d acknowledged, %d calls had no answer and were made again",
                            driver.done(), driver.unanswered());
                }
                Child last = application;
                await("everything approved to reach payroll", DRAIN_LIMIT, () -> owed(journal, wanted) == 0, last);
                boolean passed = judge(evidence(journal, wanted));
                say(
                        "%s in %d s",
                        passed ? "PASSED" : "FAILED",
                        Duration.between(started, clock.instant()).toSeconds());
                return passed;
            } finally {
                application.kill();
            }
        }
    }

    private Child kill(Child running, Driver driver, Journal journal, List<Wanted> wanted, int kills) {
        Child application = running;
        int counted = 0;
        int idle = 0;
        while (counted < kills) {
            int next = (counted + 1) * wanted.size() / (kills + 1);
            while (driver.done() < next && !driver.isFinished()) {
                driver.requireHealthy();
                pause(POLL_MILLIS);
            }
            if (driver.isFinished()) {
                throw new IllegalStateException("The driver was done after " + counted + " kills: give it more to do");
            }
            pause(random.nextInt(LONGEST_DELAY_MILLIS));
            InFlight.Snapshot snapshot = inFlight.now();
            application.kill();
            int owed = owed(journal, wanted);
            journal.killed(snapshot, owed);
            if (snapshot.any() || owed > 0) {
                counted++;
                say(
                        "kill %d: %d filings and %d approvals in flight, %d deliveries owed",
                        counted, snapshot.filings(), snapshot.approvals(), owed);
            } else {
                idle++;
            }
            Instant killed = clock.instant();
            application = setup.startApplication();
            await("the application again", START_LIMIT, caller::isReady, application);
            say(
                    "        ready again after %.1f s",
                    Duration.between(killed, clock.instant()).toMillis() / 1000.0);
        }
        say(
                "%d kills counted, each with something in flight; %d kills found nothing in flight and do not count",
                counted, idle);
        return application;
    }

    /** Approvals that were acknowledged and of which payroll has seen nothing yet. */
    private int owed(Journal journal, List<Wanted> wanted) {
        Set<String> arrived = new HashSet<>();
        payroll.of(employers(wanted)).stream()
                .filter(seen -> seen.effects() > 0)
                .forEach(seen -> arrived.add(seen.address()));
        return (int) journal.approved().keySet().stream()
                .filter(address -> !arrived.contains(address))
                .count();
    }

    private Evidence evidence(Journal journal, List<Wanted> wanted) {
        var present = new HashMap<String, BigDecimal>();
        var waiting = new HashSet<String>();
        Map<Integer, String> filed = journal.filed();
        for (Wanted one : wanted) {
            String reference = filed.get(one.number());
            if (reference != null) {
                JsonNode line = caller.get(one.employee(), "/api/declarations/" + reference)
                        .get("lines")
                        .get(0);
                present.put(
                        one.employer() + "/" + reference,
                        new BigDecimal(line.get("quantity").asString()));
            }
        }
        for (Wanted one : wanted.stream().limit(Work.EMPLOYERS).toList()) {
            caller.get(one.approver(), "/api/tasks?state=open")
                    .get("tasks")
                    .forEach(task -> waiting.add(
                            one.employer() + "/" + task.get("reference").asString()));
        }
        return new Evidence(wanted, filed, journal.approved(), present, waiting, payroll.of(employers(wanted)));
    }

    /** The verdict counts only when the same checker sees a loss and a duplicate that were put into a copy. */
    private boolean judge(Evidence evidence) {
        Checker.Findings findings = Checker.check(evidence);
        say(
                "%d filings and %d approvals acknowledged, payroll saw %d declarations in %d requests",
                evidence.filed().size(),
                evidence.approved().size(),
                evidence.seen().size(),
                evidence.seen().stream().mapToInt(Seen::requests).sum());
        say("Checker: %s", findings);
        findings.lost().forEach(finding -> say("%s", finding));
        findings.duplicated().forEach(finding -> say("%s", finding));
        findings.unexpected().forEach(finding -> say("%s", finding));
        findings.corrupt().forEach(finding -> say("%s", finding));
        List<Seen> loss = new ArrayList<>(evidence.seen());
        loss.removeFirst();
        List<Seen> duplicate = new ArrayList<>(evidence.seen());
        Seen first = duplicate.getFirst();
        duplicate.add(new Seen(
                first.employer(),
                first.key() + "-planted",
                first.reference(),
                first.personnelNumber(),
                first.day(),
                first.hours(),
                1,
                1));
        boolean bites = Checker.check(evidence.withSeen(loss)).lost().size()
                        == findings.lost().size() + 1
                && Checker.check(evidence.withSeen(duplicate)).duplicated().size()
                        == findings.duplicated().size() + 1;
        say(
                bites
                        ? "The checker found the planted loss and the planted duplicate"
                        : "The checker missed what was planted: the run is void");
        return findings.none() && bites;
    }

    private static Set<String> employers(List<Wanted> wanted) {
        var employers = new HashSet<String>();
        wanted.forEach(one -> employers.add(one.employer()));
        return employers;
    }

    private void await(Driver driver, Child application) {
        while (!driver.isFinished()) {
            driver.requireHealthy();
            if (!application.isAlive()) {
                throw new IllegalStateException("The application ended by itself, see " + directory);
            }
            pause(POLL_MILLIS);
        }
        driver.requireHealthy();
    }

    private void await(String what, Duration limit, BooleanSupplier condition, Child needed) {
        Instant until = clock.instant().plus(limit);
        while (!condition.getAsBoolean()) {
            if (!needed.isAlive() || clock.instant().isAfter(until)) {
                throw new IllegalStateException("Waited in vain for " + what + ", see " + directory);
            }
            pause(READY_POLL_MILLIS);
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
