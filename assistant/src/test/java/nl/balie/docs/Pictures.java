package nl.balie.docs;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Takes the pictures of the guides in a demo that is running, at {@code BALIE_ADDRESS} or else on this machine. Its name keeps
 * it out of the build: {@code mvn -q -pl assistant -am test -Dtest=Pictures -Dsurefire.failIfNoSpecifiedTests=false}
 */
class Pictures {

    private static final String ADDRESS =
            Optional.ofNullable(System.getenv("BALIE_ADDRESS")).orElse("http://localhost:8080");
    private static final Path TARGET = Checkout.here().path("docs/guides/pictures");
    private static final List<View> VIEWS = List.of(new View("", 1280, 900), new View("-telefoon", 390, 844));
    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");

    @Test
    void takesThemOnBothScreens() {
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright.chromium().launch(options())) {
            for (View view : VIEWS) {
                scenes().forEach(scene -> take(browser, view, scene));
            }
        }
    }

    private static List<Scene> scenes() {
        return List.of(
                new Scene("inloggen", "", page -> page.navigate(ADDRESS + "/inloggen")),
                new Scene("vraag", "sanne", page -> say(page, "wat krijg ik per kilometer?")),
                new Scene("bron", "sanne", page -> page.locator(".cite").last().click()),
                new Scene("concept", "sanne", page -> say(page, "ma en di 8 uur, woensdag 42 km")),
                new Scene("ingediend", "sanne", page -> say(page, "ja")),
                new Scene("hr-vragen", "sanne", page -> say(page, "kan ik een leasefiets krijgen?")),
                new Scene("declaraties", "sanne", page -> page.navigate(ADDRESS + "/declaraties")),
                new Scene("taken", "henk", page -> page.navigate(ADDRESS + "/taken")),
                new Scene("behandelen", "henk", Pictures::firstDeclaration),
                new Scene("bibliotheek", "fatima", page -> page.navigate(ADDRESS + "/bibliotheek")),
                new Scene("verloningen", "fatima", page -> page.navigate(ADDRESS + "/verloningen")),
                new Scene("bezorging", "tom", Pictures::ledgerOfTheFirstEmployer));
    }

    private static void firstDeclaration(Page page) {
        page.navigate(ADDRESS + "/declaraties");
        page.locator("a[href^='/declaraties/D-']").first().click();
    }

    private static void ledgerOfTheFirstEmployer(Page page) {
        page.navigate(ADDRESS + "/werkgevers");
        page.locator("main a[href*='employer=']").first().click();
        page.navigate(ADDRESS + "/bezorgoverzicht");
    }

    private static void take(Browser browser, View view, Scene scene) {
        var size = new Browser.NewContextOptions()
                .setViewportSize(view.width(), view.height())
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam");
        try (BrowserContext context = browser.newContext(size)) {
            Page page = context.newPage();
            if (!scene.login().isEmpty()) {
                signIn(page, scene.login());
            }
            scene.steps().accept(page);
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(TARGET.resolve(scene.name() + view.suffix() + ".png")));
        }
    }

    private static void signIn(Page page, String login) {
        page.navigate(ADDRESS + "/inloggen");
        page.locator("form:has(input[name=login][value='" + login + "']) button")
                .click();
    }

    private static void say(Page page, String words) {
        // The welcome goes when the first answer comes: it does not count.
        Locator answers = page.locator(".talk .reply:not([data-empty])");
        int before = answers.count();
        page.locator("#bericht").fill(words);
        page.keyboard().press("Enter");
        answers.nth(before).locator(".by").waitFor();
    }

    private static BrowserType.LaunchOptions options() {
        List<String> flags = new ArrayList<>(
                List.of("--headless=new", "--disable-dev-shm-usage", "--disable-gpu", "--hide-scrollbars"));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return new BrowserType.LaunchOptions().setExecutablePath(executable()).setArgs(flags);
    }

    private static Path executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("BALIE_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> BROWSERS.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("No browser: put Chromium on the PATH or set BALIE_CHROMIUM"));
    }

    /** One picture: who looks, and what he does first. */
    private record Scene(String name, String login, Consumer<Page> steps) {}

    private record View(String suffix, int width, int height) {}
}
