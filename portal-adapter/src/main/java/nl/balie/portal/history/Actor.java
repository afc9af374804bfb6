package nl.balie.portal.history;

import nl.balie.portal.party.AccountId;
import org.jspecify.annotations.Nullable;

/** Who did it: a person, or one of our own or outside systems (then without an account). */
public record Actor(@Nullable AccountId account, String name) {

    public static Actor system(String name) {
        return new Actor(null, name);
    }
}
