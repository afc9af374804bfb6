package nl.balie.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.balie.portal.identity.CurrentPerson;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Brings those who have nothing to ask at the counter to the place where their work is. */
@Component
class HomeRedirect implements HandlerInterceptor {

    private final CurrentPerson current;

    HomeRedirect(CurrentPerson current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String home = current.of(request).map(Navigation::home).orElse("/");
        if (home.equals("/")) {
            return true;
        } else {
            response.sendRedirect(home);
            return false;
        }
    }
}
