package nl.balie.assistant.dev;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import nl.balie.portal.party.EmploymentType;
import nl.balie.portal.party.MandateKind;
import org.jspecify.annotations.Nullable;

/**
 * The people of a demo employer, as the CSV file of that employer lists them.
 *
 * @param hasMail false for somebody who is reached by SMS only
 */
record DemoStaff(
        String number,
        String givenName,
        String familyName,
        String login,
        String department,
        EmploymentType type,
        BigDecimal hoursPerWeek,
        boolean mayDeclare,
        boolean calculateHours,
        LocalDate startDate,
        boolean hasMail,
        List<DemoMandate> mandates) {

    private static final int COLUMNS = 12;

    /** Written as {@code KIND}, {@code KIND:department} or {@code KIND@from}. */
    record DemoMandate(
            MandateKind kind,
            @Nullable String department,
            @Nullable LocalDate from) {

        static DemoMandate parse(String text) {
            int colon = text.indexOf(':');
            int at = text.indexOf('@');
            if (colon >= 0) {
                return new DemoMandate(MandateKind.valueOf(text.substring(0, colon)), text.substring(colon + 1), null);
            } else if (at >= 0) {
                return new DemoMandate(
                        MandateKind.valueOf(text.substring(0, at)), null, LocalDate.parse(text.substring(at + 1)));
            } else {
                return new DemoMandate(MandateKind.valueOf(text), null, null);
            }
        }
    }

    static List<DemoStaff> of(String employer) {
        try (InputStream file = DemoStaff.class.getResourceAsStream(employer + ".csv")) {
            if (file == null) {
                throw new IllegalArgumentException("No list of people for demo employer " + employer);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(DemoStaff::parse)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the people of " + employer, e);
        }
    }

    private static DemoStaff parse(String line) {
        String[] column = line.split(";", COLUMNS);
        return new DemoStaff(
                column[0],
                column[1],
                column[2],
                column[3],
                column[4],
                EmploymentType.valueOf(column[5]),
                new BigDecimal(column[6]),
                Boolean.parseBoolean(column[7]),
                Boolean.parseBoolean(column[8]),
                LocalDate.parse(column[9]),
                Boolean.parseBoolean(column[10]),
                Arrays.stream(column[11].split(","))
                        .filter(text -> !text.isEmpty())
                        .map(DemoMandate::parse)
                        .toList());
    }

    String fullName() {
        return givenName + " " + familyName;
    }
}
