package nl.balie.portal.declaration;

import static nl.balie.portal.declaration.Lines.hours;
import static nl.balie.portal.declaration.Lines.line;
import static nl.balie.portal.declaration.Lines.over;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.balie.portal.party.Employee;
import nl.balie.portal.party.EmployeeId;
import nl.balie.portal.party.EmployerId;
import nl.balie.portal.party.EmploymentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Both sides of every limit; today is Friday 20 November 2026. Covers S3-20, S3-24, S3-26, S3-43. */
class FilingRulesTest {

    @ParameterizedTest
    @MethodSource
    void takes(List<DeclarationLine> lines) {
        assertThat(objection(lines)).isEmpty();
    }

    static Stream<List<DeclarationLine>> takes() {
        return Stream.of(
                List.of(hours("2026-11-17", "8.5")),
                List.of(hours("2026-11-20", "24")),
                List.of(hours("2026-11-17", "0.01")),
                List.of(hours("2026-11-17", "8.50")),
                List.of(hours("2026-11-17", "08:00", "12:00"), hours("2026-11-17", "12:00", "16:00")),
                List.of(hours("2026-11-16", "22:00", "06:00"), hours("2026-11-17", "06:00", "10:00")),
                List.of(over("2026-W46", "2026-11-09", "UREN", "168", "HOUR")),
                List.of(over("2026-W46", "2026-11-09", "UREN", "0", "HOUR")),
                List.of(over("2026-03", "2026-03-01", "UREN", "744", "HOUR")),
                List.of(over("2026-03", "2026-03-01", "DAGEN", "31", "DAY")),
                List.of(line("2026-11-17", "KM", "1000", "KM")),
                List.of(line("2026-11-17", "TANK", "10000", "EUR")),
                List.of(line("2026-11-17", "THUIS", "1", "DAY")),
                List.of(line("2020-01-01", "UREN", "8", "HOUR")),
                week("24"),
                Collections.nCopies(100, line("2026-11-17", "PARKEREN", "3", "EUR")));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String reason, List<DeclarationLine> lines) {
        assertThat(objection(lines)).map(Objection::key).contains("declaration.refusal." + reason);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                Arguments.of("no-lines", List.of()),
                Arguments.of("too-many-lines", Collections.nCopies(101, line("2026-11-17", "PARKEREN", "3", "EUR"))),
                Arguments.of("not-allowed", List.of(line("2026-11-17", "FIETS", "1", "DAY"))),
                Arguments.of("not-allowed", List.of(line("2026-11-17", "MAALTIJD", "1", "EUR"))),
                Arguments.of("other-unit", List.of(line("2026-11-17", "UREN", "1", "DAY"))),
                Arguments.of("no-period", List.of(over("2026-W54", "2026-11-09", "UREN", "8", "HOUR"))),
                Arguments.of("no-period", List.of(over("2026-W46", "2026-11-10", "UREN", "8", "HOUR"))),
                Arguments.of("no-period", List.of(over("vorige", "2026-11-09", "UREN", "8", "HOUR"))),
                Arguments.of("negative", List.of(hours("2026-11-17", "-1"))),
                Arguments.of("zero", List.of(hours("2026-11-17", "0"))),
                Arguments.of("zero", List.of(over("2026-W46", "2026-11-09", "DAGEN", "0", "DAY"))),
                Arguments.of(
                        "zero", List.of(over("2026-W46", "2026-11-09", "UREN", "0", "HOUR"), hours("2026-11-17", "8"))),
                Arguments.of("too-precise", List.of(hours("2026-11-17", "8.333"))),
                Arguments.of("future", List.of(hours("2026-11-21", "8"))),
                Arguments.of("future", List.of(line("2026-11-21", "TANK", "60", "EUR"))),
                Arguments.of("not-employed", List.of(hours("2019-12-31", "8"))),
                Arguments.of("too-many-hours-a-day", List.of(hours("2026-11-17", "25"))),
                Arguments.of(
                        "too-many-hours-a-day",
                        List.of(hours("2026-11-17", "20"), line("2026-11-17", "OVERUREN", "4.01", "HOUR"))),
                Arguments.of(
                        "too-many-hours-a-week", List.of(over("2026-W46", "2026-11-09", "UREN", "168.01", "HOUR"))),
                Arguments.of(
                        "too-many-hours-a-week",
                        Stream.concat(
                                        week("24").stream(),
                                        Stream.of(over("2026-W46", "2026-11-09", "OVERUREN", "1", "HOUR")))
                                .toList()),
                Arguments.of(
                        "too-many-hours-in-period", List.of(over("2026-03", "2026-03-01", "UREN", "744.01", "HOUR"))),
                Arguments.of("too-many-days", List.of(over("2026-03", "2026-03-01", "DAGEN", "32", "DAY"))),
                Arguments.of("too-many-days", List.of(line("2026-11-17", "THUIS", "2", "DAY"))),
                Arguments.of("too-far", List.of(line("2026-11-17", "KM", "1000.01", "KM"))),
                Arguments.of("too-expensive", List.of(line("2026-11-17", "TANK", "10000.01", "EUR"))),
                Arguments.of(
                        "overlap",
                        List.of(hours("2026-11-17", "08:00", "12:00"), hours("2026-11-17", "11:59", "16:00"))),
                Arguments.of(
                        "overlap",
                        List.of(hours("2026-11-16", "22:00", "06:00"), hours("2026-11-17", "05:00", "09:00"))));
    }

    @Test
    void takesNothingFromSomebodyWhoIsExcluded() {
        Filing filing = new Filing(employee(false), components(), List.of(hours("2026-11-17", "8")), Lines.TODAY);

        assertThat(FilingRules.objection(filing)).map(Objection::key).contains("declaration.refusal.excluded");
    }

    @Test
    void namesTheComponentTheDayAndTheQuantity() {
        assertThat(objection(List.of(hours("2026-11-21", "8"))))
                .map(Objection::args)
                .contains(List.of("Gewerkte uren", "zaterdag 21 november", BigDecimal.valueOf(8)));
    }

    private static List<DeclarationLine> week(String hoursADay) {
        return IntStream.rangeClosed(9, 15)
                .mapToObj(day -> hours("2026-11-%02d".formatted(day), hoursADay))
                .toList();
    }

    private static Optional<Objection> objection(List<DeclarationLine> lines) {
        return FilingRules.objection(new Filing(employee(true), components(), lines, Lines.TODAY));
    }

    /** All but meals. */
    private static List<WageComponent> components() {
        return StandardComponents.all().stream()
                .map(component -> new WageComponent(
                        component.code(),
                        component.name(),
                        component.unit(),
                        component.aliases(),
                        component.payrollCode(),
                        !component.code().equals("MAALTIJD")))
                .toList();
    }

    private static Employee employee(boolean mayDeclare) {
        return new Employee(
                EmployerId.random(),
                EmployeeId.random(),
                null,
                "P1",
                "Sanne",
                "de Vries",
                null,
                null,
                null,
                EmploymentType.PERMANENT,
                BigDecimal.valueOf(40),
                mayDeclare,
                true,
                LocalDate.of(2020, 1, 1),
                null);
    }
}
