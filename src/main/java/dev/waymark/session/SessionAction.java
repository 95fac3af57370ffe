package dev.waymark.session;

import java.time.LocalDate;

/** What the leader will do until the end of a day. */
record SessionAction(String what, LocalDate byWhen) {}
