package nl.balie.portal.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import nl.balie.portal.party.EmployerId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Who makes this request. A payroll provider's person names the employer with {@code ?employer=}; on the pages the choice is
 * remembered in the session, so that links need not carry it.
 */
@Component
public class CurrentPerson {

    private static final String PARAMETER = "employer";
    private static final String PERSON = CurrentPerson.class.getName();
    private static final String CHOICE = PERSON + ".employer";

    private final ActingPeople people;

    CurrentPerson(ActingPeople people) {
        this.people = people;
    }

    /**
     * The signed-in person of this request, if any; looked up once.
     *
     * @throws NotFound when an employer is named for whom this person does not act
     */
    public Optional<ActingPerson> of(HttpServletRequest request) {
        PortalUser user = user();
        if (user == null) {
            return Optional.empty();
        }
        if (request.getAttribute(PERSON) instanceof ActingPerson known
                && known.account().equals(user.account())) {
            return Optional.of(known);
        }
        EmployerId named = namedEmployer(request);
        ActingPerson person = people.of(
                user.account(),
                user.login(),
                user.name(),
                named == null && user.channel() == Channel.WEB ? remembered(request) : named,
                user.channel());
        if (named != null && user.channel() == Channel.WEB) {
            request.getSession().setAttribute(CHOICE, named.value());
        }
        request.setAttribute(PERSON, person);
        return Optional.of(person);
    }

    private static @Nullable PortalUser user() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof PortalUser user ? user : null;
    }

    /** The page that tells of a refused employer is itself shown for the usual one. */
    private static @Nullable EmployerId namedEmployer(HttpServletRequest request) {
        String named = request.getParameter(PARAMETER);
        return named == null || request.getDispatcherType() == DispatcherType.ERROR ? null : parsed(named);
    }

    private static EmployerId parsed(String text) {
        try {
            return new EmployerId(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound("employer " + text);
        }
    }

    private static @Nullable EmployerId remembered(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(CHOICE) instanceof UUID choice ? new EmployerId(choice) : null;
    }
}
