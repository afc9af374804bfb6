package nl.balie.portal.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/** Where a person is sent who may not come in: to sign in, or to the page that says why not. */
@Component
class PageDoor implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    static final String SIGN_IN = "/inloggen";
    static final String SIGN_IN_FAILED = "/inloggen/mislukt";
    private static final String EXPIRED = SIGN_IN + "?verlopen";

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Access.rulingOn(request) == Access.Ruling.UNKNOWN) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else {
            sendToSignIn(request, response, hadSession(request) ? EXPIRED : SIGN_IN);
        }
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException, ServletException {
        request.setAttribute(WebAttributes.AUTHENTICATION_EXCEPTION, reason);
        request.getRequestDispatcher(SIGN_IN_FAILED).forward(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        if (reason instanceof CsrfException && request.getServletPath().equals(SIGN_IN)) {
            // The sign-in page was open longer than its session lived: signing in again is all there is to do.
            sendToSignIn(request, response, EXPIRED);
        } else {
            switch (Access.rulingOn(request)) {
                case UNKNOWN -> response.sendError(HttpStatus.NOT_FOUND.value());
                case NO_MANDATE, GRANTED -> response.sendError(HttpStatus.FORBIDDEN.value());
            }
        }
    }

    /** htmx follows a redirect inside the page; this header makes it leave the page instead. */
    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
        } else {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        }
    }

    private static boolean hadSession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}
