package nl.balie.assistant.dialogue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names exactly the draft that is shown: what it holds, and which draft it is. */
final class Hashes {

    private Hashes() {}

    /** A draft that is thrown away and written down again is another draft: an old button does not confirm it. */
    static String of(KeptDraft kept) {
        try {
            byte[] shown = (kept.id() + kept.draft().hash()).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(shown));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
