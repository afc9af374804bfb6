package nl.balie.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibraryCheckerTest {

    private final Regulations wanted = Regulations.of(2, 1);
    private final LibrarySeen peace = seen(held("READY", "1: a"), held("READY", "1: b"), List.of("9.0 x"), 2, 0, 2);

    @Test
    void findsNothingWhereBothAreTheSame() {
        assertThat(LibraryChecker.check(wanted, peace, peace)).isEmpty();
    }

    @Test
    void findsALossADoubleAndATornDocument() {
        Map<String, List<LibrarySeen.Held>> lost = new HashMap<>(peace.documents());
        lost.remove("Regeling 001");
        assertThat(LibraryChecker.check(wanted, peace, new LibrarySeen(lost, peace.results(), 2, 0, 2)))
                .singleElement()
                .asString()
                .startsWith("LOST Regeling 001");
        List<LibrarySeen.Held> twice =
                List.of(new LibrarySeen.Held("READY", List.of("1: a")), new LibrarySeen.Held("READY", List.of("1: a")));
        assertThat(LibraryChecker.check(wanted, peace, seen(twice, held("READY", "1: b"), List.of("9.0 x"), 2, 0, 2)))
                .singleElement()
                .asString()
                .startsWith("DOUBLE");
        assertThat(LibraryChecker.check(
                        wanted, peace, seen(held("READY"), held("READY", "1: b"), List.of("9.0 x"), 2, 0, 2)))
                .singleElement()
                .asString()
                .startsWith("TORN");
    }

    @Test
    void findsOrphansAndOtherResults() {
        assertThat(LibraryChecker.check(wanted, peace, new LibrarySeen(peace.documents(), peace.results(), 2, 0, 3)))
                .singleElement()
                .asString()
                .startsWith("ORPHAN in the index");
        assertThat(LibraryChecker.check(wanted, peace, new LibrarySeen(peace.documents(), peace.results(), 2, 1, 2)))
                .singleElement()
                .asString()
                .startsWith("ORPHAN in the database");
        assertThat(LibraryChecker.check(
                        wanted, peace, new LibrarySeen(peace.documents(), Map.of("vraag", List.of()), 2, 0, 2)))
                .singleElement()
                .asString()
                .startsWith("OTHER RESULTS");
    }

    private static List<LibrarySeen.Held> held(String status, String... sections) {
        return List.of(new LibrarySeen.Held(status, List.of(sections)));
    }

    private static LibrarySeen seen(
            List<LibrarySeen.Held> one,
            List<LibrarySeen.Held> other,
            List<String> results,
            int stored,
            int stray,
            int indexed) {
        return new LibrarySeen(
                Map.of("Regeling 001", one, "Regeling 002", other), Map.of("vraag", results), stored, stray, indexed);
    }
}
