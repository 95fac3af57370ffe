package dev.waymark.session;

/** Feedback in four parts: what happened, what it did, how the other sees it, and what follows (acceptance A-197). */
public record SessionFeedback(String situation, String impact, String input, String followUp) {}
