package nl.balie.portal.vendor.sandbox.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one door: limits, who may call, which part answers, and a status for everything that goes wrong. */
final class Front implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(Front.class);
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

    private final Interface api;
    private final Pages pages;

    Front(Interface api, Pages pages) {
        this.api = api;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            exchange.getResponseHeaders().set("Content-Type", answer.contentType());
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.getResponseHeaders()
                    .set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'");
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            Request request = Request.read(exchange);
            refuseStrangers(request);
            List<String> path = request.path();
            return path.size() > 2 && path.subList(0, 2).equals(List.of("api", "employers"))
                    ? api.answer(request, path.subList(2, path.size()))
                    : pages.answer(request);
        } catch (BadRequest wrong) {
            return Answer.problem(wrong.status(), String.valueOf(wrong.getMessage()));
        } catch (RuntimeException failure) {
            log.error(
                    "{} {} failed",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    failure);
            return Answer.problem(500, "Something went wrong in the payroll system");
        }
    }

    /** Loopback is no wall against a page of another site in this machine's browser. */
    private static void refuseStrangers(Request request) {
        String host = request.headers().getOrDefault("host", "");
        String origin = request.headers().get("origin");
        if (!LOOPBACK.contains(hostName("http://" + host))
                || (origin != null && !hostAndPort(origin).equals(host))) {
            throw new BadRequest(403, "This system answers callers on this machine only");
        }
    }

    private static String hostName(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "" : host;
    }

    private static @Nullable String authority(String address) {
        return URI.create(address).getRawAuthority();
    }

    private static String hostAndPort(String origin) {
        String authority = authority(origin);
        return authority == null ? "" : authority;
    }
}
