package nl.balie.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import nl.balie.assistant.answer.Colleague;
import nl.balie.knowledge.Addition;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Consultation;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Passage;
import nl.balie.knowledge.Question;
import nl.balie.knowledge.Section;
import nl.balie.testing.Storage;
import nl.balie.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** One employer's collection in a library of its own, with the documents that were put on it, read as the product reads them. */
final class Shelf implements AutoCloseable {

    private static final int LONGEST_READING_SECONDS = 300;
    private static final long LOOK_AGAIN_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final CollectionId collection = new CollectionId(UUID.randomUUID());
    private final Library library;

    Shelf() {
        this(Map.of());
    }

    /**
     * One in a library with other settings.
     *
     * @param settings by their full names
     */
    Shelf(Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("shelf", Map.of("balie.knowledge.index-directory", indexDirectory())));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings", settings));
        context.register(Knowledge.class);
        context.refresh();
        library = context.getBean(Library.class);
    }

    private static String indexDirectory() {
        try {
            Path target = Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(target, "golden-index").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Brings a document in; it is read in the background. */
    void put(NewDocument document, boolean ticked) {
        switch (library.add(collection, document)) {
            case Addition.Added added -> library.select(List.of(collection), added.document(), ticked);
            case Addition.Refused refused ->
                throw new IllegalStateException(document.fileName() + " was refused: " + refused.reason());
        }
    }

    /** The newest version of a document that counted before a day, null if there is none. */
    @Nullable
    DocumentId versionBefore(String title, LocalDate day) {
        return documents().stream()
                .filter(document -> document.title().equals(title))
                .filter(document -> document.validity().from() != null
                        && document.validity().from().isBefore(day))
                .max(Comparator.comparingInt(LibraryDocument::ordinal))
                .map(LibraryDocument::id)
                .orElse(null);
    }

    /**
     * Waits until everything is read.
     *
     * @throws IllegalStateException if a document cannot be read, or not in time
     */
    void awaitReading() {
        int looks = 0;
        while (documents().stream().anyMatch(document -> document.status() == DocumentStatus.PROCESSING)) {
            if (looks++ > TimeUnit.SECONDS.toNanos(LONGEST_READING_SECONDS) / LOOK_AGAIN_NANOSECONDS) {
                throw new IllegalStateException("Not read in " + LONGEST_READING_SECONDS + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN_NANOSECONDS);
        }
        for (LibraryDocument document : documents()) {
            if (document.status() == DocumentStatus.FAILED) {
                throw new IllegalStateException(document.fileName() + " cannot be read: " + document.remarks());
            }
        }
    }

    List<LibraryDocument> documents() {
        return library.documents(List.of(collection));
    }

    /** Whether a section was read. */
    boolean holds(GoldSection gold) {
        return documents().stream()
                .filter(document -> gold.isOf(document.title(), document.version()))
                .flatMap(document -> sections(document).stream())
                .anyMatch(section -> section.label().equalsIgnoreCase(gold.section()));
    }

    List<Section> sections(LibraryDocument document) {
        return library.sections(List.of(collection), document.id());
    }

    List<Passage> search(String text, LocalDate on, Audience audience, int size) {
        return library.search(new Question(text, on, audience, List.of(collection)), size);
    }

    Consultation consult(String text, LocalDate on, Audience audience) {
        return library.consult(new Question(text, on, audience, List.of(collection)));
    }

    /** Somebody of the group who asks on a day. */
    Colleague colleague(Audience audience, LocalDate today) {
        return new Colleague(library, collection, audience, today);
    }

    @Override
    public void close() {
        context.close();
    }

    /** The knowledge module on a fresh database, without the application around it. */
    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan("nl.balie.knowledge")
    static class Knowledge {

        @Bean
        DataSource dataSource() {
            return TestDatabase.dataSource();
        }

        @Bean
        JdbcClient jdbcClient(DataSource dataSource) {
            return JdbcClient.create(dataSource);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource dataSource) {
            return new JdbcTemplate(dataSource);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource dataSource) {
            return new JdbcTransactionManager(dataSource);
        }

        @Bean
        Clock clock() {
            return Clock.fixed(Storage.NOW.toInstant(), ZoneId.of("Europe/Amsterdam"));
        }
    }
}
