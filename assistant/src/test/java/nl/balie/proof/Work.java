package nl.balie.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What is to be filed: fresh employers with three people each, and for each of them another day every time. */
final class Work {

    static final int EMPLOYERS = 12;

    private static final int PEOPLE = 3;
    private static final int HOURS = 28;

    private record Person(String employer, String login, String number, String approver) {}

    private Work() {}

    /** Employers take turns, so that the first declarations name each of them. */
    static List<Wanted> of(int declarations, Caller caller, LocalDate latest) {
        List<Person> people = people(caller);
        var wanted = new ArrayList<Wanted>();
        for (int number = 0; number < declarations; number++) {
            Person person = people.get((number * PEOPLE + number / EMPLOYERS) % people.size());
            wanted.add(new Wanted(
                    number,
                    person.employer(),
                    person.login(),
                    person.number(),
                    person.approver(),
                    latest.minusDays(number / people.size()),
                    BigDecimal.valueOf(100L + 25L * (number % HOURS), 2)));
        }
        return wanted;
    }

    private static List<Person> people(Caller caller) {
        var people = new ArrayList<Person>();
        for (int i = 1; i <= EMPLOYERS; i++) {
            JsonNode fresh = caller.open("/demo/employers", Map.of("name", "Proefwerkgever " + i));
            String employer = fresh.get("employerId").asString();
            String approver = fresh.get("hr").asString();
            people.add(new Person(employer, fresh.get("employee").asString(), "0002", approver));
            people.add(new Person(employer, fresh.get("onCall").asString(), "0003", approver));
            people.add(new Person(employer, fresh.get("agency").asString(), "0004", approver));
        }
        return people;
    }
}
