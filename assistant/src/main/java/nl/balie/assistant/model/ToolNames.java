package nl.balie.assistant.model;

/** The closed set of commands a model may propose. What each of them does, and whether it may, is decided in code. */
public final class ToolNames {

    public static final String WRITE_DOWN = "write_down";
    public static final String CONFIRM = "confirm";
    public static final String CANCEL = "cancel";
    public static final String CONSULT = "consult";
    public static final String OWN_MATTERS = "own_matters";
    public static final String HAND_OVER = "hand_over";
    public static final String GREET = "greet";
    public static final String DECLINE = "decline";

    private ToolNames() {}
}
