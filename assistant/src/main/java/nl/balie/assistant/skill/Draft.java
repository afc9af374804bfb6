package nl.balie.assistant.skill;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Concept: what the employee sees before confirming, and exactly what is filed after that.
 *
 * @param fields by the names of the contract, in the order in which they are shown; empty for a declaration
 * @param missing names of what must still be given: {@code date}, {@code quantity}, {@code component} of a line, or a field
 * @param warnings codes the employee sees with the draft: {@code DATE_ASSUMED}, {@code ONE_WAY}, {@code ALREADY_FILED}…
 * @param corrects the reference of the filed declaration that this one corrects, null for a new filing
 */
public record Draft(
        DraftType type,
        List<DraftLine> lines,
        Map<String, String> fields,
        List<String> missing,
        List<String> warnings,
        @Nullable String corrects) {

    private static final char SEPARATOR = '\u001f';

    public Draft {
        lines = List.copyOf(lines);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        missing = missing.stream().distinct().toList();
        warnings = warnings.stream().distinct().toList();
    }

    /** Whether it can be filed once it is confirmed. */
    public boolean complete() {
        return missing.isEmpty() && lines.stream().allMatch(DraftLine::complete);
    }

    /** Whether nothing of it is known yet. */
    public boolean blank() {
        return lines.isEmpty() && fields.isEmpty();
    }

    /**
     * SHA-256 in hex over everything that is shown. Two drafts that look the same have the same hash, wherever their words
     * stood in the message.
     */
    public String hash() {
        StringBuilder shown = new StringBuilder();
        append(shown, type, corrects);
        lines.forEach(line -> append(
                shown,
                line.date(),
                line.period(),
                line.component(),
                line.quantity() == null
                        ? null
                        : line.quantity().stripTrailingZeros().toPlainString(),
                line.unit(),
                line.start(),
                line.end(),
                line.breakMinutes()));
        fields.forEach((name, value) -> append(shown, name, value));
        missing.forEach(name -> append(shown, "missing", name));
        warnings.forEach(code -> append(shown, "warning", code));
        return HexFormat.of().formatHex(sha256().digest(shown.toString().getBytes(StandardCharsets.UTF_8)));
    }

    Draft correcting(@Nullable String reference) {
        return new Draft(type, lines, fields, missing, warnings, reference);
    }

    private static void append(StringBuilder shown, @Nullable Object... values) {
        Stream.of(values)
                .map(value -> Objects.toString(value, ""))
                .forEach(value ->
                        shown.append(value.length()).append(':').append(value).append(SEPARATOR));
        shown.append('\n');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
