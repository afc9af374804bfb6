package nl.balie.portal.identity;

import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Requests of somebody who signed in, for tests of pages and resources. */
public final class SignedIn {
    private SignedIn() {}

    /** By the page. */
    public static RequestPostProcessor as(ActingPerson who) {
        return through(Channel.WEB, who);
    }

    /** With a token. */
    public static RequestPostProcessor withToken(ActingPerson who) {
        return through(Channel.API, who);
    }

    private static RequestPostProcessor through(Channel channel, ActingPerson who) {
        PortalUser user = new PortalUser(who.account().value(), who.login(), who.name(), channel);
        TestingAuthenticationToken token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return SecurityMockMvcRequestPostProcessors.authentication(token);
    }
}
