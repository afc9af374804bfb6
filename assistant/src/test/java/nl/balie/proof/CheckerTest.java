package nl.balie.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The judge is judged: each planted error is found, and nothing else. */
class CheckerTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-17");

    private final List<Wanted> wanted = List.of(wanted(0, "1.25"), wanted(1, "2.50"), wanted(2, "3.75"));

    @Test
    void findsNothingWhenEverythingArrivedOnce() {
        assertThat(Checker.check(evidence(present(), Set.of(), seen())).none()).isTrue();
    }

    @Test
    void findsAPlantedLossOnItsWayToPayroll() {
        List<Seen> seen = seen();
        seen.removeLast();

        assertThat(Checker.check(evidence(present(), Set.of(), seen)))
                .hasToString("acked-but-lost 1, duplicated 0, unexpected 0, corrupt 0");
    }

    @Test
    void findsAPlantedLossOfAFiling() {
        Map<String, BigDecimal> present = present();
        present.remove("employer/D-1");

        assertThat(Checker.check(evidence(present, Set.of(), seen())).lost()).hasSize(1);
    }

    @Test
    void findsAPlantedDuplicateUnderTheSameKey() {
        List<Seen> seen = seen();
        seen.set(0, seen("D-0", 0, "1.25", 2));

        assertThat(Checker.check(evidence(present(), Set.of(), seen)))
                .hasToString("acked-but-lost 0, duplicated 1, unexpected 0, corrupt 0");
    }

    @Test
    void findsAPlantedDuplicateUnderAnotherKey() {
        List<Seen> seen = seen();
        seen.add(new Seen("employer", "another", "D-0", "0", DAY, new BigDecimal("1.25"), 1, 1));

        assertThat(Checker.check(evidence(present(), Set.of(), seen)).duplicated())
                .hasSize(1);
    }

    @Test
    void findsWorkThatWasFiledTwice() {
        List<Seen> seen = seen();
        seen.add(seen("D-9", 0, "1.25", 1));

        assertThat(Checker.check(evidence(present(), Set.of(), seen)))
                .hasToString("acked-but-lost 0, duplicated 1, unexpected 1, corrupt 0");
    }

    @Test
    void findsAFilingThatNobodyWasToldOf() {
        assertThat(Checker.check(evidence(present(), Set.of("employer/D-9"), seen()))
                        .unexpected())
                .hasSize(1);
    }

    @Test
    void findsAnAlteredBody() {
        List<Seen> seen = seen();
        seen.set(1, seen("D-1", 1, "2.75", 1));

        assertThat(Checker.check(evidence(present(), Set.of(), seen)).corrupt()).hasSize(1);
    }

    private Evidence evidence(Map<String, BigDecimal> present, Set<String> waiting, List<Seen> seen) {
        return new Evidence(
                wanted,
                Map.of(0, "D-0", 1, "D-1", 2, "D-2"),
                Map.of("employer/D-0", 0, "employer/D-1", 1, "employer/D-2", 2),
                present,
                waiting,
                seen);
    }

    private static Map<String, BigDecimal> present() {
        return new HashMap<>(Map.of(
                "employer/D-0", new BigDecimal("1.25"),
                "employer/D-1", new BigDecimal("2.5"),
                "employer/D-2", new BigDecimal("3.75")));
    }

    private static List<Seen> seen() {
        return new ArrayList<>(
                List.of(seen("D-0", 0, "1.25", 1), seen("D-1", 1, "2.50", 1), seen("D-2", 2, "3.75", 1)));
    }

    private static Seen seen(String reference, int person, String hours, int effects) {
        return new Seen(
                "employer",
                reference + "/1",
                reference,
                Integer.toString(person),
                DAY,
                new BigDecimal(hours),
                1,
                effects);
    }

    private static Wanted wanted(int number, String hours) {
        return new Wanted(
                number, "employer", "employee-" + number, Integer.toString(number), "hr", DAY, new BigDecimal(hours));
    }
}
