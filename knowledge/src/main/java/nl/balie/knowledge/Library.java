package nl.balie.knowledge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balie.knowledge.ingest.Format;
import nl.balie.knowledge.ingest.ReaderProcess;
import nl.balie.knowledge.lexical.CollectionIndexes;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Bibliotheek: documents in, cited passages out (contract {@code knowledge.md}).
 *
 * <p>Everything is asked within collections: a list that starts with the reader's own collection, whose ticks count,
 * followed by the libraries shared with it. What is in no collection of the list does not exist for the caller. Who may do
 * what is decided by the caller; this module knows no users. Safe for use by several threads.
 */
public class Library {

    /** Most passages of one search. */
    public static final int MOST_PASSAGES = 100;

    /** Wide enough to read the small print of A4. */
    private static final int PAGE_IMAGE_WIDTH_PIXELS = 1240;

    private static final int PASSAGES_PER_CONSULTATION = 8;
    private static final String NOBODY = "Balie";

    private final DocumentRecords documents;
    private final DocumentChanges changes;
    private final SectionRecords sections;
    private final FilePieces pieces;
    private final CollectionRevisions revisions;
    private final AddingDocument adding;
    private final ReadingDocuments reading;
    private final Searching searching;
    private final ReaderProcess reader;
    private final Acts acts;
    private final CitationCounts citations;
    private final CollectionIndexes indexes;
    private final TransactionTemplate transactions;

    Library(
            DocumentRecords documents,
            DocumentChanges changes,
            SectionRecords sections,
            FilePieces pieces,
            CollectionRevisions revisions,
            AddingDocument adding,
            ReadingDocuments reading,
            Searching searching,
            ReaderProcess reader,
            Acts acts,
            CitationCounts citations,
            CollectionIndexes indexes,
            TransactionTemplate transactions) {
        this.documents = documents;
        this.changes = changes;
        this.sections = sections;
        this.pieces = pieces;
        this.revisions = revisions;
        this.adding = adding;
        this.reading = reading;
        this.searching = searching;
        this.reader = reader;
        this.acts = acts;
        this.citations = citations;
        this.indexes = indexes;
        this.transactions = transactions;
    }

    /**
     * Retrieval alone: what shares words with the question, best first, from documents that are ticked, read, valid on the
     * day and meant for the audience.
     *
     * @param size 1 to {@link #MOST_PASSAGES}
     */
    public List<Passage> search(Question question, int size) {
        if (size < 1 || size > MOST_PASSAGES) {
            throw new IllegalArgumentException("A search has 1 to " + MOST_PASSAGES + " passages, not " + size);
        }
        return searching.search(question, size);
    }

    /** Retrieval and the decision whether what was found is an answer. */
    public Consultation consult(Question question) {
        return searching.consult(question, PASSAGES_PER_CONSULTATION);
    }

    /** Brings a document in on nobody's behalf, as the demo does. */
    public Addition add(CollectionId collection, NewDocument document) {
        return add(collection, document, NOBODY);
    }

    /**
     * Brings a document in; reading starts in the background. It is not ticked yet.
     *
     * @param by who does it, for the list of what was done
     */
    public Addition add(CollectionId collection, NewDocument document, String by) {
        Addition addition = adding.add(collection, document, by);
        if (addition instanceof Addition.Added) {
            reading.wake();
        }
        return addition;
    }

    /** All versions of all documents, by title, newest version first. */
    public List<LibraryDocument> documents(List<CollectionId> collections) {
        return collections.stream()
                .flatMap(
                        collection -> Versions.withOverlaps(documents.all(collections.getFirst(), collection)).stream())
                .toList();
    }

    public Optional<LibraryDocument> document(List<CollectionId> collections, DocumentId id) {
        return documents(collections).stream()
                .filter(document -> document.id().equals(id))
                .findFirst();
    }

    /** What was read, in order; empty while it is being read, for a scan, and for a document that is not there. */
    public List<Section> sections(List<CollectionId> collections, DocumentId id) {
        return find(collections, id)
                .map(document -> sections.all(document.collection(), id))
                .orElse(List.of());
    }

    /** The file as it was brought in. */
    public Optional<OriginalFile> file(List<CollectionId> collections, DocumentId id) {
        return find(collections, id)
                .map(document -> new OriginalFile(
                        document.fileName(),
                        document.mediaType(),
                        FileContent.of(pieces.read(document.collection(), id))));
    }

    /** A page of the file, counted from 1, as a picture; nothing where the format has no pages or not this one. */
    public Optional<PageImage> pageImage(List<CollectionId> collections, DocumentId id, int page) {
        return file(collections, id)
                .filter(file -> file.mediaType().equals(Format.PDF.mediaType()))
                .flatMap(file -> reader.pageImage(file.content().bytes(), page, PAGE_IMAGE_WIDTH_PIXELS))
                .map(drawing -> new PageImage(
                        FileContent.of(drawing.png()),
                        drawing.widthPixels(),
                        drawing.heightPixels(),
                        drawing.pixelsPerPoint()));
    }

    /** Ticks or unticks a document on nobody's behalf. */
    public Selection select(List<CollectionId> collections, DocumentId id, boolean selected) {
        return select(collections, id, selected, NOBODY);
    }

    /** Ticks or unticks a document for the first of the collections; counts for the next question. */
    public Selection select(List<CollectionId> collections, DocumentId id, boolean selected, String by) {
        Optional<LibraryDocument> document = find(collections, id);
        if (document.isEmpty()) {
            return Selection.UNKNOWN;
        }
        if (selected && document.get().status() == DocumentStatus.FAILED) {
            return Selection.UNREADABLE;
        }
        transactions.executeWithoutResult(status -> tick(collections.getFirst(), document.get(), selected, by));
        return Selection.DONE;
    }

    /** How many other collections use each document of a shared library; documents that nobody uses are left out. */
    public Map<DocumentId, Integer> subscribers(CollectionId shared) {
        return documents.subscribers(shared);
    }

    private void tick(CollectionId reader, LibraryDocument document, boolean selected, String by) {
        revisions.lock(reader);
        if (changes.select(reader, document, selected)) {
            acts.record(reader, document, selected ? Act.Kind.TICKED : Act.Kind.UNTICKED, by);
        }
    }

    /** Notes that an answer to somebody of this reader leaned on a document; not who asked, nor what. */
    public void cited(CollectionId reader, DocumentId document) {
        citations.count(reader, document);
    }

    /** How many answers of the last twelve months leaned on each document; those that none did are left out. */
    public Map<DocumentId, Integer> citations(CollectionId reader) {
        return citations.ofTheLastYear(reader);
    }

    /** Removes a document on nobody's behalf. */
    public boolean delete(CollectionId collection, DocumentId id) {
        return delete(collection, id, NOBODY);
    }

    /**
     * Removes a document of this collection, in the bin or not, and all that was made of it, for good; says whether it was
     * there. To be able to take it back, {@linkplain Upkeep#discard discard} it.
     */
    public boolean delete(CollectionId collection, DocumentId id, String by) {
        Boolean removed = transactions.execute(status -> {
            revisions.advance(collection);
            documents
                    .anywhere(collection, collection, id)
                    .ifPresent(document -> acts.record(collection, document, Act.Kind.DELETED, by));
            return changes.delete(collection, id);
        });
        indexes.refresh(collection.value());
        return Boolean.TRUE.equals(removed);
    }

    private Optional<LibraryDocument> find(List<CollectionId> collections, DocumentId id) {
        return collections.stream()
                .flatMap(collection -> documents.one(collections.getFirst(), collection, id).stream())
                .findFirst();
    }
}
