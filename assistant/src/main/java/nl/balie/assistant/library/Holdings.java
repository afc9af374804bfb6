package nl.balie.assistant.library;

import java.util.List;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.DocumentId;
import nl.balie.knowledge.DocumentStatus;
import nl.balie.knowledge.Library;
import nl.balie.knowledge.LibraryDocument;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.identity.NotFound;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.ProviderId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which documents a person may see and change: all of the own collections for librarians, what is open for employees. */
@Component
class Holdings {

    private final Library library;

    Holdings(Library library) {
        this.library = library;
    }

    List<LibraryDocument> of(ActingPerson who) {
        Readership readership = Readership.of(who);
        return library.documents(readership.collections()).stream()
                .filter(document -> isOpenTo(readership, document))
                .toList();
    }

    /** A foreign document and one that is not open look the same: not there. */
    LibraryDocument find(ActingPerson who, String id) {
        Readership readership = Readership.of(who);
        return library.document(readership.collections(), idOf(id))
                .filter(document -> isOpenTo(readership, document))
                .orElseThrow(() -> new NotFound(id));
    }

    /** One that this person may change. */
    LibraryDocument own(ActingPerson who, String id) {
        LibraryDocument document = find(who, id);
        if (!document.collection().equals(addedTo(who, false))
                && !document.collection().equals(sharedBy(who))) {
            throw new NoMandate("library.not-yours");
        }
        return document;
    }

    void requireLibrarian(ActingPerson who) {
        if (!Readership.of(who).librarian()) {
            throw new NoMandate("library.not-a-librarian");
        }
    }

    /** Where a document goes that this person brings in. */
    CollectionId addedTo(ActingPerson who, boolean shared) {
        requireLibrarian(who);
        Employer employer = who.employer();
        if (employer != null && !shared) {
            return new CollectionId(employer.id().value());
        }
        if (who.provider() == null) {
            throw new NoMandate("library.not-a-provider");
        }
        return sharedBy(who);
    }

    /** Whether this person shares that document with employers: then its new version belongs beside it. */
    boolean sharesItself(ActingPerson who, @Nullable String id) {
        return id != null
                && !id.isBlank()
                && who.provider() != null
                && find(who, id.strip()).collection().equals(sharedBy(who));
    }

    private static CollectionId sharedBy(ActingPerson who) {
        ProviderId provider = who.provider();
        return provider == null ? new CollectionId(who.employerId().value()) : new CollectionId(provider.value());
    }

    static DocumentId idOf(String id) {
        try {
            return new DocumentId(java.util.UUID.fromString(id));
        } catch (IllegalArgumentException notAnId) {
            throw new NotFound(id);
        }
    }

    private static boolean isOpenTo(Readership readership, LibraryDocument document) {
        return readership.librarian()
                || (document.selected()
                        && document.status() == DocumentStatus.READY
                        && document.isFor(readership.audience()));
    }
}
