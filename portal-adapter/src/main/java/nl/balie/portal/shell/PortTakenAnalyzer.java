package nl.balie.portal.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which port is taken, who wanted it, and which setting chooses another; of the web server's own too. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, RuntimeException cause) {
        PortTaken taken = findCause(root, PortTaken.class);
        if (taken != null) {
            return analysis(taken);
        }
        PortInUseException web = findCause(root, PortInUseException.class);
        return web == null ? null : analysis(new PortTaken(web.getPort(), "The web server", "server.port", web));
    }

    private static FailureAnalysis analysis(PortTaken taken) {
        return new FailureAnalysis(taken.getMessage(), taken.remedy(), taken);
    }
}
