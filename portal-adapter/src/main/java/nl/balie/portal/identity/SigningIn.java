package nl.balie.portal.identity;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Accounts.SignInRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Signing in with a password. After a number of wrong tries the account stays shut for a while, each time twice as long, a
 * day at most. Nobody can tell from the answer or its time whether a login exists: unknown ones count along and shut too.
 */
@Component
class SigningIn {

    /** What came of a try. */
    sealed interface Outcome {
        record SignedIn(Account account) implements Outcome {}

        /**
         * Refused.
         *
         * @param triesLeft at least one
         */
        record WrongPassword(int triesLeft) implements Outcome {}

        record Shut(Instant until) implements Outcome {}
    }

    private static final Duration LONGEST_LOCK = Duration.ofDays(1);

    /** What bcrypt reads; longer input is never a password of ours. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    /** Nobody's: compared with where there is no password, so that an unknown login takes as long as a known one. */
    static final String NOBODYS_HASH = "{bcrypt}$2a$11$Z.55n/Dj0JG7ZnTmRmZ0YOtQGmP61mYINj0pr/EYMYMvpMnQbt3Wy";

    private final Accounts accounts;
    private final UnknownLogins unknown;
    private final PasswordEncoder passwords;
    private final IdentitySettings settings;
    private final InfrastructureTime time;

    SigningIn(
            Accounts accounts,
            UnknownLogins unknown,
            PasswordEncoder passwords,
            IdentitySettings settings,
            InfrastructureTime time) {
        this.accounts = accounts;
        this.unknown = unknown;
        this.passwords = passwords;
        this.settings = settings;
        this.time = time;
    }

    /** The account's row is locked meanwhile, so that guesses in parallel queue up and are all counted. */
    @Transactional
    public Outcome attempt(String login, String password) {
        return accounts.byLogin(login)
                .map(account -> attempt(account, password))
                .orElseGet(() -> attemptUnknown(login, password));
    }

    private Outcome attempt(Account account, String password) {
        SignInRecord before = accounts.signIns(account.id());
        Instant shutUntil = shutUntil(before);
        if (shutUntil != null) {
            return new Outcome.Shut(shutUntil);
        }
        if (matches(password, account.passwordHash() == null ? NOBODYS_HASH : account.passwordHash())) {
            accounts.signInSucceeded(account.id());
            return new Outcome.SignedIn(account);
        }
        SignInRecord after = afterFailure(before);
        accounts.signInFailed(account.id(), after.lockedUntil());
        return refusal(after);
    }

    private Outcome attemptUnknown(String login, String password) {
        SignInRecord before = unknown.signIns(login);
        Instant shutUntil = shutUntil(before);
        if (shutUntil != null) {
            return new Outcome.Shut(shutUntil);
        }
        matches(password, NOBODYS_HASH);
        SignInRecord after = afterFailure(before);
        unknown.signInFailed(login, after);
        return refusal(after);
    }

    private boolean matches(String password, String hash) {
        byte[] given = password.getBytes(StandardCharsets.UTF_8);
        return passwords.matches(given.length <= LONGEST_PASSWORD_BYTES ? password : "", hash);
    }

    private @Nullable Instant shutUntil(SignInRecord record) {
        Instant until = record.lockedUntil();
        return until != null && until.isAfter(time.now()) ? until : null;
    }

    private SignInRecord afterFailure(SignInRecord before) {
        int failed = before.failedAttempts() + 1;
        return new SignInRecord(
                failed, failed % settings.signInTries() == 0 ? time.now().plus(lock(failed)) : null);
    }

    private Duration lock(int failed) {
        int rounds = Math.min(failed / settings.signInTries(), 20);
        Duration lock = settings.firstLock().multipliedBy(1L << (rounds - 1));
        return lock.compareTo(LONGEST_LOCK) < 0 ? lock : LONGEST_LOCK;
    }

    private Outcome refusal(SignInRecord after) {
        if (after.lockedUntil() != null) {
            return new Outcome.Shut(after.lockedUntil());
        } else {
            return new Outcome.WrongPassword(settings.signInTries() - after.failedAttempts() % settings.signInTries());
        }
    }
}
