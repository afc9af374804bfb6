package nl.balie.portal.identity;

import java.util.List;
import nl.balie.portal.wording.Initials;

/** Tells on the sign-in page who one can be, where that is no secret: only the demo world has one. */
public interface SignInHint {

    /**
     * Somebody one can be.
     *
     * @param tries one sentence of what to try as this person
     */
    record DemoPerson(String login, String name, String role, String employer, String tries) {
        public String initials() {
            return Initials.of(name);
        }
    }

    String password();

    List<DemoPerson> people();
}
