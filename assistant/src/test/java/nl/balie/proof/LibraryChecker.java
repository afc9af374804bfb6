package nl.balie.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Judges a library that was filled while the application was killed, beside one that was filled in peace. */
final class LibraryChecker {

    private LibraryChecker() {}

    /** What is wrong, a sentence each; empty when nothing is. */
    static List<String> check(Regulations wanted, LibrarySeen peace, LibrarySeen killed) {
        List<String> findings = new ArrayList<>();
        for (Regulations.Regulation regulation : wanted.all()) {
            String title = regulation.title();
            List<LibrarySeen.Held> held = killed.documents().getOrDefault(title, List.of());
            if (held.isEmpty()) {
                findings.add("LOST " + title + ": acknowledged and not there");
            } else if (held.size() > 1) {
                findings.add("DOUBLE " + title + ": there " + held.size() + " times");
            } else if (!held.equals(peace.documents().get(title))) {
                findings.add("TORN " + title + ": " + held.getFirst().status() + " with "
                        + held.getFirst().sections().size() + " sections, not as it was read in peace");
            }
        }
        if (killed.stray() > 0) {
            findings.add("ORPHAN in the database: " + killed.stray());
        }
        if (killed.indexed() != killed.stored()) {
            findings.add(
                    "ORPHAN in the index: it holds " + killed.indexed() + " sections, the database " + killed.stored());
        }
        for (Map.Entry<String, List<String>> question : peace.results().entrySet()) {
            if (!question.getValue().equals(killed.results().get(question.getKey()))) {
                findings.add("OTHER RESULTS for: " + question.getKey());
            }
        }
        return findings;
    }
}
