package dev.waymark.people;

import java.util.UUID;

/** Somebody is reached at another address from now on; what went to the old one may be with a stranger. */
public record AddressChanged(UUID personId) {}
