package dev.waymark.planning;

/** An ability that the leader builds for the long term and that sessions follow. */
public record Competency(String name) {}
