package nl.balie.portal.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Objects;
import java.util.function.Supplier;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * A call that comes twice with the same key has one effect and one answer. The key, the answer and the effect commit in one
 * transaction; a second call that arrives meanwhile waits for the first and then gets its answer. A call that fails leaves
 * no trace, so that it may be tried again.
 */
@Component
public class IdempotentCalls {

    private static final int LONGEST_KEY_CHARACTERS = 255;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InfrastructureTime time;
    private final TransactionTemplate transaction;

    IdempotentCalls(
            JdbcClient jdbc, JsonMapper json, InfrastructureTime time, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the effect in a transaction, once per key and person.
     *
     * @param key what the caller sent as {@code Idempotency-Key}; null runs the effect each time
     * @param operation what is done to what, such as {@code approve D-2026-1120-01}
     * @param request the body; the same key with another operation or body is refused
     * @throws KeyReused when the key belongs to another request
     */
    public <T> T once(
            ActingPerson who,
            @Nullable String key,
            String operation,
            Object request,
            Class<T> type,
            Supplier<T> effect) {
        return Objects.requireNonNull(transaction.execute(
                status -> key == null ? effect.get() : keyed(who, key, operation, request, type, effect)));
    }

    private <T> T keyed(
            ActingPerson who, String key, String operation, Object request, Class<T> type, Supplier<T> effect) {
        if (key.isBlank() || key.length() > LONGEST_KEY_CHARACTERS) {
            throw new Refused("idempotency.bad-key", LONGEST_KEY_CHARACTERS);
        }
        String hash = hash(operation + "\n" + json.writeValueAsString(request));
        if (!claimed(who, key, operation, hash)) {
            return answered(who, key, hash, type);
        }
        T answer = effect.get();
        jdbc.sql("update idempotent_call set answer = ? where account_id = ? and call_key = ?")
                .params(json.writeValueAsString(answer), who.account().value(), key)
                .update();
        return answer;
    }

    private boolean claimed(ActingPerson who, String key, String operation, String hash) {
        return jdbc.sql("""
            insert into idempotent_call (account_id, call_key, operation, request_hash, called_at)
            values (:account, :key, :operation, :hash, :at) on conflict do nothing\
            """)
                        .param("account", who.account().value())
                        .param("key", key)
                        .param("operation", operation)
                        .param("hash", hash)
                        .param("at", time.now().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private <T> T answered(ActingPerson who, String key, String hash, Class<T> type) {
        Stored stored = jdbc.sql(
                        "select request_hash, answer from idempotent_call where account_id = ? and call_key = ?")
                .params(who.account().value(), key)
                .query((row, n) -> new Stored(row.getString("request_hash"), row.getString("answer")))
                .single();
        if (!stored.requestHash().equals(hash)) {
            throw new KeyReused(key);
        }
        return json.readValue(stored.answer(), type);
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private record Stored(String requestHash, String answer) {}
}
