package dev.waymark.form;

/** Options too many to be read for the check of one answer: all are shown, and each is looked up on its own. */
public interface Offer extends Iterable<Option> {

    /** Whether this is one of the options. */
    boolean contains(String value);
}
