package nl.balie.proof;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * One declaration that the driver means to file. No two have the same person and day, so that one filed twice shows.
 *
 * @param number counts from 0; it makes the idempotency keys
 * @param employer the tenant's id
 * @param employee the login of who files
 * @param personnelNumber by which the payroll system knows the same person
 * @param approver the login of who approves
 */
record Wanted(
        int number,
        String employer,
        String employee,
        String personnelNumber,
        String approver,
        LocalDate day,
        BigDecimal hours) {

    private static final DateTimeFormatter DUTCH = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    String message() {
        return DUTCH.format(day) + " " + hours.toPlainString().replace('.', ',') + " uur gewerkt";
    }

    /** What makes two filings the same work. */
    String content() {
        return employer + "/" + personnelNumber + "/" + day;
    }

    String key(String step) {
        return "proof-" + number + "-" + step;
    }
}
