package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextReadingTest {

    @Test
    void readsMarkdownWithItsTables() {
        var reading = read(Format.MARKDOWN, """
            ---
            bron: intern
            ---
            # Regeling
            ## Hoofdstuk 2 Verlof
            ### Artikel 2.1 Uren
            1. Je krijgt 200 uur.
            2. In deeltijd naar verhouding.

            | Dienstjaren | Extra uren |
            |---|---|
            | 5 tot 10 | 8 |
            """);

        assertThat(reading.sections())
                .containsExactly(
                        new ReadSection("Artikel 2.1", "Uren", List.of("Regeling", "Hoofdstuk 2 Verlof"), null, """
                            1. Je krijgt 200 uur.
                            2. In deeltijd naar verhouding.
                            Dienstjaren: 5 tot 10; Extra uren: 8\
                            """));
    }

    @Test
    void leavesNavigationScriptsAndHiddenTextOfHtmlOut() {
        var reading = read(
                Format.HTML,
                "<html><body><nav>Menu</nav><h1>Regels</h1><p>Zichtbaar.</p><p style=\"display:none\">Verborgen.</p>"
                        + "<script>alert(1)</script><footer>Onderaan</footer></body></html>");

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::text)
                .containsExactly(tuple("Regels", "Zichtbaar."));
    }

    @Test
    void findsArticlesInPlainText() {
        var reading = read(Format.TEXT, """
            THUISWERKREGELING

            Artikel 1 Begrippen
            In deze regeling is thuis je woonadres.

            Artikel 2
            Vergoeding
            Je krijgt € 2,40 per dag.
            Dit volgt uit artikel 1.

            § 3 Slot
            Deze regeling geldt vanaf 1 januari.
            """);

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::heading, ReadSection::text)
                .containsExactly(
                        tuple("Artikel 1", "Begrippen", "In deze regeling is thuis je woonadres."),
                        tuple("Artikel 2", "", "Vergoeding Je krijgt € 2,40 per dag. Dit volgt uit artikel 1."),
                        tuple("§ 3", "Slot", "Deze regeling geldt vanaf 1 januari."));
    }

    @Test
    void citesNumberedParagraphsOfAChapter() {
        var reading = read(Format.MARKDOWN, """
            ## 7. Reizen
            7.1 Dit hoofdstuk geldt voor iedereen met een contract.

            7.2 Voor zakelijke kilometers ontvang je € 0,35 per kilometer.

            Volgens artikel 8.1 dien je op tijd in.
            """);

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::text, ReadSection::path)
                .containsExactly(
                        tuple("7.1", "Dit hoofdstuk geldt voor iedereen met een contract.", List.of("7. Reizen")),
                        tuple(
                                "7.2",
                                "Voor zakelijke kilometers ontvang je € 0,35 per kilometer.\n"
                                        + "Volgens artikel 8.1 dien je op tijd in.",
                                List.of("7. Reizen")));
    }

    @Test
    void leavesATableOfContentsOut() {
        var reading = read(Format.TEXT, """
            INHOUD

            Artikel 1 Begrippen ........ 3

            Artikel 1 Begrippen
            Dit is de tekst.
            """);

        assertThat(reading.sections()).extracting(ReadSection::text).containsExactly("Dit is de tekst.");
    }

    @Test
    void citesTheNumbersThatRegulationsHave() {
        var reading = read(Format.TEXT, """
            Artikel 3:4 Werktijd

            Tekst.

            Art. 7a Schoenen

            Tekst.

            Artikel 12 bis Vervanging

            Tekst.

            Artikel 13 Ter zake van reizen

            Tekst.

            § 3.2 Slot

            Tekst.
            """);

        assertThat(reading.sections())
                .extracting(ReadSection::label)
                .containsExactly("Artikel 3:4", "Art. 7a", "Artikel 12 bis", "Artikel 13", "§ 3.2");
    }

    @Test
    void cutsEndlessTextWithoutHeadings() {
        var reading = read(Format.TEXT, ("Een zin die niets zegt. ".repeat(40) + "\n\n").repeat(20));

        assertThat(reading.sections())
                .hasSizeGreaterThan(2)
                .allSatisfy(section -> assertThat(section.text().length()).isLessThanOrEqualTo(7000));
        assertThat(reading.sections()).extracting(ReadSection::label).startsWith("Inleiding", "Inleiding (2)");
    }

    private static Reading.Read read(Format format, String text) {
        return ReadingHere.whole(format, text.getBytes(StandardCharsets.UTF_8));
    }
}
