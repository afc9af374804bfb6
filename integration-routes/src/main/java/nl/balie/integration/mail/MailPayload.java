package nl.balie.integration.mail;

import org.jspecify.annotations.Nullable;

/** The payload of a mail obligation, as a notice writes it. */
record MailPayload(
        String to, String subject, String text, @Nullable String html, String messageId) {}
