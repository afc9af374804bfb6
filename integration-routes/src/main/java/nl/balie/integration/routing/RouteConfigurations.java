package nl.balie.integration.routing;

import org.jspecify.annotations.Nullable;

/** The names by which routes take their shared configuration, and how a failure is told in one line. */
public final class RouteConfigurations {

    /** For routes that carry out obligations: one attempt, every failure becomes an {@link Outcome}. */
    public static final String OBLIGATIONS = "obligations";

    private static final int DETAIL_LIMIT_CHARACTERS = 400;
    private static final int RECEIPT_LIMIT_CHARACTERS = 200;

    private RouteConfigurations() {}

    /** The root cause in one line: the class alone says little, the message alone sometimes nothing. */
    public static String brief(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String line = root.getClass().getSimpleName() + ": " + String.valueOf(root.getMessage());
        return oneLine(line);
    }

    /** Another system's words in one line, cut to what the ledger shows. */
    public static String oneLine(@Nullable String words) {
        return cut(words, DETAIL_LIMIT_CHARACTERS);
    }

    /** Another system's receipt in one line, cut to what the ledger keeps. */
    public static String receipt(@Nullable String words) {
        return cut(words, RECEIPT_LIMIT_CHARACTERS);
    }

    private static String cut(@Nullable String words, int limitCharacters) {
        String line = String.valueOf(words).replaceAll("\\s+", " ").strip();
        return line.length() > limitCharacters ? line.substring(0, limitCharacters) : line;
    }
}
