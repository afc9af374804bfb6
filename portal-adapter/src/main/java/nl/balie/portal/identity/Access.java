package nl.balie.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Applies {@link AccessTable} to a request. An address without a row does not exist, whoever asks. */
@Component
class Access implements AuthorizationManager<RequestAuthorizationContext> {

    /** What the table says about a request. */
    enum Ruling {
        GRANTED,
        NO_MANDATE,
        UNKNOWN
    }

    private record Rule(AccessRow row, PathPattern pattern) {
        boolean covers(HttpMethod method, PathContainer path) {
            return row.method().equals(method) && pattern.matches(path);
        }
    }

    private static final String RULING = Access.class.getName();

    private final List<Rule> rules;
    private final CurrentPerson current;

    Access(AccessTable table, CurrentPerson current) {
        this.current = current;
        this.rules = table.rows().stream()
                .map(row -> new Rule(row, PathPatternParser.defaultInstance.parse(row.pattern())))
                .sorted(Comparator.comparing(Rule::pattern, PathPattern.SPECIFICITY_COMPARATOR))
                .toList();
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        Ruling ruling = ruling(context.getRequest());
        context.getRequest().setAttribute(RULING, ruling);
        return new AuthorizationDecision(ruling == Ruling.GRANTED);
    }

    /** The ruling that refused a request; a refusal of another filter counts as a missing mandate. */
    static Ruling rulingOn(HttpServletRequest request) {
        return request.getAttribute(RULING) instanceof Ruling ruling ? ruling : Ruling.NO_MANDATE;
    }

    private Ruling ruling(HttpServletRequest request) {
        Optional<AccessRow> row = row(request);
        if (row.isEmpty()) {
            return Ruling.UNKNOWN;
        }
        if (row.get().roles().contains(Role.ANONYMOUS)) {
            return Ruling.GRANTED;
        }
        try {
            Set<Role> roles = current.of(request).map(Role::of).orElse(Set.of(Role.ANONYMOUS));
            return Collections.disjoint(row.get().roles(), roles) ? Ruling.NO_MANDATE : Ruling.GRANTED;
        } catch (NotFound foreignEmployer) {
            return Ruling.UNKNOWN;
        }
    }

    private Optional<AccessRow> row(HttpServletRequest request) {
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        HttpMethod asked = method.equals(HttpMethod.HEAD) ? HttpMethod.GET : method;
        PathContainer path = ServletRequestPathUtils.parse(request).pathWithinApplication();
        return rules.stream()
                .filter(rule -> rule.covers(asked, path))
                .findFirst()
                .map(Rule::row);
    }
}
