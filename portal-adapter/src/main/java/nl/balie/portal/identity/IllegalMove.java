package nl.balie.portal.identity;

/** The thing is in a state in which this cannot be done (409). */
public final class IllegalMove extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String state;

    public IllegalMove(String state) {
        super("Not possible in state " + state);
        this.state = state;
    }

    public String state() {
        return state;
    }
}
