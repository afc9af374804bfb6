package nl.balie.assistant.dev;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** The demo is open to everybody, but on this machine only. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
class DemoConfiguration {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** Loopback alone does not keep out a page from elsewhere whose name was made to point here. */
    @Bean
    HttpFirewall onlyThisMachine() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(THIS_MACHINE::contains);
        return firewall;
    }
}
