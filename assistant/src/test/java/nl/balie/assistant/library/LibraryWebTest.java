package nl.balie.assistant.library;

import static nl.balie.portal.identity.SignedIn.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import nl.balie.portal.identity.ActingPerson;
import nl.balie.testing.TestDatabaseConfiguration;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;

/** The library behind the portal's security, for programs and for people. */
class LibraryWebTest extends LibraryWeb {

    @Test
    void takesADocumentInAndFindsItsArticle() {
        ActingPerson fatima = zonnebloem.fatima();
        String id = read(fatima, "title", "Regeling", "kind", "REGULATION", "version", "2026");
        assertThat(json(get(fatima, "/api/knowledge/documents/" + id))
                        .get("selected")
                        .asBoolean())
                .isFalse();
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/documents"))
                        .get("documents")
                        .isEmpty())
                .isTrue();

        tick(fatima, id, true);

        JsonNode passage = json(get(zonnebloem.sanne(), "/api/knowledge/search?q=wat krijg ik per kilometer"))
                .get("passages")
                .get(0);
        assertThat(passage.get("documentId").asString()).isEqualTo(id);
        assertThat(passage.get("section").asString()).isEqualTo("Artikel 7.2");
        assertThat(passage.get("page").isNull()).isTrue();
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/documents/" + id + "/sections"))
                        .get("sections")
                        .get(0)
                        .get("text")
                        .asString())
                .contains("€ 0,35");
    }

    @Test
    void leavesTheLibraryToHrAndTheProvider() {
        String id = read(zonnebloem.fatima(), "title", "Regeling", "kind", "REGULATION");

        assertThat(upload(zonnebloem.sanne(), "title", "Regeling", "kind", "REGULATION"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(select(zonnebloem.sanne(), id, "{\"selected\": true}")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(delete(zonnebloem.sanne(), id)).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(zonnebloem.sanne(), "/bibliotheek")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(upload(zonnebloem.fatima(), "title", "Cao", "kind", "CAO", "shared", "true"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void sharesTheProvidersDocumentsWithItsEmployers() {
        ActingPerson fatima = zonnebloem.fatima();
        String id = read(zonnebloem.ingrid(), "title", "Cao tuinbouw", "kind", "CAO", "version", "2025");

        assertThat(json(get(fatima, "/api/knowledge/documents/" + id))
                        .get("sharedBy")
                        .asString())
                .isEqualTo("Accountantskantoor X");
        assertThat(page(fatima, "/bibliotheek")).contains("Gedeeld door Accountantskantoor X", "Cao tuinbouw");
        assertThat(get(letterlust.fatima(), "/api/knowledge/documents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(select(letterlust.fatima(), id, "{\"selected\": true}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(fatima, id)).hasStatus(HttpStatus.FORBIDDEN);
        tick(fatima, id, true);
        assertThat(page(zonnebloem.ingrid(), "/bibliotheek"))
                .contains("Gedeelde bibliotheek", "gebruikt door 1 werkgever");

        String next = read(
                zonnebloem.ingrid(),
                "title",
                "Cao tuinbouw",
                "kind",
                "CAO",
                "version",
                "2026",
                "replaces",
                id,
                "validFrom",
                "2026-01-01");

        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/search?q=wat krijg ik per kilometer"))
                        .get("passages")
                        .get(0)
                        .get("documentId")
                        .asString())
                .isEqualTo(next);
        tick(fatima, next, false);
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/search?q=wat krijg ik per kilometer"))
                        .get("passages")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void letsTheProviderShareFromWithinAnEmployersLibrary() {
        String employer = "?employer=" + zonnebloem.employer.id();
        var file = new MockMultipartFile("file", "cao.md", "text/markdown", utf8(RULES));

        assertThat(page(zonnebloem.ingrid(), "/bibliotheek" + employer)).contains("Deel dit met alle werkgevers");
        assertThat(page(zonnebloem.fatima(), "/bibliotheek")).doesNotContain("Deel dit met alle werkgevers");
        assertThat(mvc.post()
                        .uri("/bibliotheek" + employer)
                        .multipart()
                        .file(file)
                        .param("kind", "CAO")
                        .param("shared", "true")
                        .with(as(zonnebloem.ingrid()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.ingrid(), "/bibliotheek")).contains("Gedeelde bibliotheek", "cao");
    }

    @Test
    void doesNotKnowAnotherEmployersDocument() {
        String id = read(zonnebloem.fatima(), "title", "Regeling", "kind", "REGULATION");
        tick(zonnebloem.fatima(), id, true);

        for (ActingPerson stranger : new ActingPerson[] {letterlust.fatima(), letterlust.sanne()}) {
            assertThat(get(stranger, "/api/knowledge/documents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "/api/knowledge/documents/" + id + "/sections"))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "/bronnen/" + id)).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(get(stranger, "/bronnen/" + id + "/bestand")).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(json(get(stranger, "/api/knowledge/search?q=kilometer"))
                            .get("passages")
                            .isEmpty())
                    .isTrue();
        }
        assertThat(select(letterlust.fatima(), id, "{\"selected\": true}")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(delete(letterlust.fatima(), id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.fatima(), "/api/knowledge/documents/" + UUID.randomUUID()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.fatima(), "/api/knowledge/documents/geen-id")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void keepsWhatIsForOthersFromAnEmployee() {
        String id = read(zonnebloem.fatima(), "title", "Oproep", "kind", "REGULATION", "audience", "ON_CALL");
        tick(zonnebloem.fatima(), id, true);

        assertThat(get(zonnebloem.sanne(), "/api/knowledge/documents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.sanne(), "/bronnen/" + id + "/bestand")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void removesADocumentForGood() {
        String id = read(zonnebloem.fatima(), "title", "Regeling", "kind", "REGULATION");
        tick(zonnebloem.fatima(), id, true);

        assertThat(delete(zonnebloem.fatima(), id)).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(get(zonnebloem.fatima(), "/api/knowledge/documents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/search?q=kilometer"))
                        .get("passages")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void refusesBadInputWithItsReason() {
        ActingPerson fatima = zonnebloem.fatima();
        var mislabelled = new MockMultipartFile("file", "regeling.pdf", "application/pdf", utf8("gewone tekst"));

        assertThat(upload(fatima, mislabelled, "title", "Regeling", "kind", "REGULATION"))
                .hasStatus(HttpStatus.BAD_REQUEST)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains(".pdf");
        assertThat(upload(fatima, "title", "Regeling", "kind", "ONZIN")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(upload(fatima, "kind", "REGULATION")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(upload(
                        fatima,
                        "title",
                        "R",
                        "kind",
                        "REGULATION",
                        "replaces",
                        UUID.randomUUID().toString()))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(fatima, "/api/knowledge/search?q=x&on=gisteren")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(fatima, "/api/knowledge/search?q=x&size=0")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(fatima, "/api/knowledge/search?q=x&size=tien")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get(fatima, "/api/knowledge/search")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void doesNotTickWhatCouldNotBeRead() {
        var broken = new MockMultipartFile("file", "kapot.pdf", "application/pdf", utf8("%PDF-1.7\nniets\n%%EOF"));
        String id = json(upload(zonnebloem.fatima(), broken, "title", "Kapot", "kind", "OTHER"))
                .get("id")
                .asString();
        awaitRead(zonnebloem.fatima(), id);

        assertThat(json(get(zonnebloem.fatima(), "/api/knowledge/documents/" + id))
                        .get("warnings")
                        .get(0)
                        .asString())
                .contains("beschadigd");
        assertThat(select(zonnebloem.fatima(), id, "{\"selected\": true}")).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void showsThePassageMarkedBetweenItsNeighbours() {
        String id = read(zonnebloem.fatima(), "title", "Regeling", "kind", "REGULATION", "version", "2026");
        tick(zonnebloem.fatima(), id, true);

        String page = page(
                zonnebloem.sanne(),
                "/bronnen/" + id + "?sectie=Artikel 7.2&citaat=vergoeding van € 0,35 per kilometer");

        assertThat(page)
                .contains("<mark>vergoeding van € 0,35 per kilometer</mark>")
                .contains("Regeling, versie 2026")
                .contains("/bronnen/" + id + "/bestand");
        assertThat(get(zonnebloem.sanne(), "/bronnen/" + id + "/bestand"))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst()).startsWith("attachment"));
    }

    @Test
    void showsHrWhatThereIsAndWhatWasRead() {
        String id = read(zonnebloem.fatima(), "title", "Regeling <b>", "kind", "REGULATION", "version", "2026");

        assertThat(page(zonnebloem.fatima(), "/bibliotheek"))
                .contains("Regeling &lt;b&gt;")
                .contains("0 van 1 aangevinkt")
                .contains("enctype=\"multipart/form-data\"");
        assertThat(page(zonnebloem.fatima(), "/bibliotheek/" + id))
                .contains("Artikel 7.2")
                .contains("€ 0,35");
        assertThat(page(zonnebloem.fatima(), "/bibliotheek/" + id + "/stand"))
                .contains("document-" + id)
                .doesNotContain("every 1s");
        assertThat(page(letterlust.fatima(), "/bibliotheek")).doesNotContain(id);
    }

    @Test
    void takesADocumentInByTheForm() {
        var file = new MockMultipartFile("file", "thuiswerken_2026.md", "text/markdown", utf8(RULES));

        assertThat(mvc.post()
                        .uri("/bibliotheek")
                        .multipart()
                        .file(file)
                        .param("kind", "REGULATION")
                        .param("validFrom", "2026-01-01")
                        .param("validUntil", "")
                        .with(as(zonnebloem.fatima()))
                        .with(csrf()))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/bibliotheek");
        assertThat(page(zonnebloem.fatima(), "/bibliotheek")).contains("thuiswerken 2026", "vanaf 1 januari 2026");

        var empty = new MockMultipartFile("file", "leeg.md", "text/markdown", new byte[0]);
        assertThat(mvc.post()
                        .uri("/bibliotheek")
                        .multipart()
                        .file(empty)
                        .param("kind", "REGULATION")
                        .param("title", "Bewaarde titel")
                        .with(as(zonnebloem.fatima()))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Er staat niets in dit bestand.")
                .contains("Bewaarde titel");
    }

    @Test
    void tellsOfEachFileHowFarItIsOrWhyItWasRefused() {
        ActingPerson fatima = zonnebloem.fatima();
        var good = new MockMultipartFile("file", "reizen_2026.md", "text/markdown", utf8(RULES));
        var bad = new MockMultipartFile("file", "regeling.pdf", "application/pdf", utf8("gewone tekst"));

        assertThat(mvc.post()
                        .uri("/bibliotheek/bestanden")
                        .multipart()
                        .file(good)
                        .param("kind", "REGULATION")
                        .with(as(fatima))
                        .with(csrf()))
                .hasStatusOk()
                .bodyText()
                .contains("reizen 2026", "/voortgang")
                .startsWith("<li");
        assertThat(mvc.post()
                        .uri("/bibliotheek/bestanden")
                        .multipart()
                        .file(bad)
                        .param("kind", "REGULATION")
                        .with(as(fatima))
                        .with(csrf()))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("regeling.pdf", "eindigt op .pdf");
        String id = json(get(fatima, "/api/knowledge/documents"))
                .get("documents")
                .get(0)
                .get("id")
                .asString();
        awaitRead(fatima, id);
        assertThat(page(fatima, "/bibliotheek/" + id + "/voortgang")).contains("Gelezen: 1 artikel");
        assertThat(get(letterlust.fatima(), "/bibliotheek/" + id + "/voortgang"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void listsWhatIsUsedAndLongNotLookedAt() {
        ActingPerson fatima = zonnebloem.fatima();
        String id = read(fatima, "title", "Regeling", "kind", "REGULATION");
        tick(fatima, id, true);
        assertThat(page(fatima, "/bibliotheek")).doesNotContain("lang niet nagekeken");
        post(fatima, "/bibliotheek/" + id + "/gegevens", "title", "Regeling", "reviewOn", "2026-11-01");

        assertThat(page(fatima, "/bibliotheek")).contains("lang niet nagekeken", "geen antwoorden in een jaar");
        assertThat(post(letterlust.fatima(), "/bibliotheek/" + id + "/nakijking"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(fatima, "/bibliotheek/" + id + "/nakijking")).hasRedirectedUrl("/bibliotheek");
        assertThat(page(fatima, "/bibliotheek")).doesNotContain("lang niet nagekeken");
        assertThat(page(fatima, "/bibliotheek/" + id)).contains("20 november 2027");
    }

    @Test
    void ticksByThePageToo() {
        String id = read(zonnebloem.fatima(), "title", "Regeling", "kind", "REGULATION");

        assertThat(mvc.post()
                        .uri("/bibliotheek/" + id + "/keuze")
                        .param("selected", "true")
                        .with(as(zonnebloem.fatima()))
                        .with(csrf()))
                .hasStatus3xxRedirection();
        assertThat(page(zonnebloem.fatima(), "/bibliotheek")).contains("1 van 1 aangevinkt");
    }

    @Test
    void takesADocumentAwayAndBackAgain() {
        ActingPerson fatima = zonnebloem.fatima();
        String id = read(fatima, "title", "Regeling", "kind", "REGULATION");
        tick(fatima, id, true);

        assertThat(post(fatima, "/bibliotheek/" + id + "/verwijdering")).hasRedirectedUrl("/bibliotheek");
        assertThat(get(fatima, "/api/knowledge/documents/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(fatima, "/bibliotheek/prullenbak")).contains("Regeling", "Zet terug");
        assertThat(page(letterlust.fatima(), "/bibliotheek/prullenbak")).doesNotContain(id);
        assertThat(post(letterlust.fatima(), "/bibliotheek/" + id + "/terugzetting"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(zonnebloem.sanne(), "/bibliotheek/" + id + "/terugzetting"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(zonnebloem.sanne(), "/bibliotheek/prullenbak")).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(post(fatima, "/bibliotheek/" + id + "/terugzetting")).hasStatus3xxRedirection();
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/search?q=kilometer"))
                        .get("passages")
                        .size())
                .isEqualTo(1);
        post(fatima, "/bibliotheek/" + id + "/verwijdering");
        assertThat(post(fatima, "/bibliotheek/" + id + "/wissing")).hasStatus3xxRedirection();
        assertThat(page(fatima, "/bibliotheek/prullenbak")).contains("De prullenbak is leeg");
        assertThat(page(fatima, "/bibliotheek/telling")).contains("geen wezen");
    }

    @Test
    void correctsADocumentAndTakesThatBack() {
        ActingPerson fatima = zonnebloem.fatima();
        String id = read(fatima, "title", "Regeling", "kind", "REGULATION");

        assertThat(post(
                        fatima,
                        "/bibliotheek/" + id + "/gegevens",
                        "title",
                        "Tuinregeling",
                        "validFrom",
                        "2026-01-01",
                        "owner",
                        "Fatima El Amrani",
                        "reviewOn",
                        "2026-09-01"))
                .hasRedirectedUrl("/bibliotheek/" + id);

        assertThat(page(fatima, "/bibliotheek/" + id))
                .contains("Tuinregeling", "Titel: Regeling → Tuinregeling", "1 september 2026");
        assertThat(post(fatima, "/bibliotheek/handelingen/2/terugdraaiing", "document", id))
                .hasRedirectedUrl("/bibliotheek/" + id);
        assertThat(json(get(fatima, "/api/knowledge/documents/" + id))
                        .get("title")
                        .asString())
                .isEqualTo("Regeling");
        assertThat(post(zonnebloem.sanne(), "/bibliotheek/handelingen/1/terugdraaiing"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(post(letterlust.fatima(), "/bibliotheek/" + id + "/gegevens", "title", "X"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void showsWhatANewVersionSaysDifferently() {
        ActingPerson fatima = zonnebloem.fatima();
        String old = read(fatima, "title", "Regeling", "kind", "REGULATION", "version", "2025");
        var file =
                new MockMultipartFile("file", "regeling.md", "text/markdown", utf8(RULES.replace("€ 0,35", "€ 0,37")));
        String next = json(upload(
                        fatima, file, "title", "Regeling", "kind", "REGULATION", "version", "2026", "replaces", old))
                .get("id")
                .asString();
        awaitRead(fatima, next);

        assertThat(page(fatima, "/bibliotheek/" + next)).contains("Versies", "/verschil?met=" + old);
        assertThat(page(fatima, "/bibliotheek/" + next + "/verschil"))
                .contains("<del>€ 0,35</del> → <ins>€ 0,37</ins>", "1 gewijzigd, 0 nieuw");
        JsonNode change = json(get(fatima, "/api/knowledge/documents/" + next + "/changes?since=" + old))
                .get("changes")
                .get(0);
        assertThat(change.get("section").asString()).isEqualTo("Artikel 7.2");
        assertThat(change.get("replacements").get(0).get("after").asString()).isEqualTo("€ 0,37");
        assertThat(get(zonnebloem.sanne(), "/api/knowledge/documents/" + next + "/changes"))
                .hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(letterlust.fatima(), "/bibliotheek/" + next + "/verschil"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(fatima, "/bibliotheek/" + old + "/verschil")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(fatima, "/bibliotheek?vervangt=" + next)).contains("value=\"" + next + "\" selected");
    }

    @Test
    void triesAQuestionOutBeforeADocumentIsPublished() {
        ActingPerson fatima = zonnebloem.fatima();
        String question = "wat krijg ik per kilometer?";
        String id = read(fatima, "title", "Regeling", "kind", "REGULATION", "version", "2026");
        String bench = "/bibliotheek/proefbank?vraag=" + question;

        assertThat(page(fatima, bench)).contains("Weet ik niet", "Alsof aangevinkt");
        assertThat(page(fatima, bench + "&alsof=" + id)).contains("0,35", "Regeling, versie 2026, Artikel 7.2");
        assertThat(json(get(zonnebloem.sanne(), "/api/knowledge/search?q=kilometer"))
                        .get("passages")
                        .isEmpty())
                .isTrue();

        assertThat(post(fatima, "/bibliotheek/proefbank/vragen", "vraag", question, "groep", "PERMANENT"))
                .hasRedirectedUrl("/bibliotheek/proefbank");
        assertThat(page(fatima, "/bibliotheek/proefbank")).contains(question);
        assertThat(page(letterlust.fatima(), "/bibliotheek/proefbank")).doesNotContain(question);
        assertThat(page(fatima, "/bibliotheek/proefbank?vergelijk=true&alsof=" + id))
                .contains("1 van 1 testvragen krijgen een ander antwoord", "0,35");
        tick(fatima, id, true);
        assertThat(post(fatima, "/bibliotheek/proefbank/antwoorden")).hasStatus3xxRedirection();
        assertThat(page(fatima, "/bibliotheek/proefbank?vergelijk=true")).contains("0 van 1 testvragen");
        assertThat(get(zonnebloem.sanne(), "/bibliotheek/proefbank")).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(letterlust.fatima(), bench + "&alsof=" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(letterlust.fatima(), "/bibliotheek/proefbank/vragen/1/verwijdering"))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(fatima, "/bibliotheek/proefbank/vragen/1/verwijdering")).hasStatus3xxRedirection();
    }

    @Test
    void showsThePageBesideTheTextWithTheArticleMarked() throws IOException {
        ActingPerson fatima = zonnebloem.fatima();
        var pdf = new MockMultipartFile("file", "regeling.pdf", "application/pdf", pdf("Artikel 1 Kilometers"));
        String id = json(upload(fatima, pdf, "title", "Regeling", "kind", "REGULATION"))
                .get("id")
                .asString();
        awaitRead(fatima, id);
        String picture = "/bronnen/" + id + "/bladzijden/1";

        assertThat(page(fatima, "/bibliotheek/" + id + "?sectie=0"))
                .contains("src=\"" + picture + "?sectie=0\"", "loading=\"lazy\"", "geel gemarkeerd");
        BufferedImage plain = picture(get(fatima, picture));
        BufferedImage marked = picture(get(fatima, picture + "?sectie=0"));
        assertThat(yellow(plain)).isZero();
        assertThat(yellow(marked)).isBetween(2_000L, 200_000L);
        assertThat(get(fatima, "/bronnen/" + id + "/bladzijden/2")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(letterlust.fatima(), picture)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(zonnebloem.sanne(), picture)).hasStatus(HttpStatus.NOT_FOUND);
        String text = read(fatima, "title", "Tekst", "kind", "REGULATION");
        assertThat(page(fatima, "/bibliotheek/" + text)).doesNotContain("/bladzijden/");
    }

    private static BufferedImage picture(MvcTestResult result) throws IOException {
        assertThat(result).hasStatusOk().hasContentType(MediaType.IMAGE_PNG);
        return ImageIO.read(new ByteArrayInputStream(result.getResponse().getContentAsByteArray()));
    }

    private static long yellow(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth()))
                .filter(rgb -> (rgb & 0xffffff) == 0xffe590)
                .count();
    }

    private static byte[] pdf(String line) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(70, 700);
                content.showText(line);
                content.newLineAtOffset(0, -24);
                content.showText("Je ontvangt een vergoeding per kilometer.");
                content.endText();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /** The portal and the library. Stands in a class with tests, so that the application's own scan leaves it out. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(TestDatabaseConfiguration.class)
    @ComponentScan(
            basePackages = {
                "nl.balie.portal",
                "nl.balie.knowledge",
                "nl.balie.assistant.answer",
                "nl.balie.assistant.library"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = "nl\\.balie\\.portal\\.fixtures\\..*|.*(Test|FromALibrary)(\\$.*)?"))
    static class LibraryInPortal {}
}
