package nl.balie.portal.outbox;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The client that schedules the relay's work within the caller's transaction. */
@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

    @Bean
    SchedulerClient schedulerClient(DataSource dataSource) {
        // Without the proxy the scheduled work would commit on a connection of its own.
        DataSource inTransaction = new TransactionAwareDataSourceProxy(dataSource);
        return SchedulerClient.Builder.create(
                        inTransaction, Tasks.oneTime(RelayTask.DESCRIPTOR).execute((instance, context) -> {}))
                .build();
    }
}
