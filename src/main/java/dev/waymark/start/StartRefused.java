package dev.waymark.start;

/** The program will not run like this; whoever runs it reads why, and what to do, instead of a stack trace. */
public class StartRefused extends RuntimeException {

    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
