package nl.balie.knowledge;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import nl.balie.knowledge.ingest.Finding;
import nl.balie.knowledge.ingest.ReaderProcess;
import nl.balie.knowledge.ingest.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads, in the background, the documents that wait for it: on any node, one reader per document, taken over when a node
 * dies. A document's sections and its being ready appear in one transaction, so it is whole or absent.
 */
final class ReadingDocuments implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ReadingDocuments.class);
    private static final int MOST_CANDIDATES = 10;
    private static final int STOP_SECONDS = 5;

    private final KnowledgeProperties properties;
    private final ReaderProcess reader;
    private final WaitingDocuments queue;
    private final DocumentRecords documents;
    private final DocumentChanges changes;
    private final SectionRecords sections;
    private final FilePieces pieces;
    private final CollectionRevisions revisions;
    private final TransactionTemplate transactions;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor();
    private ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor();

    ReadingDocuments(
            KnowledgeProperties properties,
            ReaderProcess reader,
            WaitingDocuments queue,
            DocumentRecords documents,
            DocumentChanges changes,
            SectionRecords sections,
            FilePieces pieces,
            CollectionRevisions revisions,
            TransactionTemplate transactions) {
        this.properties = properties;
        this.reader = reader;
        this.queue = queue;
        this.documents = documents;
        this.changes = changes;
        this.sections = sections;
        this.pieces = pieces;
        this.revisions = revisions;
        this.transactions = transactions;
    }

    /** There is something to read. */
    void wake() {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        readers = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("reading-", 1).factory());
        heartbeat = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("reading-heartbeat").factory());
        for (int i = 0; i < properties.readers(); i++) {
            readers.execute(this::readOn);
        }
    }

    private void readOn() {
        while (running) {
            try {
                if (!readNext()) {
                    boolean called = work.tryAcquire(properties.pollSeconds(), TimeUnit.SECONDS);
                    LOG.trace("Looking for documents again, called: {}", called);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (DataAccessException | TransactionException e) {
                LOG.warn("Documents that wait cannot be looked up; trying again", e);
                pause();
            }
        }
    }

    private void pause() {
        try {
            TimeUnit.SECONDS.sleep(properties.pollSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }

    /** Reads one document if one waits; says whether it did. */
    boolean readNext() {
        UUID holder = UUID.randomUUID();
        for (WaitingDocuments.Waiting waiting : queue.waiting(MOST_CANDIDATES)) {
            if (queue.claim(waiting, holder)) {
                read(waiting, holder);
                return true;
            }
        }
        return false;
    }

    private void read(WaitingDocuments.Waiting waiting, UUID holder) {
        if (waiting.attempts() >= properties.mostAttempts()) {
            fail(waiting, holder, Remark.of(Remark.Code.READER_STOPPED));
            return;
        }
        var progress = new AtomicReference<>(new Progress(Progress.Phase.READING, 0, 0));
        ScheduledFuture<?> beat =
                heartbeat.scheduleAtFixedRate(() -> renew(waiting, holder, progress.get()), 1, 1, TimeUnit.SECONDS);
        try {
            byte[] content = pieces.read(waiting.collection(), waiting.document());
            Reading reading = reader.read(
                    waiting.format(),
                    content,
                    (percent, found) -> progress.set(new Progress(Progress.Phase.READING, percent, found)));
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            progress.set(
                    new Progress(Progress.Phase.STORING, 100, progress.get().sections()));
            store(waiting, holder, reading);
        } finally {
            beat.cancel(false);
        }
    }

    private void renew(WaitingDocuments.Waiting waiting, UUID holder, Progress progress) {
        try {
            queue.renew(waiting, holder, progress);
        } catch (DataAccessException e) {
            LOG.debug("The progress of {} was not recorded", waiting.document(), e);
        }
    }

    private void store(WaitingDocuments.Waiting waiting, UUID holder, Reading reading) {
        switch (reading) {
            case Reading.Unread(Finding reason) -> fail(waiting, holder, AddingDocument.remark(reason));
            case Reading.Read read -> transactions.executeWithoutResult(status -> ready(waiting, holder, read));
        }
    }

    private void ready(WaitingDocuments.Waiting waiting, UUID holder, Reading.Read read) {
        revisions.advance(waiting.collection());
        List<Remark> remarks =
                read.findings().stream().map(AddingDocument::remark).toList();
        boolean mine = queue.finish(
                waiting,
                holder,
                DocumentStatus.READY,
                read.pages(),
                read.sections().size(),
                remarks);
        if (mine) {
            sections.store(waiting.collection(), waiting.document(), read.sections());
            documents
                    .one(waiting.collection(), waiting.collection(), waiting.document())
                    .ifPresent(this::takeOver);
            LOG.info(
                    "Document {} is read: {} sections",
                    waiting.document(),
                    read.sections().size());
        }
    }

    /** From here on the new version counts, for everybody who used the old one. */
    private void takeOver(LibraryDocument successor) {
        changes.closePredecessor(successor);
        changes.passTicksOn(successor);
    }

    private void fail(WaitingDocuments.Waiting waiting, UUID holder, Remark reason) {
        transactions.executeWithoutResult(
                status -> queue.finish(waiting, holder, DocumentStatus.FAILED, null, 0, List.of(reason)));
        LOG.info("Document {} could not be read: {}", waiting.document(), reason.code());
    }

    @Override
    public void stop() {
        running = false;
        readers.shutdownNow();
        heartbeat.shutdownNow();
        try {
            if (!readers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("A reader is still busy; its document is read again after the next start");
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
