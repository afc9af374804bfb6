package nl.balie.portal.vendor.sandbox.server;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What goes back: status, type, body, and the headers that a status needs. */
record Answer(int status, String contentType, String body, Map<String, String> headers) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer json(int status, Object value) {
        return new Answer(status, "application/json", JSON.writeValueAsString(value), Map.of());
    }

    static Answer problem(int status, String detail) {
        return new Answer(
                status,
                "application/problem+json",
                JSON.writeValueAsString(Map.of("status", status, "detail", detail)),
                Map.of());
    }

    static Answer page(String html) {
        return new Answer(200, "text/html; charset=utf-8", html, Map.of());
    }

    static Answer styleSheet(String css) {
        return new Answer(200, "text/css; charset=utf-8", css, Map.of());
    }

    static Answer seeOther(String location) {
        return new Answer(303, "text/plain", "", Map.of("Location", location));
    }

    static Answer unavailable(long retryAfterSeconds) {
        Answer answer = problem(503, "The payroll system is out of order");
        return new Answer(
                503,
                answer.contentType(),
                answer.body(),
                Map.of("Retry-After", Long.toString(Math.max(1, retryAfterSeconds))));
    }
}
