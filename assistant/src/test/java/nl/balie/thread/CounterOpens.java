package nl.balie.thread;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * One real thread through the whole house, on a desktop and on a phone: a regulation is uploaded and answers, hours are
 * handed in, approved, delivered, processed, and everyone is told (S3-20, S3-39, S3-48, S3-49, S3-62, S3-65, S3-67).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class CounterOpens {

    private static final Pattern REFERENCE = Pattern.compile("[DV]-2026-\\d{4}-\\d{2,}");
    private static final Pattern PROCESSED = Pattern.compile("\\s*Verwerkt\\s*");
    private static final int MOST_LOOKS = 60;
    private static final int PAUSE_MILLISECONDS = 500;
    private static final int DOCUMENTS_OF_THE_NURSERY = 8;
    private static final int MOST_SECONDS_OF_READING = 120;
    private static final Path PICTURES = Path.of("target", "pictures");

    private final String screen;
    private final int width;
    private final int height;
    private final Map<String, Page> pages = new HashMap<>();
    private Chromium chromium;
    private Demo demo;
    private String declaration = "";
    private String question = "";

    CounterOpens(String screen, int width, int height) {
        this.screen = screen;
        this.width = width;
        this.height = height;
    }

    @BeforeAll
    void open() {
        chromium = Chromium.orSkip();
        demo = Demo.start("--balie.clock.fixed=2026-11-20T14:00:00+01:00");
    }

    @AfterAll
    void close() {
        if (chromium != null) {
            chromium.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    @Order(1)
    void hrUploadsARegulationSeesWhatWasReadAndTicksIt() {
        Page hr = signedIn("fatima");
        hr.navigate(demo.address() + "/bibliotheek");
        hr.locator("input[type=file]")
                .setInputFiles(new FilePayload("bedrijfskleding.md", "text/markdown", regulation()));
        hr.locator("[name=title]").fill("Regeling bedrijfskleding");
        picture(hr, "a-upload");
        hr.locator("button[form=toevoegen]").click();
        assertThat(hr.locator("#bestanden li")).containsText("Gelezen");

        hr.navigate(demo.address() + "/bibliotheek");
        Locator row = hr.locator("tr[id^=document-]", new Page.LocatorOptions().setHasText("Regeling bedrijfskleding"));
        assertThat(row.locator("progress")).hasCount(0);
        row.locator("input[type=checkbox]").check();
        assertThat(row.locator("input[type=checkbox]")).isChecked();
        picture(hr, "a-library");
    }

    /** The demo's own documents are read one after the other in the background. */
    private void waitUntilTheDemoLibraryIsRead() {
        Page hr = signedIn("fatima");
        Locator read = hr.locator("tr[id^=document-]:not(:has(progress))");
        for (int second = 0; second < MOST_SECONDS_OF_READING; second++) {
            hr.navigate(demo.address() + "/bibliotheek");
            if (read.count() >= DOCUMENTS_OF_THE_NURSERY + 1) {
                return;
            }
            hr.waitForTimeout(1_000);
        }
        fail("The demo's documents are not read within " + MOST_SECONDS_OF_READING + " seconds");
    }

    @Test
    @Order(2)
    void anEmployeeAsksAndTheAnswerQuotesTheRuleAndOpensIt() {
        waitUntilTheDemoLibraryIsRead();
        Page sanne = signedIn("sanne");
        say(sanne, "wat krijg ik per kilometer?");
        assertThat(lastReply(sanne)).containsText("0,35");
        Locator source = lastReply(sanne).locator("a.cite").first();
        assertThat(source).containsText("7.2");
        picture(sanne, "b-answer");

        source.click();
        assertThat(sanne.locator("mark").first()).containsText("0,35");
        picture(sanne, "b-source");
        sanne.goBack();
    }

    @Test
    @Order(3)
    void anEmployeeFilesByChatCorrectsAndConfirms() {
        Page sanne = signedIn("sanne");
        say(sanne, "dinsdag 8 uur gewerkt en 42 km gereden");
        assertThat(sanne.locator("section.draft[data-open]").last()).containsText("42");
        say(sanne, "nee, dinsdag was het 7 uur");
        assertThat(sanne.locator("section.draft[data-open]").last()).containsText("7");
        picture(sanne, "c-draft");
        say(sanne, "ja");

        declaration = reference(lastReply(sanne));
        assertThat(lastReply(sanne)).containsText("Henk Bakker");
        picture(sanne, "c-filed");
    }

    @Test
    @Order(4)
    void theApproverFollowsTheLinkInTheMailAndApproves() {
        Page post = visitor("post");
        Locator mail = eventually(post, demo.address() + "/dev/mail", declaration);
        picture(post, "d-mail");
        String link = mail.getAttribute("href");

        Page henk = signedIn("henk");
        henk.navigate(link);
        assertThat(henk.locator("h1")).containsText("Sanne");
        picture(henk, "d-declaration");
        henk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Goedkeuren"))
                .click();
        assertThat(henk.locator(".head")).containsText("Goedgekeurd");
        picture(henk, "d-approved");
    }

    @Test
    @Order(5)
    void payrollHasItOnceAndAcceptedIsNotYetProcessed() {
        Page payroll = visitor("payroll");
        payroll.navigate(demo.sandboxAddress());
        payroll.getByText("Zonnebloem").first().click();
        eventually(payroll, payroll.url(), declaration);
        picture(payroll, "e-payroll");

        Page sanne = signedIn("sanne");
        say(sanne, "waar is mijn declaratie?");
        assertThat(lastReply(sanne)).containsText("doorgegeven aan de salarisadministratie");
        assertThat(lastReply(sanne)).not().containsText("is verwerkt");
        picture(sanne, "e-status");
    }

    @Test
    @Order(6)
    void aRejectionComesBackWithItsReason() {
        Page sanne = signedIn("sanne");
        say(sanne, "woensdag 6 uur gewerkt");
        say(sanne, "ja");
        String rejected = reference(lastReply(sanne));

        Page henk = signedIn("henk");
        henk.navigate(demo.address() + "/declaraties/" + rejected + "/afkeuring");
        henk.locator("#reden").fill("woensdag was je vrij");
        henk.locator("button[form=afkeuring]").click();

        sanne.navigate(demo.address() + "/declaraties/" + rejected);
        assertThat(sanne.locator("main")).containsText("woensdag was je vrij");
        picture(sanne, "d-rejected");

        Page post = visitor("post");
        eventually(post, demo.address() + "/dev/mail?postbus=sanne@zonnebloem.example", "woensdag was je vrij");
        String link = eventually(post, demo.address() + "/dev/sms", rejected).getAttribute("href");
        assertThat(post.locator("article", new Page.LocatorOptions().setHasText(rejected)))
                .containsText("afgekeurd: \"woensdag was je vrij\"");
        picture(post, "d-rejected-sms");

        sanne.navigate(link);
        sanne.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Aanpassen"))
                .click();
        assertThat(lastReply(sanne)).containsText("6");
        assertThat(sanne.locator("section.draft[data-open]").last()).containsText(rejected);
        picture(sanne, "d-change");
        say(sanne, "woensdag was 5 uur");
        say(sanne, "ja");
        assertThat(lastReply(sanne)).containsText(rejected);
    }

    @Test
    @Order(7)
    void somebodyWithoutMailIsToldBySms() {
        Page piotr = signedIn("piotr");
        say(piotr, "donderdag 6 uur gewerkt");
        say(piotr, "ja");
        String reference = reference(lastReply(piotr));
        Page post = visitor("post");
        eventually(post, demo.address() + "/dev/sms", "Je declaratie " + reference + " is ingediend");

        Page henk = signedIn("henk");
        henk.navigate(demo.address() + "/declaraties/" + reference);
        henk.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Goedkeuren"))
                .click();
        assertThat(henk.locator(".head")).containsText("Goedgekeurd");

        eventually(post, demo.address() + "/dev/sms", "Je declaratie " + reference + " is goedgekeurd");
        picture(post, "d-sms");
    }

    @Test
    @Order(8)
    void aQuestionNobodyWroteDownGoesToHrAndTheAnswerComesBack() {
        Page sanne = signedIn("sanne");
        say(sanne, "kan ik een leasefiets krijgen via het werk?");
        assertThat(lastReply(sanne)).containsText("staat niet in de regelingen");
        picture(sanne, "f-not-found");
        lastReply(sanne)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Vraag aan HR"))
                .click();
        assertThat(lastReply(sanne)).containsText(Pattern.compile("V-2026-"));
        question = reference(lastReply(sanne));

        Page fatima = signedIn("fatima");
        fatima.navigate(demo.address() + "/vragen/" + question);
        fatima.locator("#tekst").fill("Ja, vanaf 1 mei voor iedereen met een vast contract.");
        picture(fatima, "f-question");
        fatima.locator("button[form=bericht]").click();

        sanne.navigate(demo.address() + "/");
        assertThat(sanne.locator(".talk")).containsText("vanaf 1 mei voor iedereen met een vast contract");
        assertThat(sanne.locator(".talk")).containsText("Fatima El Amrani");
        picture(sanne, "f-answer");
    }

    @Test
    @Order(9)
    void aFinishedRunProcessesTheDeclarationAndMailsTheEmployersOwnTextOnce() {
        Page fatima = signedIn("fatima");
        fatima.navigate(demo.address() + "/verloningen/instelling");
        fatima.locator("#adressen").fill("directie@zonnebloem.example");
        fatima.locator("#onderwerp").fill("De verloning staat klaar");
        fatima.locator("#tekst").fill("Beste directie, de verloning staat klaar om te bekijken.");
        fatima.locator("input[name=active]").check();
        picture(fatima, "g-setting");
        fatima.locator("button[form=instelling]").click();

        Page payroll = visitor("payroll");
        payroll.navigate(demo.sandboxAddress());
        payroll.getByText("Zonnebloem").first().click();
        payroll.locator("button[value=FINAL]").click();

        Page sanne = signedIn("sanne");
        untilProcessed(sanne);
        picture(sanne, "g-processed");
        Page post = visitor("post");
        eventually(post, demo.address() + "/dev/mail?postbus=directie@zonnebloem.example", "De verloning staat klaar");
        picture(post, "g-mail");
        assertThat(post.getByText("De verloning staat klaar", new Page.GetByTextOptions().setExact(true))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @Order(10)
    void aPageShowsEveryObligationOfTheReferenceWithItsReceipts() {
        Page fatima = signedIn("fatima");
        fatima.navigate(demo.address() + "/bezorgoverzicht/" + declaration);
        assertThat(fatima.locator("main")).containsText(declaration);
        picture(fatima, "h-ledger");
        assertThat(fatima.locator("main")).containsText("ngenomen");
    }

    @Test
    @Order(11)
    void everythingIsThereAfterARestart() {
        demo.restart();
        pages.clear();
        Page sanne = signedIn("sanne");
        assertThat(sanne.locator(".talk")).containsText("vanaf 1 mei voor iedereen met een vast contract");
        sanne.navigate(demo.address() + "/declaraties/" + declaration);
        assertThat(sanne.locator(".head .status")).hasText(PROCESSED);
    }

    private static byte[] regulation() {
        return """
            # Regeling bedrijfskleding

            ## Artikel 1 Wat je krijgt

            Je krijgt bij je start twee werkbroeken en drie shirts.

            ## Artikel 2 Schoenen

            Je krijgt één keer per jaar een vergoeding van € 85 voor veiligheidsschoenen.

            ## Artikel 3 Teruggeven

            Ga je uit dienst, dan lever je de kleding binnen een week in.
            """.getBytes(StandardCharsets.UTF_8);
    }

    private Page signedIn(String login) {
        return pages.computeIfAbsent(login, who -> {
            Page page = chromium.visitor(width, height);
            page.navigate(demo.address() + "/inloggen");
            page.locator("form:has(input[name=login][value='" + who + "']) button")
                    .click();
            page.waitForURL(url -> !url.contains("/inloggen"));
            return page;
        });
    }

    private Page visitor(String name) {
        return pages.computeIfAbsent(name, who -> chromium.visitor(width, height));
    }

    private void say(Page page, String words) {
        if (!page.url().equals(demo.address() + "/")) {
            page.navigate(demo.address() + "/");
        }
        int before = page.locator(".talk .reply:not([data-empty])").count();
        page.locator("#bericht").fill(words);
        page.keyboard().press("Enter");
        assertThat(page.locator(".talk .reply:not([data-empty])")).hasCount(before + 1);
        assertThat(lastReply(page).locator(".by")).isVisible();
    }

    private static Locator lastReply(Page page) {
        return page.locator(".talk .reply:not([data-empty])").last();
    }

    /** Until payroll has said so the status reads 'goedgekeurd, doorgegeven', however long that takes. */
    private void untilProcessed(Page page) {
        for (int attempt = 0; attempt < MOST_LOOKS; attempt++) {
            page.navigate(demo.address() + "/declaraties/" + declaration);
            if (PROCESSED.matcher(page.locator(".head .status").innerText()).matches()) {
                return;
            }
            page.waitForTimeout(PAUSE_MILLISECONDS);
        }
        throw new AssertionError("not processed: " + page.innerText(".head"));
    }

    /** Loads a page again until it shows something: mail and payroll take their own time. */
    private static Locator eventually(Page page, String address, String text) {
        for (int attempt = 0; attempt < MOST_LOOKS; attempt++) {
            page.navigate(address);
            Locator found = page.getByText(text);
            if (found.count() > 0) {
                Locator link = page.locator("a[href*='" + text + "']");
                return (link.count() > 0 ? link : found).first();
            }
            page.waitForTimeout(PAUSE_MILLISECONDS);
        }
        throw new AssertionError("'" + text + "' did not appear at " + address + ":\n" + page.innerText("body"));
    }

    private static String reference(Locator reply) {
        Matcher found = REFERENCE.matcher(reply.innerText());
        assertThat(found.find()).as("a reference in: %s", reply.innerText()).isTrue();
        return found.group();
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(screen + "-" + name + ".png")));
    }
}
