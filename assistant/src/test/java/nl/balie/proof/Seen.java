package nl.balie.proof;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One declaration as the payroll system itself says that it received it.
 *
 * @param key the idempotency key it came under
 * @param effects how often the system acted on it
 */
record Seen(
        String employer,
        String key,
        String reference,
        String personnelNumber,
        LocalDate day,
        BigDecimal hours,
        int requests,
        int effects) {

    String content() {
        return employer + "/" + personnelNumber + "/" + day;
    }

    String address() {
        return employer + "/" + reference;
    }
}
