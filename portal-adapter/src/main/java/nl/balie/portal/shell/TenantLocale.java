package nl.balie.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.CurrentPerson;
import nl.balie.portal.wording.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.web.servlet.LocaleResolver;

/** The pages speak as the employer of whoever looks at them wants: with 'je' or with 'u'. */
class TenantLocale implements LocaleResolver {

    private final CurrentPerson current;

    TenantLocale(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        try {
            return current.of(request)
                    .map(ActingPerson::employer)
                    .map(Wording::locale)
                    .orElse(Wording.DUTCH);
        } catch (DataAccessException unreachable) {
            // The page that says so must be readable without the database.
            return Wording.DUTCH;
        }
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The employer decides how its people are spoken to");
    }
}
