package nl.balie.assistant.dev.post;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Every mail the server took, a file each: {@code mail/0000000001_henk@zonnebloem.example.eml}, in the order of arrival. */
final class MailFiles {

    private static final String ENDING = ".eml";

    record Stored(long number, String mailbox, Path file) {

        MimeMessage read() throws IOException, MessagingException {
            return new MimeMessage(
                    Session.getInstance(new Properties()), new ByteArrayInputStream(Files.readAllBytes(file)));
        }
    }

    private final Path directory;
    private final AtomicLong last = new AtomicLong();

    MailFiles(Path data) throws IOException {
        this.directory = data.resolve("mail");
        Files.createDirectories(directory);
        all().stream().mapToLong(Stored::number).max().ifPresent(last::set);
    }

    void keep(String mailbox, MimeMessage mail) throws IOException, MessagingException {
        var bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        String name = "%010d_%s%s".formatted(last.incrementAndGet(), spelled(mailbox), ENDING);
        DurableFile.write(directory, name, bytes.toByteArray());
    }

    /** Oldest first. */
    List<Stored> all() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .map(MailFiles::stored)
                    .sorted(Comparator.comparingLong(Stored::number))
                    .toList();
        }
    }

    private static Stored stored(Path file) {
        String name = file.getFileName().toString();
        int line = name.indexOf('_');
        String mailbox = name.substring(line + 1, name.length() - ENDING.length());
        return new Stored(Long.parseLong(name.substring(0, line)), mailbox, file);
    }

    /** An address comes from outside: nothing of it may lead out of the directory. */
    static String spelled(String mailbox) {
        return mailbox.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9@.+_-]", "-");
    }
}
