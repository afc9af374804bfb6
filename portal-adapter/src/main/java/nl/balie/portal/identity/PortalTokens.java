package nl.balie.portal.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.ConnectedPortals.ConnectedPortal;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.Accounts;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.stereotype.Component;

/**
 * Reads the tokens that connected portals issue for their signed-in users: {@code iss} a portal we know, {@code aud} us,
 * {@code sub} the person's login, {@code exp} not too far away, signed with that portal's key (ES256, RS256 or PS256).
 */
@Component
class PortalTokens implements AuthenticationManagerResolver<String> {

    private static final Duration CLOCK_SKEW = Duration.ofSeconds(30);
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.ES256, JWSAlgorithm.RS256, JWSAlgorithm.PS256);
    private static final OAuth2Error WRONG_AUDIENCE = error("The token is meant for somebody else");
    private static final OAuth2Error TOO_LONG = error("The token does not expire, or lives too long");

    private final ConnectedPortals portals;
    private final Accounts accounts;
    private final Vouching vouching;
    private final IdentitySettings settings;
    private final InfrastructureTime time;
    private final Map<ConnectedPortal, AuthenticationManager> managers = new ConcurrentHashMap<>();

    PortalTokens(
            ConnectedPortals portals,
            Accounts accounts,
            Vouching vouching,
            IdentitySettings settings,
            InfrastructureTime time) {
        this.portals = portals;
        this.accounts = accounts;
        this.vouching = vouching;
        this.settings = settings;
        this.time = time;
    }

    /** The portal is looked up for every token, so that a removed one is out at once; only the parsed key is kept. */
    @Override
    public AuthenticationManager resolve(String issuer) {
        ConnectedPortal portal =
                portals.byIssuer(issuer).orElseThrow(() -> new InvalidBearerTokenException("Unknown issuer"));
        return managers.computeIfAbsent(portal, this::manager);
    }

    private AuthenticationManager manager(ConnectedPortal portal) {
        JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder(portal));
        provider.setJwtAuthenticationConverter(token -> signedIn(portal, token));
        return new ProviderManager(provider);
    }

    private AbstractAuthenticationToken signedIn(ConnectedPortal portal, Jwt token) {
        Account account = Optional.ofNullable(token.getSubject())
                .flatMap(accounts::byLogin)
                .filter(known -> vouching.mayVouchFor(portal, known.id()))
                .orElseThrow(() -> new InvalidBearerTokenException("Unknown subject"));
        return UsernamePasswordAuthenticationToken.authenticated(PortalUser.of(account, Channel.API), null, List.of());
    }

    private NimbusJwtDecoder decoder(ConnectedPortal portal) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(new JWKSet(publicKey(portal)))));
        // Times are checked below, by our own clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                timestamps(), new JwtIssuerValidator(portal.issuer()), this::audience, this::lifetime));
        return decoder;
    }

    private static JWK publicKey(ConnectedPortal portal) {
        try {
            JWK key = JWK.parse(portal.publicJwk());
            JWK publicKey = key.toPublicJWK();
            if (publicKey == null || key.isPrivate()) {
                throw new IllegalStateException("Only a public key belongs in connected_portal: " + portal.issuer());
            }
            return publicKey;
        } catch (ParseException e) {
            throw new IllegalStateException("Not a JSON Web Key: " + portal.issuer(), e);
        }
    }

    private OAuth2TokenValidator<Jwt> timestamps() {
        JwtTimestampValidator validator = new JwtTimestampValidator(CLOCK_SKEW);
        validator.setClock(time.clock());
        validator.setAllowEmptyExpiryClaim(false);
        return validator;
    }

    private OAuth2TokenValidatorResult audience(Jwt token) {
        List<String> audience = token.getAudience();
        return audience != null && audience.contains(settings.tokenAudience())
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(WRONG_AUDIENCE);
    }

    private OAuth2TokenValidatorResult lifetime(Jwt token) {
        Instant expires = token.getExpiresAt();
        return expires != null
                        && expires.isBefore(
                                time.now().plus(settings.longestToken()).plus(CLOCK_SKEW))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(TOO_LONG);
    }

    private static OAuth2Error error(String description) {
        return new OAuth2Error("invalid_token", description, null);
    }
}
