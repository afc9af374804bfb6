package nl.balie.knowledge.ingest;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the reader hands over: a plain sequence of lengths and texts, which the other side takes in with limits. */
final class ReadingFile {

    private static final int READ = 1;
    private static final int UNREAD = 2;
    private static final int MOST_LIST_ENTRIES = 100_000;

    private ReadingFile() {}

    static void write(Path file, Reading reading) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(partial)))) {
            switch (reading) {
                case Reading.Unread(Finding reason) -> {
                    out.writeInt(UNREAD);
                    finding(out, reason);
                }
                case Reading.Read(Integer pages, List<ReadSection> sections, List<Finding> findings) -> {
                    out.writeInt(READ);
                    out.writeInt(pages == null ? -1 : pages);
                    out.writeInt(findings.size());
                    for (Finding finding : findings) {
                        finding(out, finding);
                    }
                    out.writeInt(sections.size());
                    for (ReadSection section : sections) {
                        section(out, section);
                    }
                }
            }
        }
        Files.move(partial, file);
    }

    /** Reads what was handed over; a file longer than the limit, or one that makes no sense, is an error. */
    static Reading read(Path file, long largestBytes) throws IOException {
        if (Files.size(file) > largestBytes) {
            return new Reading.Unread(Finding.of(Finding.Kind.TOO_MUCH_TEXT));
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return switch (in.readInt()) {
                case UNREAD -> new Reading.Unread(finding(in));
                case READ -> {
                    int pages = in.readInt();
                    List<Finding> findings = new ArrayList<>();
                    for (int i = count(in); i > 0; i--) {
                        findings.add(finding(in));
                    }
                    List<ReadSection> sections = new ArrayList<>();
                    for (int i = count(in); i > 0; i--) {
                        sections.add(section(in, largestBytes));
                    }
                    yield new Reading.Read(pages < 0 ? null : pages, sections, findings);
                }
                default -> throw new IOException("Not a reading");
            };
        }
    }

    private static void finding(DataOutputStream out, Finding finding) throws IOException {
        text(out, finding.kind().name());
        texts(out, finding.arguments());
    }

    private static Finding finding(DataInputStream in) throws IOException {
        String kind = text(in, 100);
        return new Finding(Finding.Kind.valueOf(kind), texts(in, 1000));
    }

    private static void section(DataOutputStream out, ReadSection section) throws IOException {
        text(out, section.label());
        text(out, section.heading());
        texts(out, section.path());
        Integer page = section.page();
        out.writeInt(page == null ? -1 : page);
        text(out, section.text());
        out.writeInt(section.places().size());
        for (ReadPlace place : section.places()) {
            place(out, place);
        }
    }

    private static ReadSection section(DataInputStream in, long longest) throws IOException {
        String label = text(in, longest);
        String heading = text(in, longest);
        List<String> path = texts(in, longest);
        int page = in.readInt();
        String text = text(in, longest);
        List<ReadPlace> places = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            places.add(place(in));
        }
        return new ReadSection(label, heading, path, page < 0 ? null : page, text, places);
    }

    private static void place(DataOutputStream out, ReadPlace place) throws IOException {
        out.writeInt(place.paragraph());
        out.writeInt(place.page());
        out.writeFloat(place.left());
        out.writeFloat(place.top());
        out.writeFloat(place.width());
        out.writeFloat(place.height());
    }

    private static ReadPlace place(DataInputStream in) throws IOException {
        return new ReadPlace(
                in.readInt(), in.readInt(), in.readFloat(), in.readFloat(), in.readFloat(), in.readFloat());
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static List<String> texts(DataInputStream in, long longest) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = count(in); i > 0; i--) {
            texts.add(text(in, longest));
        }
        return texts;
    }

    private static int count(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 0 || count > MOST_LIST_ENTRIES) {
            throw new IOException("A list of " + count);
        }
        return count;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in, long longest) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > longest) {
            throw new IOException("A text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }
}
