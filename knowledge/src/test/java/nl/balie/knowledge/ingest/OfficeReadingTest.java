package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;

class OfficeReadingTest {

    @Test
    void readsHeadingsByTheirLevel() throws IOException {
        var reading = docx(document -> {
            heading(document, 0, "Hoofdstuk 3 Ziekte");
            heading(document, 1, "Artikel 3.2 Ziek melden");
            document.createParagraph().createRun().setText("Meld je vóór 9 uur ziek.");
            heading(document, 2, "Uitzondering");
            document.createParagraph().createRun().setText("Bij een ongeval mag het later.");
            heading(document, 0, "Slot");
            document.createParagraph().createRun().setText("Vastgesteld door de directie.");
        });

        assertThat(reading.pages()).isNull();
        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::heading, ReadSection::text)
                .containsExactly(
                        tuple(
                                "Artikel 3.2",
                                "Ziek melden",
                                "Meld je vóór 9 uur ziek.\nUitzondering\nBij een ongeval mag het later."),
                        tuple("Slot", "", "Vastgesteld door de directie."));
    }

    @Test
    void countsTheNumbersThatWordOnlyShows() throws IOException {
        var reading = docx(document -> {
            var list = numbering(document);
            numbered(document, list, 0, "Reizen", 0);
            numbered(document, list, 1, "Kilometers", 1);
            document.createParagraph().createRun().setText("Je krijgt € 0,35 per kilometer.");
            numbered(document, list, 1, "Parkeren", 1);
            document.createParagraph().createRun().setText("Parkeren betalen we terug.");
        });

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::heading)
                .containsExactly(tuple("1.1", "Kilometers"), tuple("1.2", "Parkeren"));
        assertThat(reading.sections().getFirst().path()).containsExactly("1. Reizen");
    }

    @Test
    void leavesHeadersAndFootersOut() throws IOException {
        var reading = docx(document -> {
            new XWPFHeaderFooterPolicy(document)
                    .createHeader(XWPFHeaderFooterPolicy.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("Vertrouwelijk");
            document.createParagraph().createRun().setText("Inhoud.");
        });

        assertThat(reading.sections()).extracting(ReadSection::text).containsExactly("Inhoud.");
    }

    @Test
    void givesEachRowOfATableItsHeaders() throws IOException {
        var reading = docx(document -> {
            heading(document, 0, "Artikel 5 Loon");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("Schaal");
            table.getRow(0).getCell(1).setText("Bedrag");
            table.getRow(1).getCell(0).setText("A");
            table.getRow(1).getCell(1).setText("€ 2.310,00");
        });

        assertThat(reading.sections().getFirst().text()).isEqualTo("Schaal: A; Bedrag: € 2.310,00");
    }

    @Test
    void readsOpenDocument() {
        var reading = ReadingHere.whole(
                Format.ODT,
                SampleFiles.odt("<text:h text:outline-level=\"1\">Artikel 4 Verlof</text:h>"
                        + "<text:p>Je krijgt<text:s/>200 uur.</text:p>"
                        + "<table:table><table:table-row><table:table-cell><text:p>Duur</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>Uren</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row><table:table-cell><text:p>lang</text:p></table:table-cell>"
                        + "<table:table-cell><text:p>8</text:p></table:table-cell></table:table-row></table:table>"));

        assertThat(reading.sections())
                .extracting(ReadSection::label, ReadSection::text)
                .containsExactly(tuple("Artikel 4", "Je krijgt 200 uur.\nDuur: lang; Uren: 8"));
    }

    private static Reading.Read docx(Consumer<XWPFDocument> content) throws IOException {
        try (var document = new XWPFDocument()) {
            content.accept(document);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return ReadingHere.whole(Format.DOCX, out.toByteArray());
        }
    }

    private static XWPFParagraph heading(XWPFDocument document, int outlineLevel, String text) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(outlineLevel));
        paragraph.createRun().setText(text);
        return paragraph;
    }

    private static java.math.BigInteger numbering(XWPFDocument document) {
        CTAbstractNum list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(java.math.BigInteger.ONE);
        level(list, 0, "%1.");
        level(list, 1, "%1.%2");
        var numbering = document.createNumbering();
        return numbering.addNum(
                numbering.addAbstractNum(new org.apache.poi.xwpf.usermodel.XWPFAbstractNum(list, numbering)));
    }

    private static void level(CTAbstractNum list, int level, String text) {
        CTLvl shape = list.addNewLvl();
        shape.setIlvl(java.math.BigInteger.valueOf(level));
        shape.addNewStart().setVal(java.math.BigInteger.ONE);
        shape.addNewNumFmt().setVal(STNumberFormat.DECIMAL);
        shape.addNewLvlText().setVal(text);
    }

    private static void numbered(
            XWPFDocument document, java.math.BigInteger list, int level, String text, int outlineLevel) {
        XWPFParagraph paragraph = heading(document, outlineLevel, text);
        paragraph.setNumID(list);
        paragraph.setNumILvl(java.math.BigInteger.valueOf(level));
    }
}
