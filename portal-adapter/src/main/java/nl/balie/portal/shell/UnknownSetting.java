package nl.balie.portal.shell;

import java.util.Collection;

/** A setting was given that nothing of ours reads. */
final class UnknownSetting extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    UnknownSetting(Collection<String> keys, Collection<String> prefixes) {
        super("No part of Balie reads the setting " + String.join(", ", keys) + ".");
        this.remedy = "Correct its name or remove it. Settings begin with " + String.join(", ", prefixes) + ".";
    }

    String remedy() {
        return remedy;
    }
}
