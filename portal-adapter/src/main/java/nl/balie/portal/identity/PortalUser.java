package nl.balie.portal.identity;

import java.io.Serializable;
import java.util.UUID;
import nl.balie.portal.party.Account;
import nl.balie.portal.party.AccountId;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who signed in, and how: what the session keeps. Mandates are looked up for each request, so that a withdrawn one is gone at once. */
record PortalUser(UUID accountId, String login, String name, Channel channel)
        implements AuthenticatedPrincipal, Serializable {

    private static final long serialVersionUID = 1L;

    static PortalUser of(Account account, Channel channel) {
        return new PortalUser(account.id().value(), account.login(), account.name(), channel);
    }

    AccountId account() {
        return new AccountId(accountId);
    }

    @Override
    public String getName() {
        return login;
    }
}
