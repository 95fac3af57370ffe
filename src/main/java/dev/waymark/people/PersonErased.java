package dev.waymark.people;

import java.util.UUID;

/** Somebody was erased: what remains is a row without a name, for what is counted. */
public record PersonErased(UUID personId) {}
