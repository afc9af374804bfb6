package nl.balie.portal.vendor.sandbox.server;

import org.jspecify.annotations.Nullable;

/** Taken, or not with the reason. */
record Verdict(@Nullable String reason) {

    static Verdict take() {
        return new Verdict(null);
    }

    static Verdict refuse(String reason) {
        return new Verdict(reason);
    }

    boolean accepted() {
        return reason == null;
    }

    Declarations.State state() {
        return accepted() ? Declarations.State.ACCEPTED : Declarations.State.REFUSED;
    }
}
