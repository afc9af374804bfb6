package nl.balie.knowledge;

/**
 * The file as it was brought in.
 *
 * @param mediaType such as {@code application/pdf}, after what the content is, not what the name says
 */
public record OriginalFile(String name, String mediaType, FileContent content) {}
