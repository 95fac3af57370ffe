package dev.waymark.consent;

/** The names of the process {@code visibility-consent}. */
final class ConsentModel {

    static final String KEY = "visibility-consent";

    private ConsentModel() {}
}
