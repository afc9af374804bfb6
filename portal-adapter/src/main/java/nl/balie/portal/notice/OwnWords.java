package nl.balie.portal.notice;

import nl.balie.portal.party.EmployerId;

/**
 * A mail in an employer's own words; the link and the closing are added.
 *
 * @param link path of the page it leads to
 * @param onceKey what makes it the same mail when it is told again
 */
public record OwnWords(
        EmployerId employer,
        String address,
        String subject,
        String text,
        String link,
        String reference,
        String onceKey) {}
