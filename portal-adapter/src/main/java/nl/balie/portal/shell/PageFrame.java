package nl.balie.portal.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page; {@code frame} in the templates.
 *
 * @param place the employer or payroll provider at whose counter one is
 * @param me null for somebody who did not sign in
 * @param home where the mark leads
 * @param choosesEmployer whether this person acts for several employers
 */
public record PageFrame(String place, @Nullable Me me, List<Item> items, String home, boolean choosesEmployer) {

    /**
     * The person who looks.
     *
     * @param role in words, such as the department or 'HR'
     */
    public record Me(String name, String initials, String role) {}

    /**
     * A place to go to.
     *
     * @param label message key
     * @param icon name in icons.svg
     * @param count how much waits there for this person
     * @param inBar whether a phone's bar has room for it; otherwise it stands in the menu of the person
     */
    public record Item(String label, String href, String icon, boolean current, int count, boolean inBar) {}
}
