package nl.balie.assistant.answer;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.balie.assistant.language.TimeAsked;
import nl.balie.assistant.language.TimeAsked.Aspect;
import nl.balie.knowledge.Audience;
import nl.balie.knowledge.CollectionId;
import nl.balie.knowledge.Library;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.portal.identity.Channel;
import nl.balie.portal.party.AccountId;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.Employer;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.FormOfAddress;
import nl.balie.portal.party.ProviderId;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Somebody who works where a collection is from and asks the assistant something, for tests of other packages.
 *
 * @param today the day it is asked
 */
public record Colleague(Library library, CollectionId collection, Audience audience, LocalDate today) {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** What the assistant says, in full. */
    public Answer asks(TimeAsked time) {
        Clock noon = Clock.fixed(today.atTime(LocalTime.NOON).atZone(ZONE).toInstant(), ZONE);
        return new LibraryAnswering(library, new WordingAnswer(texts(), noon), noon)
                .answer(person(), time.subject(), time);
    }

    /** The days on which the assistant looks, best first. */
    public List<LocalDate> days(TimeAsked time) {
        Shelf shelf = Shelf.of(library.documents(List.of(collection)), audience);
        return time.aspect() == Aspect.CHANGE
                ? List.of(today)
                : shelf.meant(time, today).map(shelf::daysOf).orElse(List.of(today));
    }

    private ActingPerson person() {
        var employer = new Employer(
                new EmployerId(collection.value()),
                new ProviderId(UUID.randomUUID()),
                "Kwekerij",
                FormOfAddress.JE,
                "sandbox",
                false);
        var account = new AccountId(UUID.randomUUID());
        return new ActingPerson(
                account, "sanne", "Sanne de Vries", null, employer, employee(employer, account), Set.of(), Channel.WEB);
    }

    private Employee employee(Employer employer, AccountId account) {
        return new Employee(
                employer.id(),
                new EmployeeId(UUID.randomUUID()),
                account,
                "1001",
                "Sanne",
                "de Vries",
                "sanne@example.org",
                null,
                "Binnendienst",
                EmploymentType.valueOf(audience.name()),
                new BigDecimal("40"),
                true,
                true,
                LocalDate.of(2020, 1, 1),
                null);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("nl/balie/assistant/answer/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }
}
