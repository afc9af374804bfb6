package nl.balie.assistant.dev.post;

import java.io.IOException;
import nl.balie.assistant.dev.DemoOnly;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the demo's post is kept. */
@Configuration(proxyBeanMethods = false)
@DemoOnly
@EnableConfigurationProperties(PostSettings.class)
class PostConfiguration {

    @Bean
    MailFiles mailFiles(PostSettings settings) throws IOException {
        return new MailFiles(settings.data());
    }

    @Bean
    TextMessageFiles textMessageFiles(PostSettings settings) throws IOException {
        return new TextMessageFiles(settings.data());
    }
}
