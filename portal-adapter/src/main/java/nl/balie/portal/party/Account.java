package nl.balie.portal.party;

import org.jspecify.annotations.Nullable;

/** Somebody who can sign in, or who is known through a connected portal (then without a password). */
public record Account(
        AccountId id,
        String login,
        String name,
        @Nullable String email,
        @Nullable String mobile,
        @Nullable String passwordHash) {

    @Override
    public String toString() {
        return "Account[" + id + ", " + login + "]";
    }
}
