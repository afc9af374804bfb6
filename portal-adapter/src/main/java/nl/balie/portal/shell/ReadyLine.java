package nl.balie.portal.shell;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the counter is open. */
@Component
class ReadyLine {

    private static final Logger LOG = LoggerFactory.getLogger(ReadyLine.class);

    private final Environment environment;
    private final ServerProperties server;

    ReadyLine(Environment environment, ServerProperties server) {
        this.environment = environment;
        this.server = server;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        InetAddress bound = server.getAddress();
        String host = bound == null ? "127.0.0.1" : bound.getHostAddress();
        LOG.info("Balie staat klaar op http://{}:{}", host, environment.getProperty("local.server.port"));
    }
}
