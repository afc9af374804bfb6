package nl.balie.knowledge;

import java.time.Clock;
import java.util.List;
import nl.balie.knowledge.dense.Dense;
import nl.balie.knowledge.dense.EmbeddingRecords;
import nl.balie.knowledge.dense.LuceneSectionVectors;
import nl.balie.knowledge.dense.OnnxSentenceModel;
import nl.balie.knowledge.dense.PgSectionVectors;
import nl.balie.knowledge.dense.SectionVectors;
import nl.balie.knowledge.dense.SentenceModel;
import nl.balie.knowledge.ingest.FileCheck;
import nl.balie.knowledge.ingest.ReaderProcess;
import nl.balie.knowledge.lexical.CollectionIndexes;
import nl.balie.knowledge.lexical.Indexes;
import nl.balie.knowledge.lexical.QuestionWords;
import nl.balie.knowledge.ranking.HybridSearch;
import nl.balie.knowledge.vector.SemanticSpace;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ResourceLoader;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the module together; {@link Library} is all that others use of it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KnowledgeProperties.class)
class KnowledgeConfiguration {

    @Bean
    DocumentRecords knowledgeDocumentRecords(JdbcClient jdbc) {
        return new DocumentRecords(jdbc);
    }

    @Bean
    SectionRecords knowledgeSectionRecords(JdbcClient jdbc, JdbcTemplate batches) {
        return new SectionRecords(jdbc, batches);
    }

    @Bean
    QuestionWords.Reader questionWordsReader() {
        return new QuestionWords.Reader();
    }

    @Bean
    SemanticSpace semanticSpace() {
        return SemanticSpace.shipped();
    }

    @Bean
    CollectionIndexes collectionIndexes(
            KnowledgeProperties properties,
            DocumentRecords documents,
            SectionRecords sections,
            JdbcClient jdbc,
            QuestionWords.Reader words,
            SemanticSpace space,
            Clock clock) {
        var source = texts(documents, sections, jdbc, clock);
        return new CollectionIndexes(properties.indexDirectory(), source, words, space);
    }

    @Bean
    ReaderProcess readerProcess(KnowledgeProperties properties) {
        return new ReaderProcess(properties.limits(), properties.scans().scanning());
    }

    @Bean
    Dense dense(
            KnowledgeProperties properties,
            DocumentRecords documents,
            SectionRecords sections,
            JdbcClient jdbc,
            JdbcTemplate batches,
            PlatformTransactionManager transactions,
            ResourceLoader resources,
            Clock clock) {
        if (properties.ranking().dense() == 0) {
            return Dense.off();
        }
        var template = new TransactionTemplate(transactions);
        List<SentenceModel> models = properties.dense().models().stream()
                .map(settings -> SentenceModel.of(settings, OnnxSentenceModel.load(settings, resources)))
                .toList();
        SectionVectors store =
                switch (properties.dense().store()) {
                    case LUCENE ->
                        new LuceneSectionVectors(properties.indexDirectory().resolve("vectors"));
                    case PGVECTOR -> new PgSectionVectors(jdbc, batches, template);
                };
        var source = texts(documents, sections, jdbc, clock);
        return Dense.with(models, new EmbeddingRecords(jdbc, batches, template), source, store);
    }

    @Bean
    ReadingDocuments readingDocuments(
            KnowledgeProperties properties,
            ReaderProcess reader,
            DocumentRecords documents,
            SectionRecords sections,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        return new ReadingDocuments(
                properties,
                reader,
                new WaitingDocuments(jdbc),
                documents,
                new DocumentChanges(jdbc, documents),
                sections,
                new FilePieces(jdbc),
                new CollectionRevisions(jdbc),
                new TransactionTemplate(transactions));
    }

    @Bean
    Library library(
            KnowledgeProperties properties,
            DocumentRecords documents,
            SectionRecords sections,
            CollectionIndexes indexes,
            QuestionWords.Reader words,
            Dense dense,
            ReadingDocuments reading,
            ReaderProcess reader,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        var pieces = new FilePieces(jdbc);
        var changes = new DocumentChanges(jdbc, documents);
        var revisions = new CollectionRevisions(jdbc);
        var template = new TransactionTemplate(transactions);
        var adding = new AddingDocument(
                new FileCheck(properties.limits()),
                reader,
                documents,
                changes,
                pieces,
                revisions,
                new Acts(jdbc, revisions, clock),
                template,
                clock);
        Searching searching = searching(properties, documents, sections, words, dense, indexes);
        return new Library(
                documents,
                changes,
                sections,
                pieces,
                revisions,
                adding,
                reading,
                searching,
                reader,
                new Acts(jdbc, revisions, clock),
                new CitationCounts(jdbc, clock),
                indexes,
                template);
    }

    @Bean
    Synonyms synonyms(
            KnowledgeProperties properties,
            DocumentRecords documents,
            SectionRecords sections,
            CollectionIndexes indexes,
            QuestionWords.Reader words,
            Dense dense,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        var revisions = new CollectionRevisions(jdbc);
        return new Synonyms(
                new SynonymRecords(jdbc, clock),
                revisions,
                new Acts(jdbc, revisions, clock),
                new SynonymCheck(words, indexes),
                indexes,
                asked -> searching(properties, documents, sections, words, dense, asked),
                new TransactionTemplate(transactions));
    }

    private static CollectionTexts texts(
            DocumentRecords documents, SectionRecords sections, JdbcClient jdbc, Clock clock) {
        return new CollectionTexts(new CollectionRevisions(jdbc), documents, sections, new SynonymRecords(jdbc, clock));
    }

    private static Searching searching(
            KnowledgeProperties properties,
            DocumentRecords documents,
            SectionRecords sections,
            QuestionWords.Reader words,
            Dense dense,
            Indexes indexes) {
        var search = new HybridSearch(
                indexes, dense.search().orElse(null), properties.ranking().weights());
        return new Searching(documents, sections, search, words, properties.evidence());
    }
}
