package nl.balie.portal.identity;

import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * One line of {@link AccessTable}: who may call what.
 *
 * @param pattern the path as the controller maps it
 * @param resource whether it is a file that is served, not a controller's method
 */
public record AccessRow(HttpMethod method, String pattern, Set<Role> roles, boolean resource) {

    public AccessRow {
        roles = Set.copyOf(roles);
        if (roles.isEmpty()) {
            throw new IllegalArgumentException("Nobody may call " + method + " " + pattern + ": leave the row out");
        }
    }

    static AccessRow row(HttpMethod method, String pattern, Set<Role> roles) {
        return new AccessRow(method, pattern, roles, false);
    }

    static AccessRow file(String pattern) {
        return new AccessRow(HttpMethod.GET, pattern, Set.of(Role.values()), true);
    }
}
