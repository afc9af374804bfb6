package nl.balie.portal.shell;

import java.util.Locale;

/** Something of ours cannot listen: another program, or another Balie, has its port. */
public final class PortTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int port;
    private final String setting;

    /**
     * @param listener who wanted the port, as the subject of a sentence
     * @param setting the name of the setting that chooses it
     */
    public PortTaken(int port, String listener, String setting, Throwable cause) {
        super(listener + " cannot listen on port " + port + ": another program has it.", cause);
        this.port = port;
        this.setting = setting;
    }

    String remedy() {
        return "Stop that program (perhaps Balie runs already), or choose another port with " + setting
                + ", for instance in the environment: " + inEnvironment() + "=" + (port + 1) + ".";
    }

    /** As Spring Boot spells a setting there. */
    private String inEnvironment() {
        return setting.replace("-", "").replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
