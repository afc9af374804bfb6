package nl.balie.integration.mail;

import jakarta.mail.Session;
import org.apache.camel.component.mail.JavaMailSender;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The session and the sender of outgoing mail. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Session outboundMailSession(MailSettings settings) {
        return Session.getInstance(settings.session());
    }

    @Bean(MailRoutes.SENDER)
    JavaMailSender answeringMailSender(MailSettings settings, Session outboundMailSession) {
        return new AnsweringMailSender(settings, outboundMailSession);
    }
}
