package nl.balie.assistant.library;

import java.util.List;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.NoMandate;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.MandateKind;
import nl.balie.portal.party.ProviderId;

/**
 * What a person may be answered from: the collections, own first, and as whom.
 *
 * @param librarian whether this person brings documents in, ticks and removes them (contract edge 1)
 */
public record Readership(List<CollectionId> collections, Audience audience, boolean librarian) {

    public Readership {
        collections = List.copyOf(collections);
    }

    /**
     * The readership of the person at the counter: HR and the payroll provider read what is meant for any group, an
     * employee what is meant for the own kind of contract.
     *
     * @throws NoMandate for somebody who is neither
     */
    public static Readership of(ActingPerson who) {
        Employer employer = who.employer();
        ProviderId provider = who.provider();
        boolean librarian = (provider != null && who.holds(MandateKind.PROVIDE)) || who.holds(MandateKind.HR);
        if (employer == null) {
            if (provider == null || !librarian) {
                throw new NoMandate("library.nobody");
            }
            return new Readership(List.of(shared(provider)), Audience.EVERYONE, true);
        }
        List<CollectionId> collections = List.of(new CollectionId(employer.id().value()), shared(employer.provider()));
        return new Readership(collections, librarian ? Audience.EVERYONE : audience(who), librarian);
    }

    private static Audience audience(ActingPerson who) {
        Employee employee = who.employee();
        if (employee == null) {
            throw new NoMandate("library.nobody");
        }
        return switch (employee.type()) {
            case PERMANENT -> Audience.PERMANENT;
            case ON_CALL -> Audience.ON_CALL;
            case AGENCY -> Audience.AGENCY;
        };
    }

    private static CollectionId shared(ProviderId provider) {
        return new CollectionId(provider.value());
    }

    CollectionId own() {
        return collections.getFirst();
    }
}
