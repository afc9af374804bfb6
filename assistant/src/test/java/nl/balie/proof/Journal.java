package nl.balie.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** The driver's own log, each line on disk before the driver goes on: what was attempted, what was acknowledged. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final FileChannel file;
    private final Map<Integer, String> filed = new ConcurrentHashMap<>();
    private final Map<String, Integer> approved = new ConcurrentHashMap<>();

    Journal(Path path) {
        try {
            file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void attempt(Wanted wanted, String step) {
        write(Map.of("event", "ATTEMPT", "step", step, "number", wanted.number(), "content", wanted.content()));
    }

    void unknown(Wanted wanted, String step, String why) {
        write(Map.of("event", "UNKNOWN", "step", step, "number", wanted.number(), "why", why));
    }

    void filed(Wanted wanted, String reference) {
        write(Map.of("event", "ACK", "step", "file", "number", wanted.number(), "reference", reference));
        filed.put(wanted.number(), reference);
    }

    void approved(Wanted wanted, String reference) {
        write(Map.of("event", "ACK", "step", "approve", "number", wanted.number(), "reference", reference));
        approved.put(wanted.employer() + "/" + reference, wanted.number());
    }

    void killed(InFlight.Snapshot snapshot, int owed) {
        write(Map.of(
                "event", "KILL", "filings", snapshot.filings(), "approvals", snapshot.approvals(), "deliveries", owed));
    }

    /** Number of the wanted declaration → the reference under which its filing was acknowledged. */
    Map<Integer, String> filed() {
        return new TreeMap<>(filed);
    }

    /** Employer and reference → the number of the wanted declaration whose approval was acknowledged. */
    Map<String, Integer> approved() {
        return new TreeMap<>(approved);
    }

    private synchronized void write(Map<String, ?> line) {
        try {
            file.write(ByteBuffer.wrap(
                    (JSON.writeValueAsString(new TreeMap<>(line)) + "\n").getBytes(StandardCharsets.UTF_8)));
            file.force(false);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
