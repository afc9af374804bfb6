package nl.balie.assistant.dev;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balie.assistant.dev.documents.DemoDocument;
import nl.balie.assistant.dev.documents.DemoDocuments;
import nl.balie.knowledge.Addition;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Validity;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the demo employers' documents into their libraries, a new version as the successor of the old one, and ticks those the
 * assistant may use. It happens beside the first visitors: the doors do not wait for it. What is there already stays as it is.
 */
@Component
@DemoOnly
class DemoLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLibrary.class);
    private static final Map<String, String> EMPLOYERS =
            Map.of("zonnebloem", "Kwekerij De Zonnebloem B.V.", "letterlust", "Drukkerij Letterlust");

    private final Library library;
    private final Parties parties;

    DemoLibrary(Library library, Parties parties) {
        this.library = library;
        this.parties = parties;
    }

    @EventListener(ApplicationReadyEvent.class)
    void fillBesideTheFirstVisitors() {
        Thread.ofVirtual().name("demo-library").start(this::fill);
    }

    private void fill() {
        DemoDocuments documents = new DemoDocuments();
        for (Employer employer : parties.employers()) {
            documents.all().stream()
                    .filter(document -> employer.name().equals(EMPLOYERS.get(document.employer())))
                    .filter(document -> versions(collection(employer), document).stream()
                            .noneMatch(version -> version.version().equals(document.version())))
                    .forEach(document -> add(collection(employer), documents, document));
        }
    }

    private void add(CollectionId collection, DemoDocuments documents, DemoDocument document) {
        switch (library.add(collection, file(documents, document, predecessor(collection, document)))) {
            case Addition.Added added -> library.select(List.of(collection), added.document(), document.ticked());
            case Addition.Refused refused ->
                LOG.error("The library refused demo document {}: {}", document.name(), refused.reason());
        }
    }

    /** As the employer hands it out first: the first format of the document. */
    private static NewDocument file(DemoDocuments documents, DemoDocument document, @Nullable DocumentId predecessor) {
        String format = document.formats().getFirst();
        byte[] bytes = format.equals("docx") ? documents.docx(document) : documents.pdf(document);
        return new NewDocument(
                document.title(),
                DocumentKind.valueOf(document.kind()),
                document.version(),
                new Validity(document.validFrom(), document.validUntil()),
                document.audience().stream().map(Audience::valueOf).collect(Collectors.toSet()),
                predecessor,
                document.name() + "." + format,
                FileContent.of(bytes));
    }

    /** The newest of the versions that started earlier. */
    private @Nullable DocumentId predecessor(CollectionId collection, DemoDocument document) {
        return versions(collection, document).stream()
                .filter(version -> version.validity().from() != null
                        && version.validity().from().isBefore(document.validFrom()))
                .max(Comparator.comparingInt(LibraryDocument::ordinal))
                .map(LibraryDocument::id)
                .orElse(null);
    }

    private List<LibraryDocument> versions(CollectionId collection, DemoDocument document) {
        return library.documents(List.of(collection)).stream()
                .filter(version -> version.title().equals(document.title()))
                .toList();
    }

    private static CollectionId collection(Employer employer) {
        return new CollectionId(employer.id().value());
    }
}
