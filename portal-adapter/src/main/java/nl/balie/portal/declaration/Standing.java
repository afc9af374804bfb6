package nl.balie.portal.declaration;

import nl.balie.portal.task.Turn;

/**
 * Where a declaration stands, for whoever asks "waar is mijn declaratie?".
 *
 * @param turn whose turn it is, as the one who asks sees it
 * @param passedOn whether the payroll system has the current version; accepted is not processed
 */
public record Standing(DeclarationStatus status, Turn turn, boolean passedOn) {
    /** The message key of the status in words: {@code declaration.status.<…>}. */
    public String words() {
        return "declaration.status." + (status == DeclarationStatus.APPROVED && passedOn ? "PASSED_ON" : status.name());
    }
}
