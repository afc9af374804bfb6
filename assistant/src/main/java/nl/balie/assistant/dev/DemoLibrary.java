package nl.balie.assistant.dev;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balie.assistant.dev.documents.DemoDocument;
import nl.balie.assistant.dev.documents.DemoDocuments;
import nl.balie.knowledge.Addition;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentKind;
import nl.balie.knowledge.FileContent;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.knowledge.NewDocument;
import nl.balie.knowledge.Validity;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.Parties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Brings the demo employers' regulations into their libraries and ticks them, beside the first visitors: the doors do not wait
 * for it. What is there already stays as it is.
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
                    .filter(document -> !titles(collection(employer)).contains(document.title()))
                    .forEach(document -> add(collection(employer), documents, document));
        }
    }

    private void add(CollectionId collection, DemoDocuments documents, DemoDocument document) {
        switch (library.add(collection, file(documents, document))) {
            case Addition.Added added -> library.select(List.of(collection), added.document(), true);
            case Addition.Refused refused ->
                LOG.error("The library refused demo document {}: {}", document.name(), refused.reason());
        }
    }

    /** As the employer hands it out first: the first format of the document. */
    private static NewDocument file(DemoDocuments documents, DemoDocument document) {
        String format = document.formats().getFirst();
        byte[] bytes = format.equals("docx") ? documents.docx(document) : documents.pdf(document);
        return new NewDocument(
                document.title(),
                DocumentKind.valueOf(document.kind()),
                document.version(),
                new Validity(document.validFrom(), document.validUntil()),
                document.audience().stream().map(Audience::valueOf).collect(Collectors.toSet()),
                null,
                document.name() + "." + format,
                FileContent.of(bytes));
    }

    private Set<String> titles(CollectionId collection) {
        return library.documents(List.of(collection)).stream()
                .map(LibraryDocument::title)
                .collect(Collectors.toSet());
    }

    private static CollectionId collection(Employer employer) {
        return new CollectionId(employer.id().value());
    }
}
