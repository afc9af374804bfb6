package nl.balie.portal.identity;

import java.io.Serial;
import java.time.Instant;
import java.util.List;
import nl.balie.portal.identity.SigningIn.Outcome;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Hands Spring Security's form sign-in to {@link SigningIn}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    /** A wrong password, with the number of tries that are left. */
    static final class WrongPassword extends BadCredentialsException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final int triesLeft;

        WrongPassword(int triesLeft) {
            super("Wrong password");
            this.triesLeft = triesLeft;
        }

        int triesLeft() {
            return triesLeft;
        }
    }

    /** The account is shut for now. */
    static final class Shut extends LockedException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final Instant until;

        Shut(Instant until) {
            super("Shut until " + until);
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }

    private final SigningIn signingIn;

    PasswordSignIn(SigningIn signingIn) {
        this.signingIn = signingIn;
    }

    @Override
    public Authentication authenticate(Authentication attempt) throws AuthenticationException {
        String password = attempt.getCredentials() instanceof String given ? given : "";
        return switch (signingIn.attempt(attempt.getName(), password)) {
            case Outcome.SignedIn(var account) ->
                UsernamePasswordAuthenticationToken.authenticated(PortalUser.of(account, Channel.WEB), null, List.of());
            case Outcome.WrongPassword(int triesLeft) -> throw new WrongPassword(triesLeft);
            case Outcome.Shut(Instant until) -> throw new Shut(until);
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }
}
