package nl.balie.portal.vendor;

/** The payroll system did not answer, or said that it cannot now: try again later. */
public class VendorUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VendorUnavailable(String sentence) {
        super(sentence);
    }

    public VendorUnavailable(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
