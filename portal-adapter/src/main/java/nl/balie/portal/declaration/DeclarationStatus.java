package nl.balie.portal.declaration;

/** The canonical words of the glossary; what people read comes from the message files. */
public enum DeclarationStatus {
    DRAFT,
    SUBMITTED,
    NEEDS_INFO,
    REJECTED,
    APPROVED,
    PROCESSED,
    WITHDRAWN,
    UNPROCESSABLE,
    CORRECTED;

    /** How the status looks: the tone of the style sheet. */
    public String tone() {
        return switch (this) {
            case DRAFT, WITHDRAWN, CORRECTED -> "idle";
            case SUBMITTED -> "wait";
            case NEEDS_INFO -> "you";
            case REJECTED, UNPROCESSABLE -> "no";
            case APPROVED, PROCESSED -> "ok";
        };
    }

    /** The name of the status' icon. */
    public String icon() {
        return switch (this) {
            case DRAFT -> "pencil";
            case SUBMITTED -> "send";
            case NEEDS_INFO -> "alert";
            case REJECTED, WITHDRAWN -> "return";
            case UNPROCESSABLE -> "cross";
            case APPROVED -> "check";
            case PROCESSED -> "double-check";
            case CORRECTED -> "replay";
        };
    }
}
