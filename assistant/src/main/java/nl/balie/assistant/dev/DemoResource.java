package nl.balie.assistant.dev;

import nl.balie.portal.identity.NotFound;
import nl.balie.portal.identity.Refused;
import nl.balie.portal.party.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What outside tests of the demo call: tokens of its people, and employers of their own. */
@RestController
@DemoOnly
class DemoResource {

    private static final int LONGEST_NAME_CHARACTERS = 100;

    record Token(String token) {}

    record NewEmployer(@Nullable String name) {}

    private final DemoTokens tokens;
    private final DemoEmployers employers;
    private final Accounts accounts;

    DemoResource(DemoTokens tokens, DemoEmployers employers, Accounts accounts) {
        this.tokens = tokens;
        this.employers = employers;
        this.accounts = accounts;
    }

    @PostMapping("/demo/token")
    Token token(@RequestParam String user) {
        return accounts.byLogin(user)
                .map(account -> new Token(tokens.forLogin(account.login())))
                .orElseThrow(() -> new NotFound("login " + user));
    }

    @PostMapping("/demo/employers")
    @ResponseStatus(HttpStatus.CREATED)
    DemoEmployers.Fresh add(@RequestBody NewEmployer wanted) {
        String name = wanted.name() == null ? "" : wanted.name().strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME_CHARACTERS) {
            throw new Refused("dev.employer-name");
        }
        return employers.addFresh(name);
    }
}
