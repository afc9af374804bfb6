package nl.balie.assistant.answer;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.knowledge.Addition;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Section;
import nl.balie.knowledge.Validity;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Channel;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.ProviderId;
import nl.balie.testing.Storage;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Employers with documents of their own, on the real library; today is 20 November 2026. */
final class AnswersFromALibrary implements AutoCloseable {

    static final LocalDate TODAY = Storage.NOW.toLocalDate();

    private static final Duration LONGEST_READING = Duration.ofSeconds(60);
    private static final ThreadLocal<Path> INDEXES = new ThreadLocal<>();

    private final Storage storage;
    private final Library library;
    private final Answering answering;

    private AnswersFromALibrary(Storage storage) {
        this.storage = storage;
        this.library = storage.get(Library.class);
        this.answering = new LibraryAnswering(library, new WordingAnswer(texts(), clock(storage)), clock(storage));
    }

    static AnswersFromALibrary in(Path indexes) {
        INDEXES.set(indexes);
        return new AnswersFromALibrary(Storage.with(Knowledge.class));
    }

    private static Clock clock(Storage storage) {
        return storage.get(Clock.class);
    }

    /** An employer whose people ask. */
    final class Workplace {

        private final Employer employer = new Employer(
                new EmployerId(UUID.randomUUID()),
                new ProviderId(UUID.randomUUID()),
                "Kwekerij",
                FormOfAddress.JE,
                "sandbox",
                false);
        private final CollectionId collection = new CollectionId(employer.id().value());

        DocumentId document(
                String title,
                @Nullable String version,
                Validity validity,
                @Nullable DocumentId replaces,
                Set<Audience> audience,
                String text) {
            NewDocument added = new NewDocument(
                    title,
                    DocumentKind.REGULATION,
                    version,
                    validity,
                    audience,
                    replaces,
                    "document.md",
                    FileContent.of(text.getBytes(StandardCharsets.UTF_8)));
            DocumentId id =
                    switch (library.add(collection, added)) {
                        case Addition.Added(DocumentId document) -> document;
                        case Addition.Refused refused -> throw new AssertionError("refused: " + refused);
                    };
            Awaitility.await().atMost(LONGEST_READING).until(() -> status(id) == DocumentStatus.READY);
            library.select(List.of(collection), id, true);
            return id;
        }

        DocumentId document(
                String title, String version, Validity validity, @Nullable DocumentId replaces, String text) {
            return document(title, version, validity, replaces, Set.of(), text);
        }

        DocumentId document(String title, String text) {
            return document(title, null, Validity.ALWAYS, null, Set.of(), text);
        }

        void untick(DocumentId id) {
            library.select(List.of(collection), id, false);
        }

        String section(DocumentId id, String label) {
            return library.sections(List.of(collection), id).stream()
                    .filter(section -> section.label().equals(label))
                    .map(Section::text)
                    .findFirst()
                    .orElseThrow();
        }

        private DocumentStatus status(DocumentId id) {
            return library.document(List.of(collection), id)
                    .map(LibraryDocument::status)
                    .orElseThrow();
        }

        Answer asks(String question) {
            TimeAsked time = TimeAsked.of(question, TODAY);
            return answering.answer(employee(), time.subject(), time);
        }

        /** A question and the one that leans on it. */
        Answer asks(String question, String next) {
            TimeAsked time = TimeAsked.of(next, TODAY).after(TimeAsked.of(question, TODAY));
            return answering.answer(employee(), time.subject(), time);
        }

        Answer hrAsks(String question) {
            TimeAsked time = TimeAsked.of(question, TODAY);
            return answering.answer(hr(), time.subject(), time);
        }

        private ActingPerson employee() {
            AccountId account = new AccountId(UUID.randomUUID());
            Employee employee = new Employee(
                    employer.id(),
                    new EmployeeId(UUID.randomUUID()),
                    account,
                    "1001",
                    "Sanne",
                    "de Vries",
                    "sanne@example.org",
                    null,
                    "Binnendienst",
                    EmploymentType.PERMANENT,
                    new BigDecimal("40"),
                    true,
                    true,
                    LocalDate.of(2020, 1, 1),
                    null);
            return new ActingPerson(
                    account, "sanne", "Sanne de Vries", null, employer, employee, Set.of(), Channel.WEB);
        }

        private ActingPerson hr() {
            return new ActingPerson(
                    new AccountId(UUID.randomUUID()),
                    "fatima",
                    "Fatima",
                    null,
                    employer,
                    null,
                    Set.of(MandateKind.HR),
                    Channel.WEB);
        }
    }

    Workplace workplace() {
        return new Workplace();
    }

    private static ResourceBundleMessageSource texts() {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("nl/balie/assistant/answer/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Override
    public void close() {
        storage.close();
    }

    // A test configuration, so that the scan of a whole application leaves it alone.
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("nl.balie.knowledge")
    static class Knowledge {

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        static BeanFactoryPostProcessor indexDirectory(ConfigurableEnvironment environment) {
            Path directory = INDEXES.get();
            return factory -> environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "indexes", Map.of("balie.knowledge.index-directory", directory.toString())));
        }
    }
}
