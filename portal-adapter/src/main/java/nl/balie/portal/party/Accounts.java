package nl.balie.portal.party;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts, by login (case does not matter) and by id, with their failed sign-ins. */
@Component
public class Accounts {

    /** How often somebody tried in vain, and until when the account stays shut. */
    public record SignInRecord(int failedAttempts, @Nullable Instant lockedUntil) {}

    private final JdbcClient jdbc;

    Accounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Account> byLogin(String login) {
        return jdbc.sql("select * from account where login = ?")
                .param(login.toLowerCase(Locale.ROOT))
                .query(Accounts::account)
                .optional();
    }

    public Optional<Account> byId(AccountId id) {
        return jdbc.sql("select * from account where account_id = ?")
                .param(id.value())
                .query(Accounts::account)
                .optional();
    }

    public void add(Account account) {
        jdbc.sql("""
            insert into account (account_id, login, name, email, mobile, password_hash)
            values (:id, :login, :name, :email, :mobile, :hash)\
            """)
                .param("id", account.id().value())
                .param("login", account.login().toLowerCase(Locale.ROOT))
                .param("name", account.name())
                .param("email", account.email())
                .param("mobile", account.mobile())
                .param("hash", account.passwordHash())
                .update();
    }

    /** Inside a transaction the row stays locked, so that guesses in parallel queue up and all count. */
    public SignInRecord signIns(AccountId id) {
        return jdbc.sql("select failed_attempts, locked_until from account where account_id = ? for update")
                .param(id.value())
                .query((row, n) -> new SignInRecord(row.getInt(1), instant(row.getObject(2, OffsetDateTime.class))))
                .single();
    }

    public void signInFailed(AccountId id, @Nullable Instant lockedUntil) {
        jdbc.sql("update account set failed_attempts = failed_attempts + 1, locked_until = :until where"
                        + " account_id = :id")
                .param("until", lockedUntil == null ? null : lockedUntil.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    public void signInSucceeded(AccountId id) {
        jdbc.sql("update account set failed_attempts = 0, locked_until = null where account_id = ?")
                .param(id.value())
                .update();
    }

    private static Account account(ResultSet row, int number) throws SQLException {
        return new Account(
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("login"),
                row.getString("name"),
                row.getString("email"),
                row.getString("mobile"),
                row.getString("password_hash"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
