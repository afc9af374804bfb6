package nl.balie.assistant.dev;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.balie.Application;
import nl.balie.testing.LeaveOutTestClasses;
import nl.balie.testing.TestDatabaseConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** A test of the whole application as the demo starts it, on a fresh database and free ports. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "balie.portal.data-directory=target/demo-data",
            "balie.portal.base-address=http://127.0.0.1:8080",
            "balie.demo.sandbox.port=0",
            "balie.demo.sandbox.data=target/demo-data/sandbox",
            // Beside a demo that runs here: no mail server and SMS centre of its own, and none to talk to.
            "balie.demo.post.smtp-port=0",
            "balie.demo.post.imap-port=0",
            "balie.demo.post.sms-port=0",
            "balie.integration.mail.port=1",
            "balie.integration.sms.port=1",
            "balie.vendor.sandbox.address=http://127.0.0.1:1"
        })
@ActiveProfiles({"demo", "test"})
@Import(TestDatabaseConfiguration.class)
@TypeExcludeFilters(LeaveOutTestClasses.class)
public @interface DemoApplicationTest {}
