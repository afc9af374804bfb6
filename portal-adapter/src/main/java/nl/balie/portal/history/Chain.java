package nl.balie.portal.history;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;

/** How a history line's hash follows from the line and from the hash before it. */
final class Chain {

    static final String START = "0".repeat(64);

    private Chain() {}

    static String link(
            String previous,
            EmployerId employer,
            long seq,
            Instant at,
            Subject subject,
            Actor actor,
            String what,
            @Nullable String reason) {
        MessageDigest digest = sha256();
        UUID account = actor.account() == null ? null : actor.account().value();
        for (Object part : new @Nullable Object[] {
            previous, employer, seq, at, subject.kind(), subject.reference(), account, actor.name(), what, reason
        }) {
            byte[] bytes = Objects.toString(part, "").getBytes(StandardCharsets.UTF_8);
            // The length before each part: two different lines can never be the same bytes.
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
