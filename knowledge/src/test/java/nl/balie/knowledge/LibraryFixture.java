package nl.balie.knowledge;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.knowledge.dense.Dense;
import nl.balie.knowledge.ingest.ReaderProcess;
import nl.balie.knowledge.ingest.Scanning;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.QuestionWords;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The whole module on a database and a directory, without an application around it. */
final class LibraryFixture implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    final Library library;
    final Upkeep upkeep;
    final VersionHistory versions;
    final Synonyms synonyms;
    final ReadingDocuments reading;
    final JdbcClient jdbc;
    final Dense dense;
    private final ReaderProcess reader;
    private final CollectionIndexes indexes;

    private LibraryFixture(
            Library library,
            Upkeep upkeep,
            VersionHistory versions,
            Synonyms synonyms,
            ReadingDocuments reading,
            ReaderProcess reader,
            JdbcClient jdbc,
            CollectionIndexes indexes,
            Dense dense) {
        this.dense = dense;
        this.library = library;
        this.upkeep = upkeep;
        this.versions = versions;
        this.synonyms = synonyms;
        this.reader = reader;
        this.reading = reading;
        this.jdbc = jdbc;
        this.indexes = indexes;
    }

    static LibraryFixture on(DataSource database, Path indexDirectory) {
        return on(database, indexDirectory, Map.of());
    }

    static LibraryFixture on(DataSource database, Path indexDirectory, Map<String, String> settings) {
        KnowledgeProperties properties = properties(indexDirectory, settings);
        var configuration = new KnowledgeConfiguration();
        var jdbc = JdbcClient.create(database);
        Clock clock = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        var documents = configuration.knowledgeDocumentRecords(jdbc);
        var sections = configuration.knowledgeSectionRecords(jdbc, new JdbcTemplate(database));
        var transactions = new JdbcTransactionManager(database);
        QuestionWords.Reader words = configuration.questionWordsReader();
        CollectionIndexes indexes = configuration.collectionIndexes(
                properties, documents, sections, jdbc, words, configuration.semanticSpace(), clock);
        Dense dense = configuration.dense(
                properties,
                documents,
                sections,
                jdbc,
                new JdbcTemplate(database),
                transactions,
                new DefaultResourceLoader(),
                clock);
        ReaderProcess reader = configuration.readerProcess(properties);
        ReadingDocuments reading =
                configuration.readingDocuments(properties, reader, documents, sections, jdbc, transactions);
        Library library = configuration.library(
                properties, documents, sections, indexes, words, dense, reading, reader, jdbc, transactions, clock);
        var care = new UpkeepConfiguration();
        Upkeep upkeep = care.upkeep(documents, sections, indexes, jdbc, transactions, clock);
        VersionHistory versions = care.versionHistory(documents, sections);
        Synonyms synonyms = configuration.synonyms(
                properties, documents, sections, indexes, words, dense, jdbc, transactions, clock);
        return new LibraryFixture(library, upkeep, versions, synonyms, reading, reader, jdbc, indexes, dense);
    }

    static KnowledgeProperties properties(Path indexDirectory, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("balie.knowledge.index-directory", indexDirectory.toString());
        return new Binder(new MapConfigurationPropertySource(all))
                .bindOrCreate("balie.knowledge", KnowledgeProperties.class);
    }

    static ReaderProcess reader(Path anywhere) {
        return new ReaderProcess(properties(anywhere, Map.of()).limits(), Scanning.USUAL);
    }

    static CollectionId collection() {
        return new CollectionId(UUID.randomUUID());
    }

    static NewDocument markdown(String title, String text) {
        return file(title, title + ".md", text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static NewDocument file(String title, String fileName, byte[] content) {
        return new NewDocument(
                title,
                DocumentKind.REGULATION,
                null,
                Validity.ALWAYS,
                Set.of(),
                null,
                fileName,
                FileContent.of(content));
    }

    /** Brings a document in, reads it at once, and ticks it. */
    DocumentId readAndTicked(CollectionId collection, NewDocument document) {
        DocumentId id = read(collection, document);
        library.select(List.of(collection), id, true);
        return id;
    }

    DocumentId read(CollectionId collection, NewDocument document) {
        DocumentId id = added(collection, document);
        while (reading.readNext()) {
            // Until nothing waits.
        }
        return id;
    }

    DocumentId added(CollectionId collection, NewDocument document) {
        return switch (library.add(collection, document)) {
            case Addition.Added(DocumentId id) -> id;
            case Addition.Refused(Remark reason) -> throw new AssertionError("Refused: " + reason);
        };
    }

    LibraryDocument document(CollectionId collection, DocumentId id) {
        return library.document(List.of(collection), id).orElseThrow();
    }

    List<Passage> search(CollectionId collection, String text) {
        return library.search(new Question(text, TODAY, Audience.EVERYONE, List.of(collection)), 10);
    }

    Consultation ask(CollectionId collection, String text, Audience asker, @Nullable LocalDate on) {
        return library.consult(new Question(text, on == null ? TODAY : on, asker, List.of(collection)));
    }

    @Override
    public void close() {
        reading.stop();
        reader.close();
        indexes.close();
        dense.close();
    }
}
