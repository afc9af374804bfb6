package nl.balie.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileCheckTest {

    private static final ReadingLimits SMALL = new ReadingLimits(1, 400, 100, 10, 10, 10, 1000, 100_000, 60, 64, 5);

    private final FileCheck check = new FileCheck(ReadingHere.LIMITS);

    @Test
    void knowsEachFormatByItsContent() {
        assertThat(check.check("a.pdf", SampleFiles.pdf(List.of(SampleFiles.plain(70, 100, "x")))))
                .isEqualTo(readable(Format.PDF));
        assertThat(check.check("a.docx", SampleFiles.docx("<w:document/>"))).isEqualTo(readable(Format.DOCX));
        assertThat(check.check("a.odt", SampleFiles.odt("<text:p>x</text:p>"))).isEqualTo(readable(Format.ODT));
        assertThat(check.check("a.html", utf8("<!DOCTYPE html><p>x"))).isEqualTo(readable(Format.HTML));
        assertThat(check.check("a.md", utf8("# Kop"))).isEqualTo(readable(Format.MARKDOWN));
        assertThat(check.check("a.txt", utf8("tekst"))).isEqualTo(readable(Format.TEXT));
        assertThat(check.check("upload", utf8("tekst"))).isEqualTo(readable(Format.TEXT));
    }

    @Test
    void readsTextOfOldWindowsPrograms() {
        assertThat(check.check("a.txt", "één € per dag".getBytes(java.nio.charset.Charset.forName("windows-1252"))))
                .isEqualTo(readable(Format.TEXT));
    }

    @Test
    void refusesNothingAtAll() {
        assertThat(check.check("a.pdf", new byte[0])).isEqualTo(refused(Finding.Kind.EMPTY));
        assertThat(check.check("a.txt", utf8(" \n\t "))).isEqualTo(refused(Finding.Kind.EMPTY));
    }

    @Test
    void takesALargestFileAndRefusesOneByteMore() {
        byte[] largest = new byte[1024 * 1024];
        Arrays.fill(largest, (byte) 'a');

        assertThat(new FileCheck(SMALL).check("a.txt", largest)).isEqualTo(readable(Format.TEXT));
        assertThat(new FileCheck(SMALL).check("a.txt", Arrays.copyOf(largest, largest.length + 1)))
                .isEqualTo(refused(Finding.Kind.TOO_LARGE, 1, 2));
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() {
        assertThat(check.check("regeling.pdf", utf8("gewone tekst")))
                .isEqualTo(refused(Finding.Kind.MISLABELLED, "pdf", Format.TEXT));
        assertThat(check.check("regeling.docx", SampleFiles.pdf(List.of(SampleFiles.plain(70, 100, "x")))))
                .isEqualTo(refused(Finding.Kind.MISLABELLED, "docx", Format.PDF));
    }

    @Test
    void refusesWhatIsNoDocument() {
        assertThat(check.check("foto.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}))
                .isEqualTo(refused(Finding.Kind.UNSUPPORTED));
        assertThat(check.check("archief.docx", SampleFiles.zip("a.txt", "x")))
                .isEqualTo(refused(Finding.Kind.UNSUPPORTED));
    }

    @Test
    void refusesWhatWasCutOff() {
        byte[] pdf = SampleFiles.pdf(List.of(SampleFiles.plain(70, 100, "Artikel 1")));
        byte[] docx = SampleFiles.docx("<w:document/>");

        assertThat(check.check("a.pdf", Arrays.copyOf(pdf, pdf.length / 2))).isEqualTo(refused(Finding.Kind.DAMAGED));
        assertThat(check.check("a.docx", Arrays.copyOf(docx, docx.length / 2)))
                .isEqualTo(refused(Finding.Kind.DAMAGED));
    }

    @Test
    void refusesAnArchiveThatUnpacksToTooMuch() {
        assertThat(check.check("a.docx", SampleFiles.bomb())).isEqualTo(refused(Finding.Kind.BOMB));
    }

    @Test
    void refusesAnArchiveOfTooManyParts() {
        String[] parts = new String[40];
        Arrays.fill(parts, "x");
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "deel" + i;
        }
        assertThat(new FileCheck(SMALL).check("a.docx", SampleFiles.zip(parts))).isEqualTo(refused(Finding.Kind.BOMB));
    }

    @Test
    void refusesADocumentTypeInsideWord() {
        byte[] outsideReference = SampleFiles.docx("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY x SYSTEM"
                + " \"file:///etc/hostname\">]><w:document>&x;</w:document>");

        assertThat(check.check("a.docx", outsideReference)).isEqualTo(refused(Finding.Kind.UNSAFE));
    }

    @Test
    void refusesAnEncryptedOpenDocument() {
        byte[] odt = SampleFiles.zip(
                "mimetype", "application/vnd.oasis.opendocument.text",
                "META-INF/manifest.xml", "<manifest:manifest><manifest:encryption-data/></manifest:manifest>");

        assertThat(check.check("a.odt", odt)).isEqualTo(refused(Finding.Kind.ENCRYPTED));
    }

    @Test
    void seesThatAPdfSaysItIsEncrypted() {
        assertThat(FileCheck.saysEncrypted(SampleFiles.encryptedPdf("geheim"))).isTrue();
        assertThat(FileCheck.saysEncrypted(SampleFiles.pdf(List.of(SampleFiles.plain(70, 100, "/Encrypt")))))
                .isFalse();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static FileCheck.Checked readable(Format format) {
        return new FileCheck.Checked.Accepted(format);
    }

    private static FileCheck.Checked refused(Finding.Kind kind, Object... arguments) {
        return new FileCheck.Checked.Refused(Finding.of(kind, arguments));
    }
}
