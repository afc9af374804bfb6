package nl.balie.thread;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of this machine: {@code BALIE_CHROMIUM}, or Chromium on the path. A laptop without one skips the tests that need
 * it and says so; where {@code BALIE_TEST_SERVERS=required} its absence is a failure.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int PATIENCE_MILLISECONDS = 30_000;

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path executable) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(options(executable));
    }

    public static Chromium orSkip() {
        Optional<Path> executable = executable();
        if (!"required".equals(System.getenv("BALIE_TEST_SERVERS"))) {
            Assumptions.assumeTrue(
                    executable.isPresent(), "No browser: put Chromium on the PATH or set BALIE_CHROMIUM");
        }
        return new Chromium(executable.orElseThrow(() -> new IllegalStateException("No Chromium on this machine")));
    }

    /** A page of a new visitor, in Dutch and in Amsterdam. */
    public Page visitor(int width, int height) {
        BrowserContext visitor = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam"));
        visitor.setDefaultTimeout(PATIENCE_MILLISECONDS);
        return visitor.newPage();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private static BrowserType.LaunchOptions options(Path executable) {
        List<String> flags = new ArrayList<>(List.of(
                "--headless=new",
                "--disable-dev-shm-usage",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync"));
        if ("root".equals(System.getProperty("user.name"))) {
            flags.add("--no-sandbox");
        }
        return new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(flags);
    }

    private static Optional<Path> executable() {
        Stream<Path> named = Stream.ofNullable(System.getenv("BALIE_CHROMIUM")).map(Path::of);
        Stream<Path> onPath = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(directory -> NAMES.stream().map(name -> Path.of(directory, name)));
        return Stream.concat(named, onPath).filter(Files::isExecutable).findFirst();
    }
}
