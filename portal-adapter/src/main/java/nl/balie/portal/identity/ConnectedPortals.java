package nl.balie.portal.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The portals that may vouch for their own signed-in users. We hold their public keys and never a private one. */
@Component
public class ConnectedPortals {

    /**
     * A portal and its key.
     *
     * @param publicJwk the key as a JSON Web Key
     * @param tenant the employer or payroll provider for whose people it may vouch; null only for the demo's own portal
     */
    public record ConnectedPortal(
            String issuer, String publicJwk, @Nullable UUID tenant, boolean demo) {
        public ConnectedPortal {
            if (tenant == null && !demo) {
                throw new IllegalArgumentException("A portal vouches for the people of one tenant: " + issuer);
            }
        }
    }

    private final JdbcClient jdbc;

    ConnectedPortals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<ConnectedPortal> byIssuer(String issuer) {
        return jdbc.sql("select issuer, public_jwk, tenant_id, demo from connected_portal where issuer = ?")
                .param(issuer)
                .query((row, n) -> new ConnectedPortal(
                        row.getString("issuer"),
                        row.getString("public_jwk"),
                        row.getObject("tenant_id", UUID.class),
                        row.getBoolean("demo")))
                .optional();
    }

    public void add(ConnectedPortal portal) {
        jdbc.sql("insert into connected_portal (issuer, public_jwk, tenant_id, demo) values (:issuer, :key,"
                        + " :tenant, :demo)")
                .param("issuer", portal.issuer())
                .param("key", portal.publicJwk())
                .param("tenant", portal.tenant())
                .param("demo", portal.demo())
                .update();
    }

    /** A portal that made itself a new key: what was signed with the old one is worth nothing from now on. */
    public void replaceKey(String issuer, String publicJwk) {
        jdbc.sql("update connected_portal set public_jwk = ? where issuer = ?")
                .params(publicJwk, issuer)
                .update();
    }
}
