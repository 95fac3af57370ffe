package dev.waymark.people;

import java.util.UUID;

/** Somebody is about to be erased: what still runs for this person alone ends now, while it is known who it was. */
public record PersonLeaves(UUID personId) {}
