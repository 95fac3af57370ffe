package dev.waymark.milestone;

import java.util.List;

/**
 * How a milestone stands.
 *
 * @param reached whether the leader and every sponsor said yes; whoever is silent keeps it open
 * @param objections leader first, then the sponsors in the order in which they were appointed
 */
public record Tally(boolean reached, List<Objection> objections) {}
