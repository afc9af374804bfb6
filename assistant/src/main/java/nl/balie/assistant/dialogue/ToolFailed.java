package nl.balie.assistant.dialogue;

/** What went wrong inside a tool, carried past the model's loop: no model gets to see it or to talk it away. */
final class ToolFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ToolFailed(Throwable cause) {
        super(cause);
    }

    RuntimeException unwrapped() {
        return getCause() instanceof RuntimeException failure ? failure : this;
    }
}
