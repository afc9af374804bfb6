package nl.balie.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import java.util.function.UnaryOperator;
import nl.balie.portal.deadline.InfrastructureTime;
import nl.balie.portal.identity.ConnectedPortals.ConnectedPortal;
import nl.balie.portal.party.Accounts;
import nl.balie.portal.party.Parties;
import nl.balie.testing.Storage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;

@Tag("database")
class PortalTokensTest {

    private static final String ISSUER = "https://portaal.example";

    private Storage storage;
    private PeopleOfTwoEmployers world;
    private ECKey key;
    private Instant now;

    static class Parts {
        @Bean
        IdentitySettings identitySettings() {
            return new IdentitySettings(5, Duration.ofMinutes(15), "balie", Duration.ofHours(1));
        }

        @Bean
        InfrastructureTime infrastructureTime() {
            return InfrastructureTime.system();
        }
    }

    @BeforeEach
    void open() throws JOSEException {
        storage = Storage.with(
                Parts.class, Parties.class, Accounts.class, ConnectedPortals.class, Vouching.class, PortalTokens.class);
        world = new PeopleOfTwoEmployers(storage);
        key = new ECKeyGenerator(Curve.P_256).generate();
        now = storage.get(InfrastructureTime.class).now();
        connect(ISSUER, key, world.nursery.value());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    @Test
    void letsInWhomThePortalVouchesFor() {
        Authentication authentication = authenticate(signed(key, claims -> claims));

        assertThat(authentication.getPrincipal()).isInstanceOfSatisfying(PortalUser.class, user -> {
            assertThat(user.login()).isEqualTo("sanne");
            assertThat(user.channel()).isEqualTo(Channel.API);
        });
    }

    @Test
    void aPortalVouchesForItsOwnTenantsPeopleOnly() {
        refuses(signed(key, claims -> claims.subject("els")));
        refuses(signed(key, claims -> claims.subject("ingrid")));
    }

    @Test
    void aProvidersPortalVouchesForThePeopleOfItsEmployers() throws JOSEException {
        ECKey offices = new ECKeyGenerator(Curve.P_256).generate();
        connect("https://kantoor.example", offices, world.office.value());

        for (String login : new String[] {"ingrid", "sanne", "fatima"}) {
            assertThat(authenticate(signed(
                                    offices,
                                    claims -> claims.issuer("https://kantoor.example")
                                            .subject(login)))
                            .isAuthenticated())
                    .isTrue();
        }
        refuses(signed(
                offices, claims -> claims.issuer("https://kantoor.example").subject("els")));
    }

    @Test
    void refusesAnotherKeyAndNoSignatureAtAll() throws JOSEException {
        refuses(signed(new ECKeyGenerator(Curve.P_256).generate(), claims -> claims));
        refuses(new PlainJWT(claims(claims -> claims)).serialize());
    }

    @Test
    void refusesWhatIsExpiredEndlessOrLivesTooLong() {
        refuses(signed(key, claims -> claims.expirationTime(Date.from(now.minus(Duration.ofMinutes(2))))));
        refuses(signed(key, claims -> claims.expirationTime(null)));
        refuses(signed(key, claims -> claims.expirationTime(Date.from(now.plus(Duration.ofHours(2))))));
    }

    @Test
    void refusesWhatIsMeantForSomebodyElseOrForLater() {
        refuses(signed(key, claims -> claims.audience("another-system")));
        refuses(signed(key, claims -> claims.audience((String) null)));
        refuses(signed(key, claims -> claims.notBeforeTime(Date.from(now.plus(Duration.ofMinutes(5))))));
    }

    @Test
    void refusesUnknownPeopleAndUnknownPortals() {
        refuses(signed(key, claims -> claims.subject("nobody")));
        refuses(signed(key, claims -> claims.subject(null)));
        assertThatThrownBy(() -> storage.get(PortalTokens.class).resolve("https://elders.example"))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aNewKeyMakesTheOldOneWorthless() throws JOSEException {
        String token = signed(key, claims -> claims);
        storage.get(ConnectedPortals.class)
                .replaceKey(
                        ISSUER,
                        new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString());

        refuses(token);
    }

    private void connect(String issuer, ECKey signing, UUID tenant) {
        storage.get(ConnectedPortals.class)
                .add(new ConnectedPortal(issuer, signing.toPublicJWK().toJSONString(), tenant, false));
    }

    private void refuses(String token) {
        assertThatThrownBy(() -> authenticate(token)).isInstanceOf(AuthenticationException.class);
    }

    private Authentication authenticate(String token) {
        try {
            String issuer = JWTParser.parse(token).getJWTClaimsSet().getIssuer();
            return storage.get(PortalTokens.class)
                    .resolve(issuer)
                    .authenticate(new BearerTokenAuthenticationToken(token));
        } catch (ParseException e) {
            throw new AssertionError("The test made a token that is none", e);
        }
    }

    private String signed(ECKey signing, UnaryOperator<JWTClaimsSet.Builder> change) {
        try {
            SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).build(), claims(change));
            token.sign(new ECDSASigner(signing));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError("The test's key does not sign", e);
        }
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience("balie")
                        .subject("sanne")
                        .expirationTime(Date.from(now.plus(Duration.ofMinutes(30)))))
                .build();
    }
}
