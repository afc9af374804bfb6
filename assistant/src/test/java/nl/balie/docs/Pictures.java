package nl.balie.docs;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import nl.balie.thread.Chromium;
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

    @Test
    void takesThemOnBothScreens() {
        try (Chromium chromium = Chromium.orSkip()) {
            for (View view : VIEWS) {
                scenes().forEach(scene -> take(chromium, view, scene));
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
                new Scene(
                        "synoniemen",
                        "fatima",
                        page -> page.navigate(ADDRESS
                                + "/bibliotheek/synoniemen?woorden=plunje&regeling=bedrijfskleding&vraag=waar"
                                + " haal ik mijn plunje?")),
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

    private static void take(Chromium chromium, View view, Scene scene) {
        Page page = chromium.visitor(view.width(), view.height());
        try (BrowserContext _ = page.context()) {
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
        page.waitForURL(url -> !url.contains("/inloggen"));
    }

    private static void say(Page page, String words) {
        // The welcome goes when the first answer comes: it does not count.
        Locator answers = page.locator(".talk .reply:not([data-empty])");
        int before = answers.count();
        page.locator("#bericht").fill(words);
        page.keyboard().press("Enter");
        answers.nth(before).locator(".by").waitFor();
    }

    /** One picture: who looks, and what he does first. */
    private record Scene(String name, String login, Consumer<Page> steps) {}

    private record View(String suffix, int width, int height) {}
}
