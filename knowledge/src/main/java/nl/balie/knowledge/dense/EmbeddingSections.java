package nl.balie.knowledge.dense;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.balie.knowledge.lexical.SectionText;
import nl.balie.knowledge.lexical.TextSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Shows documents to the model in the background, document by document: new ones, and all of them after the model has
 * changed. What the model before it made stays until the last document is done.
 */
public final class EmbeddingSections implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingSections.class);
    private static final int POLL_SECONDS = 5;
    private static final int STOP_SECONDS = 5;
    private static final int MOST_AT_ONCE = 10;

    private final SentenceModel model;
    private final EmbeddingRecords records;
    private final TextSource texts;
    private volatile boolean running;
    private ExecutorService worker = Executors.newVirtualThreadPerTaskExecutor();

    public EmbeddingSections(SentenceModel model, EmbeddingRecords records, TextSource texts) {
        this.model = model;
        this.records = records;
        this.texts = texts;
    }

    @Override
    public void start() {
        running = true;
        worker = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("embedding").factory());
        worker.execute(this::embedOn);
    }

    private void embedOn() {
        while (running) {
            try {
                if (!embedNext()) {
                    TimeUnit.SECONDS.sleep(POLL_SECONDS);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Documents that wait for the model cannot be looked up; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(POLL_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Shows the model some documents that it has not seen; says whether there were any. */
    boolean embedNext() {
        List<EmbeddingRecords.Pending> pending = records.pending(model.name(), MOST_AT_ONCE);
        for (EmbeddingRecords.Pending document : pending) {
            List<float[]> vectors = texts.sections(document.collection(), document.document()).stream()
                    .map(section -> model.passage(text(section)))
                    .toList();
            records.store(document, model.name(), vectors);
        }
        if (pending.isEmpty()) {
            int forgotten = records.forgetAllBut(model.name());
            if (forgotten > 0) {
                LOG.info("All documents are seen by {}; {} vectors of other models are gone", model.name(), forgotten);
            }
        }
        return !pending.isEmpty();
    }

    private static String text(SectionText section) {
        String path = String.join(". ", section.path());
        return path + ". " + section.label() + " " + section.heading() + ". " + section.text();
    }

    @Override
    public void stop() {
        running = false;
        worker.shutdownNow();
        try {
            if (!worker.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The model is still busy; that document is shown again after the next start");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
