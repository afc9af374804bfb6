package nl.balie.knowledge.ingest;

import java.util.Arrays;
import java.util.List;

/** Why a file is not read, or what a person should know about how it was read. */
public record Finding(Kind kind, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    static Finding of(Kind kind, Object... arguments) {
        return new Finding(kind, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The arguments are those that {@code nl.balie.knowledge.Remark.Code} describes under the same name. */
    public enum Kind {
        EMPTY,
        TOO_LARGE,
        ENCRYPTED,
        DAMAGED,
        BOMB,
        UNSAFE,
        MISLABELLED,
        UNSUPPORTED,
        TOO_MANY_PAGES,
        TOO_SLOW,
        TOO_MUCH_TEXT,
        READER_STOPPED,
        NO_TEXT,
        READ_FROM_PICTURES,
        MACROS_IGNORED,
        HIDDEN_TEXT,
        PAGES_WITHOUT_TEXT
    }
}
