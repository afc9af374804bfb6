package nl.balie.portal.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.balie.portal.wording.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a program hears that may not come in: problem+json. */
@Component
class ApiDoor implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final BearerTokenAuthenticationEntryPoint bearer = new BearerTokenAuthenticationEntryPoint();
    private final Wording wording;
    private final JsonMapper json;

    ApiDoor(Wording wording, JsonMapper json) {
        this.wording = wording;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        if (Access.rulingOn(request) == Access.Ruling.UNKNOWN) {
            write(response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            bearer.commence(request, response, reason);
            write(response, HttpStatus.UNAUTHORIZED, "no-token");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        switch (Access.rulingOn(request)) {
            case UNKNOWN -> write(response, HttpStatus.NOT_FOUND, "not-found");
            case NO_MANDATE, GRANTED -> write(response, HttpStatus.FORBIDDEN, "no-mandate");
        }
    }

    private void write(HttpServletResponse response, HttpStatus status, String name) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        json.writeValue(
                response.getOutputStream(),
                Problem.of(status, name, wording, Wording.DUTCH).toJson());
    }
}
