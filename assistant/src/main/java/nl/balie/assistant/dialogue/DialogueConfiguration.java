package nl.balie.assistant.dialogue;

import nl.balie.assistant.skill.Understanding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DialogueConfiguration {

    @Bean
    Reading reading() {
        Understanding understanding = new Understanding();
        return understanding::read;
    }
}
