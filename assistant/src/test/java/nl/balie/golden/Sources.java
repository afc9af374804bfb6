package nl.balie.golden;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balie.assistant.dev.documents.DemoDocument;
import nl.balie.assistant.dev.documents.DemoDocuments;

/** The demo documents as they were written, to hold the gold to whatever the reading makes of their files. */
final class Sources {

    private static final List<DemoDocument> NURSERY = new DemoDocuments()
            .all().stream()
                    .filter(document -> document.employer().equals("zonnebloem"))
                    .toList();

    private Sources() {}

    /** Whether the section is in a ticked document that counts on the day, for the group of the one who asks. */
    static boolean mayAnswer(GoldenQuestion question, GoldSection gold) {
        return of(gold).filter(DemoDocument::ticked)
                .filter(document -> document.audience().isEmpty()
                        || document.audience().contains(question.audience().name()))
                .filter(document -> !question.about().isBefore(document.validFrom())
                        && (document.validUntil() == null || !question.about().isAfter(document.validUntil())))
                .flatMap(document -> document.markdown().lines())
                .anyMatch(line -> isHeading(line, gold.section()));
    }

    /** The whole text of the documents of some sections. */
    static String text(List<GoldSection> sections) {
        return sections.stream()
                .flatMap(Sources::of)
                .distinct()
                .map(DemoDocument::markdown)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<DemoDocument> of(GoldSection gold) {
        return NURSERY.stream().filter(document -> gold.isOf(document.title(), document.version()));
    }

    private static boolean isHeading(String line, String label) {
        String heading = line.replaceFirst("^#{1,6} ", "");
        return !heading.equals(line) && (heading.equals(label) || heading.startsWith(label + " "));
    }
}
