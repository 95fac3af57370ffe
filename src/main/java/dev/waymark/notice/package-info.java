/** Mail to people: notices, reminders, digests, and what happens to those that cannot be delivered. */
@ApplicationModule(allowedDependencies = {"calendar", "people", "process", "form", "engagement"})
@NullMarked
package dev.waymark.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
