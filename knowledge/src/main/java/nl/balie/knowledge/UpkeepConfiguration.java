package nl.balie.knowledge;

import java.time.Clock;
import nl.balie.knowledge.lexical.CollectionIndexes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts together what looks after the documents that are there. */
@Configuration(proxyBeanMethods = false)
class UpkeepConfiguration {

    @Bean
    Upkeep upkeep(
            DocumentRecords documents,
            SectionRecords sections,
            CollectionIndexes indexes,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        var revisions = new CollectionRevisions(jdbc);
        return new Upkeep(
                documents,
                new DocumentChanges(jdbc, documents),
                sections,
                new SynonymRecords(jdbc, clock),
                revisions,
                new Acts(jdbc, revisions, clock),
                indexes,
                new TransactionTemplate(transactions),
                clock);
    }

    @Bean
    UpkeepRounds upkeepRounds(Upkeep upkeep, CollectionIndexes indexes) {
        return new UpkeepRounds(upkeep, indexes);
    }

    @Bean
    VersionHistory versionHistory(DocumentRecords documents, SectionRecords sections) {
        return new VersionHistory(documents, sections);
    }

    @Bean
    TestQuestions testQuestions(JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
        return new TestQuestions(jdbc, new CollectionRevisions(jdbc), new TransactionTemplate(transactions), clock);
    }
}
