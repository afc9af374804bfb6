package nl.balie.knowledge.ingest;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * Makes the files that are judged by eye from their sources, with the programs that people use: needs pdflatex, LibreOffice
 * Writer and Chromium ({@code BALIE_CHROMIUM} names it, if it is not called {@code chromium}).
 */
final class FilesByEye {

    private static final int PROGRAM_SECONDS = 120;
    private static final float SCAN_DOTS_PER_INCH = 200;
    private static final double ASKEW_DEGREES = 0.7;
    private static final double GRAIN = 9;
    private static final float JPEG_QUALITY = 0.6f;
    private static final long SEED = 5;

    private final Path sources;
    private final Path target;

    FilesByEye(Path sources, Path target) {
        this.sources = sources;
        this.target = target;
    }

    /** The file that a source becomes with an extension; {@code scan.pdf} and {@code untagged.pdf} say how. */
    Path made(String source, String extension) throws IOException {
        Path from = sources.resolve(source);
        Path made = target.resolve(stem(source) + extension.substring(extension.lastIndexOf('.')));
        switch (extension) {
            case ".html" -> Files.write(made, Files.readAllBytes(from));
            case ".scan.pdf" -> scan(printed(from), made);
            case ".pdf" -> Files.write(made, Files.readAllBytes(printed(from)));
            default -> office(from, extension);
        }
        return made;
    }

    /** As PDF, to be looked at, whatever the file is. */
    Path shown(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".pdf")) {
            return file;
        }
        Path folder = Files.createDirectories(target.resolve("shown"));
        Path shown = folder.resolve(stem(name) + ".pdf");
        if (name.endsWith(".html")) {
            chromium(file, shown);
        } else {
            run("soffice", "--headless", "--convert-to", "pdf", "--outdir", folder.toString(), file.toString());
        }
        return shown;
    }

    private Path printed(Path source) throws IOException {
        String name = source.getFileName().toString();
        Path printed = target.resolve(stem(name) + ".pdf");
        if (name.endsWith(".html")) {
            chromium(source, printed);
        } else {
            for (int again = 0; again < 2; again++) {
                run("pdflatex", "-interaction=batchmode", "-output-directory=" + target, source.toString());
            }
        }
        return printed;
    }

    private void office(Path source, String extension) throws IOException {
        String kind =
                switch (extension) {
                    case ".tagged.pdf" -> export(true);
                    case ".untagged.pdf" -> export(false);
                    default -> extension.substring(1);
                };
        run("soffice", "--headless", "--convert-to", kind, "--outdir", target.toString(), source.toString());
    }

    private static String export(boolean tagged) {
        return "pdf:writer_pdf_Export:{\"UseTaggedPDF\":{\"type\":\"boolean\",\"value\":\"" + tagged + "\"}}";
    }

    private static void chromium(Path page, Path printed) throws IOException {
        String program = Optional.ofNullable(System.getenv("BALIE_CHROMIUM")).orElse("chromium");
        run(
                program,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-pdf-header-footer",
                "--print-to-pdf=" + printed,
                page.toUri().toString());
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(PROGRAM_SECONDS, TimeUnit.SECONDS)) {
                throw new IOException(command[0] + " takes too long");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Askew, grainy and pressed together, as from the machine in the corridor. */
    private static void scan(Path printed, Path scanned) throws IOException {
        var random = new Random(SEED);
        try (PDDocument document = Loader.loadPDF(printed.toFile());
                var scan = new PDDocument()) {
            var renderer = new PDFRenderer(document);
            for (int i = 0; i < document.getNumberOfPages(); i++) {
                BufferedImage picture =
                        aged(renderer.renderImageWithDPI(i, SCAN_DOTS_PER_INCH, ImageType.GRAY), random);
                var page = new PDPage(PDRectangle.A4);
                scan.addPage(page);
                try (var content = new PDPageContentStream(scan, page)) {
                    content.drawImage(
                            JPEGFactory.createFromImage(scan, picture, JPEG_QUALITY),
                            0,
                            0,
                            PDRectangle.A4.getWidth(),
                            PDRectangle.A4.getHeight());
                }
            }
            scan.save(scanned.toFile());
        }
    }

    private static BufferedImage aged(BufferedImage clean, Random random) {
        var askew = new BufferedImage(clean.getWidth(), clean.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D drawing = askew.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        drawing.setColor(Color.WHITE);
        drawing.fillRect(0, 0, clean.getWidth(), clean.getHeight());
        drawing.rotate(Math.toRadians(ASKEW_DEGREES), clean.getWidth() / 2.0, clean.getHeight() / 2.0);
        drawing.drawImage(clean, 0, 0, null);
        drawing.dispose();
        var raster = askew.getRaster();
        for (int y = 0; y < askew.getHeight(); y++) {
            for (int x = 0; x < askew.getWidth(); x++) {
                double grey = raster.getSample(x, y, 0) * 0.92 + 12 + random.nextGaussian() * GRAIN;
                raster.setSample(x, y, 0, Math.clamp(Math.round(grey), 0, 255));
            }
        }
        return askew;
    }

    private static String stem(String name) {
        return name.substring(0, name.indexOf('.'));
    }
}
