package nl.balie.knowledge;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.balie.knowledge.ingest.FileCheck;
import nl.balie.knowledge.ingest.Finding;
import nl.balie.knowledge.ingest.Format;
import nl.balie.knowledge.ingest.ReaderProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes a document in, or says at once why not. */
final class AddingDocument {

    private final FileCheck files;
    private final ReaderProcess reader;
    private final DocumentRecords documents;
    private final DocumentChanges changes;
    private final FilePieces pieces;
    private final CollectionRevisions revisions;
    private final Acts acts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AddingDocument(
            FileCheck files,
            ReaderProcess reader,
            DocumentRecords documents,
            DocumentChanges changes,
            FilePieces pieces,
            CollectionRevisions revisions,
            Acts acts,
            TransactionTemplate transactions,
            Clock clock) {
        this.files = files;
        this.reader = reader;
        this.documents = documents;
        this.changes = changes;
        this.pieces = pieces;
        this.revisions = revisions;
        this.acts = acts;
        this.transactions = transactions;
        this.clock = clock;
    }

    Addition add(CollectionId collection, NewDocument added, String by) {
        return switch (files.check(added.fileName(), added.content().bytes())) {
            case FileCheck.Checked.Refused(Finding reason) -> new Addition.Refused(remark(reason));
            case FileCheck.Checked.Accepted(Format format)
            when isLocked(format, added.content().bytes()) -> refused(Remark.Code.ENCRYPTED);
            case FileCheck.Checked.Accepted(Format format) -> readable(collection, added, format, by);
        };
    }

    private boolean isLocked(Format format, byte[] content) {
        return format == Format.PDF && FileCheck.saysEncrypted(content) && !reader.opensWithoutPassword(content);
    }

    private Addition readable(CollectionId collection, NewDocument added, Format format, String by) {
        if (!added.validity().inOrder()) {
            return refused(Remark.Code.VALIDITY_REVERSED);
        }
        // The lambda's result is never null, but the template's signature cannot say so.
        Addition result = transactions.execute(status -> stored(collection, added, format, by));
        return java.util.Objects.requireNonNull(result);
    }

    private Addition stored(CollectionId collection, NewDocument added, Format format, String by) {
        revisions.advance(collection);
        DocumentId replaces = added.replaces();
        Optional<LibraryDocument> predecessor =
                replaces == null ? Optional.empty() : documents.one(collection, collection, replaces);
        if (replaces != null && predecessor.isEmpty()) {
            return refused(Remark.Code.UNKNOWN_PREDECESSOR);
        }
        LibraryDocument document = document(collection, added, predecessor.orElse(null), format);
        changes.insert(document, format, sha256(added.content().bytes()));
        pieces.store(collection, document.id(), added.content().bytes());
        acts.record(collection, document, replaces == null ? Act.Kind.ADDED : Act.Kind.REPLACED, by);
        return new Addition.Added(document.id());
    }

    private LibraryDocument document(
            CollectionId collection, NewDocument added, @Nullable LibraryDocument predecessor, Format format) {
        DocumentId id = DocumentId.next();
        int ordinal = predecessor == null ? 1 : documents.nextOrdinal(collection, predecessor.chain());
        String version = added.version();
        return new LibraryDocument(
                collection,
                id,
                added.title(),
                added.kind(),
                version == null ? String.valueOf(ordinal) : version,
                DocumentStatus.PROCESSING,
                validity(added.validity(), predecessor),
                added.audience(),
                false,
                null,
                0,
                List.of(),
                new Progress(Progress.Phase.WAITING, 0, 0),
                added.replaces(),
                predecessor == null ? id : predecessor.chain(),
                ordinal,
                name(added.fileName()),
                format.mediaType(),
                added.content().length(),
                clock.instant(),
                Care.NONE,
                null);
    }

    /** A new version without a first day counts from today; otherwise it would claim the past of the old one. */
    private Validity validity(Validity asked, @Nullable LibraryDocument predecessor) {
        LocalDate today = LocalDate.now(clock);
        LocalDate until = asked.until();
        boolean fromToday = predecessor != null && asked.from() == null && (until == null || !until.isBefore(today));
        return fromToday ? new Validity(today, until) : asked;
    }

    private static String name(String fileName) {
        String bare = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return bare.length() <= NewDocument.LONGEST_TITLE_CHARACTERS
                ? bare
                : bare.substring(bare.length() - NewDocument.LONGEST_TITLE_CHARACTERS);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static Addition refused(Remark.Code code) {
        return new Addition.Refused(Remark.of(code));
    }

    static Remark remark(Finding finding) {
        return new Remark(Remark.Code.valueOf(finding.kind().name()), finding.arguments());
    }
}
