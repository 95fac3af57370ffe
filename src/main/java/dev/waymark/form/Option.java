package dev.waymark.form;

/** One choice that a form offers. */
public record Option(String label, String value) {}
