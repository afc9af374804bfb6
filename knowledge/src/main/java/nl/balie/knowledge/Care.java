package nl.balie.knowledge;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who sees to it that a document stays right.
 *
 * @param owner a name, empty if nobody was named
 * @param reviewOn the day to look at it again, null if none was set
 */
public record Care(String owner, @Nullable LocalDate reviewOn) {

    /** Longest name of an owner in characters. */
    public static final int LONGEST_OWNER_CHARACTERS = 200;

    public static final Care NONE = new Care("", null);

    public Care {
        if (owner.length() > LONGEST_OWNER_CHARACTERS) {
            throw new IllegalArgumentException("An owner has at most 200 characters, this one " + owner.length());
        }
    }

    /** Whether it should have been looked at by now. */
    public boolean isDue(LocalDate today) {
        return reviewOn != null && !reviewOn.isAfter(today);
    }
}
