package nl.balie.knowledge;

import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.balie.knowledge.lexical.CollectionIndexes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Goes round every hour, on every node: empties the bin of what lay there long enough, holds this node's indexes to the database. */
final class UpkeepRounds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRounds.class);
    private static final int MINUTES_BETWEEN_ROUNDS = 60;

    private final Upkeep upkeep;
    private final CollectionIndexes indexes;
    private @Nullable ScheduledExecutorService rounds;

    UpkeepRounds(Upkeep upkeep, CollectionIndexes indexes) {
        this.upkeep = upkeep;
        this.indexes = indexes;
    }

    @Override
    public void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("library-upkeep").factory());
        ScheduledFuture<?> _ = started.scheduleWithFixedDelay(
                this::round, MINUTES_BETWEEN_ROUNDS, MINUTES_BETWEEN_ROUNDS, TimeUnit.MINUTES);
        rounds = started;
    }

    private void round() {
        try {
            int purged = upkeep.emptyBin();
            if (purged > 0) {
                LOG.info("{} documents left the bin for good", purged);
            }
            indexes.onThisNode().forEach(this::reconcile);
        } catch (RuntimeException e) {
            // An exception would end the rounds; the next one tries again.
            LOG.warn("A round of upkeep was not finished", e);
        }
    }

    private void reconcile(UUID collection) {
        Reconciliation found = upkeep.reconcile(new CollectionId(collection));
        if (!found.agrees()) {
            LOG.warn("The index of collection {} was off and is built anew: {}", collection, found);
        }
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.shutdownNow();
            rounds = null;
        }
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
