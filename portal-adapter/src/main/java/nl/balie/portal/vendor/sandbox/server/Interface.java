package nl.balie.portal.vendor.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** What a portal calls: {@code /api/employers/{employer}/declarations|runs|received}, as in docs/flows/sandbox-payroll.md. */
final class Interface {

    private static final int KEY_LIMIT_CHARACTERS = 255;

    private final Declarations declarations;
    private final Runs runs;
    private final Employers employers;
    private final Outage outage;
    private final Duration late;

    Interface(Declarations declarations, Runs runs, Employers employers, Outage outage, Duration late) {
        this.declarations = declarations;
        this.runs = runs;
        this.employers = employers;
        this.outage = outage;
        this.late = late;
    }

    /** The path after {@code /api/employers}. */
    Answer answer(Request request, List<String> path) {
        UUID employer = uuid(path.getFirst());
        String call = request.method() + " " + String.join("/", path.subList(1, path.size()));
        return switch (call) {
            case "GET received" -> Answer.json(200, Map.of("received", declarations.of(employer)));
            case "POST declarations" -> whenUp(() -> take(request, employer));
            case "GET declarations" -> whenUp(() -> find(request, employer));
            case "POST runs" -> whenUp(() -> finish(request, employer));
            case "GET runs" -> whenUp(() -> runsSince(request, employer));
            default -> throw new BadRequest(404, "There is no " + call);
        };
    }

    private Answer whenUp(Supplier<Answer> answer) {
        long secondsLeft = outage.secondsLeft();
        return secondsLeft > 0 ? Answer.unavailable(secondsLeft) : answer.get();
    }

    private Answer take(Request request, UUID employer) {
        String key = key(request.header("Idempotency-Key").orElse(""));
        ReceivedDeclaration declaration = ReceivedDeclaration.read(request.body());
        String sha256 = sha256(request.body());
        Optional<String> name = request.header("Employer-Name").map(Request::decoded);
        int calls = declarations.noteCall(employer, key, sha256);
        name.ifPresent(shown -> employers.called(employer, shown));
        return switch (MagicValues.in(declaration.lines())) {
            case MagicValues.None _ -> keep(request, employer, key, sha256, declaration, Verdict.take());
            case MagicValues.Refused refused ->
                keep(request, employer, key, sha256, declaration, Verdict.refuse(refused.reason()));
            case MagicValues.Late _ -> {
                Answer answer = keep(request, employer, key, sha256, declaration, Verdict.take());
                sleep(late);
                yield answer;
            }
            case MagicValues.UnavailableAtFirst _ ->
                calls <= MagicValues.UNAVAILABLE_TRIES
                        ? Answer.unavailable(1)
                        : keep(request, employer, key, sha256, declaration, Verdict.take());
        };
    }

    private Answer keep(
            Request request,
            UUID employer,
            String key,
            String sha256,
            ReceivedDeclaration declaration,
            Verdict verdict) {
        Declarations.Entry kept = declarations.keep(employer, key, sha256, request.body(), declaration, verdict);
        if (!kept.sha256().equals(sha256)) {
            return Answer.problem(409, "This key came before with another body");
        }
        return outcome(kept);
    }

    private Answer find(Request request, UUID employer) {
        return declarations
                .find(employer, key(request.query().getOrDefault("key", "")))
                .map(Interface::outcome)
                .orElseGet(() -> Answer.problem(404, "Nothing arrived under this key"));
    }

    private static Answer outcome(Declarations.Entry kept) {
        return kept.state() == Declarations.State.REFUSED
                ? Answer.json(422, Map.of("status", "REFUSED", "reason", String.valueOf(kept.reason())))
                : Answer.json(200, Map.of("status", "ACCEPTED", "receipt", String.valueOf(kept.receipt())));
    }

    private Answer finish(Request request, UUID employer) {
        RunRequest asked = RunRequest.read(request.body());
        return Answer.json(201, view(runs.finish(employer, asked.period(), asked.kind())));
    }

    private Answer runsSince(Request request, UUID employer) {
        long since = number(request.query().getOrDefault("since", "0"));
        List<Runs.Run> found = runs.since(employer, since);
        long cursor = found.isEmpty() ? since : found.getLast().seq();
        return Answer.json(
                200, Map.of("runs", found.stream().map(Interface::view).toList(), "cursor", Long.toString(cursor)));
    }

    private static Map<String, Object> view(Runs.Run run) {
        return Map.of(
                "runId", run.runId(),
                "kind", run.kind(),
                "status", run.kind() == Runs.Kind.TRIAL ? "TRIAL_READY" : "COMPLETED",
                "period", run.period(),
                "finishedAt", run.finishedAt().toString(),
                "declarations", run.declarations());
    }

    private static String key(String key) {
        if (key.isEmpty() || key.length() > KEY_LIMIT_CHARACTERS) {
            throw new BadRequest(400, "An idempotency key of 1 to " + KEY_LIMIT_CHARACTERS + " characters is needed");
        }
        return key;
    }

    static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            throw new BadRequest(404, "There is no employer " + text);
        }
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notANumber) {
            throw new BadRequest(400, "Not a cursor: " + text);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
