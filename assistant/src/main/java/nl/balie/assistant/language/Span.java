package nl.balie.assistant.language;

/**
 * Where something stands in the original message: characters {@code start} (inclusive) to {@code end} (exclusive).
 * Every value that was understood carries one, as evidence that can be shown to the employee.
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
    }

    /** The smallest span that holds both. */
    public Span through(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /** The words of the message that this span stands for. */
    public String in(String message) {
        return message.substring(start, Math.min(end, message.length()));
    }
}
