package nl.balie.house;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balie.Application;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Application.class, new OurCode());

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        modules.verify();
    }

    @Test
    void theModulesOfEveryMavenModuleAreFound() {
        assertThat(modules.stream().map(module -> module.getBasePackage().getName()))
                .anyMatch(name -> name.startsWith("nl.balie.portal."))
                .anyMatch(name -> name.startsWith("nl.balie.assistant."))
                .anyMatch(name -> name.startsWith("nl.balie.integration."))
                .contains("nl.balie.knowledge");
    }
}
