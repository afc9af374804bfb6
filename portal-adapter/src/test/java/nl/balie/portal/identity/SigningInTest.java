package nl.balie.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.SigningIn.Outcome;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Accounts;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Tag("database")
class SigningInTest {

    private static final Instant START = Instant.parse("2026-11-20T13:00:00Z");
    private static final AtomicReference<Instant> NOW = new AtomicReference<>(START);

    private Storage storage;
    private SigningIn signingIn;

    static class Parts {
        /** Fast, because these tests are about counting, not about hashing. */
        @Bean
        PasswordEncoder passwordEncoder() {
            return new DelegatingPasswordEncoder("bcrypt", Map.of("bcrypt", new BCryptPasswordEncoder(4)));
        }

        @Bean
        IdentitySettings identitySettings() {
            return new IdentitySettings(5, Duration.ofMinutes(15), "balie", Duration.ofHours(12));
        }

        @Bean
        InfrastructureTime infrastructureTime() {
            InstantSource source = NOW::get;
            return new InfrastructureTime(source.withZone(ZoneOffset.UTC));
        }
    }

    @BeforeEach
    void openTheDoor() {
        NOW.set(START);
        storage = Storage.with(Parts.class, Accounts.class, UnknownLogins.class, SigningIn.class);
        signingIn = storage.get(SigningIn.class);
        String hash = storage.get(PasswordEncoder.class).encode("tulp-fiets-molen");
        storage.get(Accounts.class).add(new Account(AccountId.random(), "sanne", "Sanne de Vries", null, null, hash));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void letsInWithTheRightPasswordWhateverTheCaseOfTheLogin() {
        assertThat(signingIn.attempt("Sanne", "tulp-fiets-molen")).isInstanceOf(Outcome.SignedIn.class);
    }

    @Test
    void tellsHowManyTriesAreLeftAndThenShuts() {
        assertThat(guesses("sanne", 5))
                .containsExactly(
                        new Outcome.WrongPassword(4),
                        new Outcome.WrongPassword(3),
                        new Outcome.WrongPassword(2),
                        new Outcome.WrongPassword(1),
                        new Outcome.Shut(START.plus(Duration.ofMinutes(15))));
        assertThat(signingIn.attempt("sanne", "tulp-fiets-molen")).isInstanceOf(Outcome.Shut.class);
    }

    @Test
    void answersTheSameForALoginThatDoesNotExist() {
        assertThat(guesses("nobody", 6)).isEqualTo(guesses("sanne", 6));
    }

    @Test
    void opensAgainAfterTheLockAndShutsTwiceAsLongTheNextTime() {
        guesses("sanne", 5);
        NOW.set(START.plus(Duration.ofMinutes(15)));

        List<Outcome> second = guesses("sanne", 5);

        assertThat(second.getFirst()).isEqualTo(new Outcome.WrongPassword(4));
        assertThat(second.getLast()).isEqualTo(new Outcome.Shut(NOW.get().plus(Duration.ofMinutes(30))));
    }

    @Test
    void forgetsFailuresAfterASuccess() {
        guesses("sanne", 4);
        signingIn.attempt("sanne", "tulp-fiets-molen");

        assertThat(guesses("sanne", 1)).containsExactly(new Outcome.WrongPassword(4));
    }

    @Test
    void countsGuessesThatComeAtTheSameTime() throws Exception {
        List<Outcome> outcomes = new ArrayList<>();
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> guesses = new ArrayList<>();
            for (int guess = 0; guess < 12; guess++) {
                guesses.add(() -> signingIn.attempt("sanne", "guess"));
            }
            for (Future<Outcome> outcome : guessers.invokeAll(guesses)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.WrongPassword.class::isInstance).hasSize(4);
        assertThat(outcomes).filteredOn(Outcome.Shut.class::isInstance).hasSize(8);
    }

    @Test
    void comparesWithAHashAsExpensiveAsARealOne() {
        assertThat(IdentityConfiguration.passwordEncoder().upgradeEncoding(SigningIn.NOBODYS_HASH))
                .isFalse();
    }

    private List<Outcome> guesses(String login, int times) {
        List<Outcome> outcomes = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            outcomes.add(signingIn.attempt(login, "guess " + time));
        }
        return outcomes;
    }
}
