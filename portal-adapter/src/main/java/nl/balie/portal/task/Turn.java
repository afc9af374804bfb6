package nl.balie.portal.task;

import nl.balie.portal.wording.Initials;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is, as a page shows it to one viewer.
 *
 * @param name of whoever is on turn; null when nobody is
 */
public record Turn(Whose whose, @Nullable String name) {
    /** As the viewer sees it. */
    public enum Whose {
        MINE,
        OTHERS,
        NOBODYS
    }

    public static Turn nobodys() {
        return new Turn(Whose.NOBODYS, null);
    }

    public static Turn mine(String viewer) {
        return new Turn(Whose.MINE, viewer);
    }

    /** Of the one who is named; nobody's without a name. */
    public static Turn of(@Nullable String name) {
        return name == null ? nobodys() : new Turn(Whose.OTHERS, name);
    }

    public String initials() {
        return name == null ? "–" : Initials.of(name);
    }
}
