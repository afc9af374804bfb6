package nl.balie.knowledge.ingest;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Makes sections of the blocks, within limits, and tells how far it is. */
final class BlockCollector implements BlockSink {

    private static final long PAUSE_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(300);

    private final int mostPages;
    private final int mostSections;
    private final int mostCharacters;
    private final PrintStream report;
    private final Sections sections = new Sections("Inleiding");
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Integer pages;
    private int characters;
    private int percent;
    private long lastReport = System.nanoTime();

    BlockCollector(ReaderSettings settings, PrintStream report) {
        this.mostPages = settings.mostPages();
        this.mostSections = settings.mostSections();
        this.mostCharacters = settings.mostCharacters();
        this.report = report;
    }

    @Override
    public void accept(Block block) {
        characters += block.text().length();
        sections.accept(block);
        if (characters > mostCharacters || sections.count() > mostSections) {
            throw new UnreadableException(Finding.of(Finding.Kind.TOO_MUCH_TEXT));
        }
        report();
    }

    @Override
    public void advanced(int done, int total) {
        percent = (int) (100L * done / Math.max(1, total));
        report();
    }

    @Override
    public void pages(int count) {
        if (count > mostPages) {
            throw new UnreadableException(Finding.of(Finding.Kind.TOO_MANY_PAGES, mostPages, count));
        }
        pages = count;
    }

    @Override
    public void scanning(int count) {
        report.println(ReaderMain.SCANNING + count);
        report.flush();
    }

    @Override
    public void found(Finding finding) {
        findings.add(finding);
    }

    Reading result() {
        List<ReadSection> read = sections.finish();
        if (read.isEmpty() && findings.stream().noneMatch(finding -> finding.kind() == Finding.Kind.NO_TEXT)) {
            findings.add(Finding.of(Finding.Kind.NO_TEXT));
        }
        return new Reading.Read(pages, read, findings);
    }

    private void report() {
        long now = System.nanoTime();
        if (now - lastReport > PAUSE_NANOSECONDS) {
            lastReport = now;
            report.println(percent + " " + sections.count());
            report.flush();
        }
    }
}
