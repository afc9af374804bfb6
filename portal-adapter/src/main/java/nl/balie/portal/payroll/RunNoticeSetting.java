package nl.balie.portal.payroll;

import java.util.List;

/**
 * What an employer wants to be mailed when a run is ready (S3-39, S3-40).
 *
 * @param active whether mails go out at all
 * @param text the employer's own words; a link to the runs is added
 */
public record RunNoticeSetting(boolean active, String subject, String text, List<String> addresses) {
    public RunNoticeSetting {
        addresses = List.copyOf(addresses);
    }
}
