package nl.balie.knowledge.ingest;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes ten files again, with a picture of a page of each, and writes what is read of them into
 * {@code docs/reading-by-eye.md}, where a person's verdict stands beside it. Argument: the folder of the checkout.
 * The command stands there.
 */
final class ReadingByEye {

    private static final String SOURCES = "knowledge/src/test/resources/nl/balie/knowledge/ingest/by-eye";
    private static final int WIDTH_PIXELS = 460;
    private static final int SHADES = 16;
    private static final int MOST_SECTIONS = 4;
    private static final int MOST_CHARACTERS = 420;

    /** A file: what it is made from, into what, and the page that is shown. */
    private record Sample(String source, String extension, int page) {

        String name() {
            return source.substring(0, source.indexOf('.'));
        }
    }

    private static final List<Sample> SAMPLES = List.of(
            new Sample("01-wet-twee-kolommen.tex", ".pdf", 2),
            new Sample("02-loongebouw.fodt", ".tagged.pdf", 1),
            new Sample("03-reiskosten-voetnoten.tex", ".pdf", 2),
            new Sample("04-personeelsgids.html", ".pdf", 1),
            new Sample("05-reglement-scan.html", ".scan.pdf", 2),
            new Sample("06-hybride-werken.fodt", ".docx", 2),
            new Sample("07-intranet.html", ".html", 1),
            new Sample("08-verlofregeling.fodt", ".odt", 1),
            new Sample("09-functiereeksen.fodt", ".untagged.pdf", 2),
            new Sample("10-brochure.html", ".pdf", 3));

    private final Path checkout;
    private final FilesByEye files;

    private ReadingByEye(Path checkout) throws IOException {
        this.checkout = checkout;
        Path target = Files.createDirectories(checkout.resolve("knowledge/target/by-eye"));
        this.files = new FilesByEye(checkout.resolve(SOURCES), target);
    }

    /** Makes, reads and writes. */
    public static void main(String[] arguments) throws IOException {
        new ReadingByEye(Path.of(arguments[0])).run();
    }

    private void run() throws IOException {
        Path page = checkout.resolve("docs/reading-by-eye.md");
        String text = Files.readString(page);
        for (Sample sample : SAMPLES) {
            Path file = files.made(sample.source(), sample.extension());
            picture(sample, files.shown(file));
            text = replaced(text, sample, shown(sample, file));
        }
        Files.writeString(page, text);
    }

    /** Between the two marks of this sample. */
    private static String replaced(String text, Sample sample, String shown) {
        Pattern marks = Pattern.compile(
                "(<!-- " + sample.name() + " -->\n).*?(<!-- /" + sample.name() + " -->)", Pattern.DOTALL);
        return marks.matcher(text).replaceFirst("$1" + Matcher.quoteReplacement(shown) + "$2");
    }

    private static String shown(Sample sample, Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        String name = file.getFileName().toString();
        StringBuilder shown = new StringBuilder();
        shown.append("![page ")
                .append(sample.page())
                .append("](reading-by-eye/")
                .append(sample.name())
                .append(".png)\n\n");
        if (!(new FileCheck(ReadingHere.LIMITS).check(name, content)
                        instanceof FileCheck.Checked.Accepted(Format format))
                || !(ReadingHere.read(format, content) instanceof Reading.Read read)) {
            return shown.append("Not read.\n").toString();
        }
        shown.append('`')
                .append(name)
                .append("`: ")
                .append(read.sections().size())
                .append(" sections");
        shown.append(read.pages() == null ? "" : ", " + read.pages() + " pages");
        read.findings().forEach(finding -> shown.append(", ").append(finding.kind()));
        shown.append("\n\n```text\n");
        read.sections().stream()
                .filter(section -> section.page() == null || section.page() >= sample.page())
                .limit(MOST_SECTIONS)
                .forEach(section -> section(section, shown));
        return shown.append("```\n").toString();
    }

    private static void section(ReadSection section, StringBuilder shown) {
        shown.append(section.label());
        shown.append(section.heading().isEmpty() ? "" : " · " + section.heading());
        shown.append(section.page() == null ? "" : " · p. " + section.page());
        shown.append(section.path().isEmpty() ? "" : "  [" + String.join(" > ", section.path()) + "]");
        String text = section.text();
        String start = text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
        shown.append('\n').append(start.indent(4)).append('\n');
    }

    /** In a few shades of grey: a page in some ten thousands of bytes. */
    private void picture(Sample sample, Path pdf) throws IOException {
        Path folder = Files.createDirectories(checkout.resolve("docs/reading-by-eye"));
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            int page = Math.min(sample.page(), document.getNumberOfPages()) - 1;
            float scale =
                    2f * WIDTH_PIXELS / document.getPage(page).getCropBox().getWidth();
            BufferedImage large = new PDFRenderer(document).renderImage(page, scale, ImageType.GRAY);
            ImageIO.write(
                    shades(large), "png", folder.resolve(sample.name() + ".png").toFile());
        }
    }

    private static BufferedImage shades(BufferedImage large) {
        byte[] greys = new byte[SHADES];
        for (int i = 0; i < SHADES; i++) {
            greys[i] = (byte) (255 * i / (SHADES - 1));
        }
        int height = large.getHeight() * WIDTH_PIXELS / large.getWidth();
        var grey = new BufferedImage(WIDTH_PIXELS, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = grey.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(large, 0, 0, WIDTH_PIXELS, height, null);
        drawing.dispose();
        var small = new BufferedImage(
                WIDTH_PIXELS,
                height,
                BufferedImage.TYPE_BYTE_BINARY,
                new IndexColorModel(4, SHADES, greys, greys, greys));
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < WIDTH_PIXELS; x++) {
                int shade = Math.round(grey.getRaster().getSample(x, y, 0) * (SHADES - 1) / 255f);
                small.getRaster().setSample(x, y, 0, shade);
            }
        }
        return small;
    }
}
