package nl.balie.assistant.dev;

import java.util.List;
import nl.balie.portal.identity.SignInHint;
import nl.balie.portal.wording.Wording;
import org.springframework.stereotype.Component;

/** Who one can be in the demo, and what to try as that person. */
@Component
@DemoOnly
class DemoHints implements SignInHint {

    private static final String ZONNEBLOEM = "Kwekerij De Zonnebloem";
    private static final String LETTERLUST = "Drukkerij Letterlust";
    private static final String PROVIDER = "Accountantskantoor X";

    private final List<DemoPerson> people;

    DemoHints(Wording wording) {
        people = List.of(
                person(wording, "sanne", "Sanne de Vries", "employee", ZONNEBLOEM),
                person(wording, "henk", "Henk Bakker", "approver", ZONNEBLOEM),
                person(wording, "fatima", "Fatima El Amrani", "hr", ZONNEBLOEM),
                person(wording, "piotr", "Piotr Kowalski", "on-call", ZONNEBLOEM),
                person(wording, "amina", "Amina Haddou", "on-call", ZONNEBLOEM),
                person(wording, "mark", "Mark Jansen", "manager", ZONNEBLOEM),
                person(wording, "ingrid", "Ingrid Smit", "provider", PROVIDER),
                person(wording, "tom", "Tom Visser", "integrator", PROVIDER),
                person(wording, "els", "Els Verbeek", "employee", LETTERLUST),
                person(wording, "joke", "Joke Hofman", "hr", LETTERLUST));
    }

    @Override
    public String password() {
        return DemoPasswords.PASSWORD;
    }

    @Override
    public List<DemoPerson> people() {
        return people;
    }

    private static DemoPerson person(Wording wording, String login, String name, String role, String employer) {
        return new DemoPerson(
                login,
                name,
                wording.say(Wording.DUTCH, "dev.role." + role),
                employer,
                wording.say(Wording.DUTCH, "dev.try." + login));
    }
}
