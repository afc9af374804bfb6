package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever the bytes are, there is an answer. */
class DamagedFilesTest {

    private static final long SEED = 20261120;
    private static final int DAMAGES_PER_FILE = 60;

    private static final Map<String, byte[]> FILES = Map.of(
            "a.pdf",
            SampleFiles.pdf(List.of(
                    SampleFiles.bold(70, 100, 14, "Artikel 1 Begrippen"),
                    SampleFiles.plain(70, 120, "1. Dit is de tekst van het artikel."),
                    SampleFiles.plain(70, 140, "Schaal"),
                    SampleFiles.plain(200, 140, "Bedrag"),
                    SampleFiles.plain(70, 155, "A"),
                    SampleFiles.plain(200, 155, "2.310,00"))),
            "a.docx",
            SampleFiles.docx("<?xml version=\"1.0\"?><w:document xmlns:w=\"http://schemas.openxmlformats.org/"
                    + "wordprocessingml/2006/main\"><w:body><w:p><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:r><w:t>"
                    + "Artikel 1 Loon</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                    + "<w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>"),
            "a.odt",
            SampleFiles.odt(
                    "<text:h text:outline-level=\"1\">Artikel 1</text:h><text:list><text:list-item><text:p>een"
                        + "</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell"
                        + " table:number-columns-spanned=\"3\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"),
            "a.html",
            ("<html><body><h1>Artikel 1</h1><table><tr><td rowspan=3 colspan=2>a<td>b</table><ol type=a><li>een<a"
                            + " href='#n'>1</a></ol><p id=n>1 noot</body></html>")
                    .getBytes(StandardCharsets.UTF_8),
            "a.md",
            "# Artikel 1\n1. een[^1]\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n[^1]: noot\n"
                    .getBytes(StandardCharsets.UTF_8),
            "a.txt",
            "Artikel 1 Begrippen\n\nTekst.\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void answersWhateverTheBytesAre() {
        var random = new Random(SEED);
        var check = new FileCheck(ReadingHere.LIMITS);
        FILES.forEach((name, whole) -> {
            for (int i = 0; i < DAMAGES_PER_FILE; i++) {
                byte[] damaged = damaged(whole, random);
                assertThat(check.check(name, damaged)).isNotNull();
                for (Format format : Format.values()) {
                    assertThat(ReadingHere.read(format, damaged))
                            .as("%s, damage %d, read as %s", name, i, format)
                            .isNotNull();
                }
            }
        });
    }

    private static byte[] damaged(byte[] whole, Random random) {
        byte[] damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length + 1) : whole.length);
        for (int i = random.nextInt(12); i > 0 && damaged.length > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        return damaged;
    }
}
