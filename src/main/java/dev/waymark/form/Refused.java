package dev.waymark.form;

/** An answer that a business rule forbids; shown to the person as {@code Label: problem}. */
public class Refused extends RuntimeException {

    private final String key;

    /**
     * @param key the key of the form's field; the gate puts the field's label in its place
     * @param problem what is wrong, to follow a colon: {@code must lie before the program's end on 1 May 2027}
     */
    public Refused(String key, String problem) {
        super(key + ": " + problem);
        this.key = key;
        this.problem = problem;
    }

    private final String problem;

    public String key() {
        return key;
    }

    public String problem() {
        return problem;
    }
}
