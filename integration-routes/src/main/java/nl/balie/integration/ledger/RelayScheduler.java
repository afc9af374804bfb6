package nl.balie.integration.ledger;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.DatabaseMetaData;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.balie.integration.routing.RecurringWork;
import nl.balie.portal.outbox.RelayTask;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Runs the relay on every node: the database divides the work, heartbeats tell which node died with work in its hands.
 * It starts after everything else and stops before it, so that no attempt meets a route that is not there.
 */
@Component
class RelayScheduler {

    private static final Duration RETRY_AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(8);
    private static final double H2_LOWER_FRACTION = 0.5;
    private static final double H2_UPPER_FRACTION = 3.0;
    private static final double POSTGRESQL_LOWER_FRACTION = 0.5;
    private static final double POSTGRESQL_UPPER_FRACTION = 1.0;

    private final DataSource dataSource;
    private final Relay relay;
    private final List<RecurringWork> recurring;
    private final RelaySettings settings;
    private @Nullable Scheduler scheduler;

    RelayScheduler(DataSource dataSource, Relay relay, List<RecurringWork> recurring, RelaySettings settings) {
        this.dataSource = dataSource;
        this.relay = relay;
        this.recurring = recurring;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (scheduler == null) {
            scheduler = build();
            scheduler.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        if (scheduler != null) {
            scheduler.stop();
            scheduler = null;
        }
    }

    private Scheduler build() {
        // Without the proxy an outcome and the end of its work would commit apart.
        SchedulerBuilder builder = Scheduler.create(
                        new TransactionAwareDataSourceProxy(dataSource), List.<Task<?>>of(relayTask()))
                .startTasks(recurring.stream().map(RelayScheduler::task).toList())
                .schedulerName(new SchedulerName.Fixed(UUID.randomUUID().toString()))
                .threads(settings.threads())
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(settings.missedHeartbeats())
                .shutdownMaxWait(LONGEST_STOP)
                .alwaysPersistTimestampInUTC();
        return (isPostgres()
                        ? builder.pollUsingLockAndFetch(POSTGRESQL_LOWER_FRACTION, POSTGRESQL_UPPER_FRACTION)
                        : builder.pollUsingFetch(H2_LOWER_FRACTION, H2_UPPER_FRACTION))
                .build();
    }

    private Task<Void> relayTask() {
        return Tasks.custom(RelayTask.DESCRIPTOR)
                .onDeadExecutionRevive()
                .onFailure((complete, operations) ->
                        operations.reschedule(complete, complete.getTimeDone().plus(RETRY_AFTER_FAILURE)))
                .execute((instance, context) -> relay.carryOut(RelayTask.parse(instance.getId())));
    }

    private static RecurringTask<Void> task(RecurringWork work) {
        return Tasks.recurring(work.name(), FixedDelay.of(work.every()))
                .execute((instance, context) -> work.work().run());
    }

    private boolean isPostgres() {
        try {
            return "PostgreSQL"
                    .equals(JdbcUtils.extractDatabaseMetaData(dataSource, DatabaseMetaData::getDatabaseProductName));
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException("The database cannot be asked what it is", unreachable);
        }
    }
}
