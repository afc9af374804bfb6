package nl.balie.assistant.dev;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import nl.balie.portal.deadline.InfrastructureTime;
import org.springframework.stereotype.Component;

/** What a connected portal does for its signed-in user, done here for the demo: it signs that this is so-and-so. */
@Component
@DemoOnly
class DemoTokens {

    private static final Duration LIFETIME = Duration.ofHours(11);
    private static final String AUDIENCE = "balie";

    private final DemoPortalKey key;
    private final InfrastructureTime time;

    DemoTokens(DemoPortalKey key, InfrastructureTime time) {
        this.key = key;
        this.time = time;
    }

    String forLogin(String login) {
        Instant now = time.now();
        ECKey signing = key.get();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(DemoPortalKey.ISSUER)
                        .audience(AUDIENCE)
                        .subject(login)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plus(LIFETIME)))
                        .build());
        try {
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The demo portal's key does not sign", e);
        }
    }
}
