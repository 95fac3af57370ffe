/** Personal links: how people without a login answer the one thing that a mail asks of them. */
@ApplicationModule(allowedDependencies = {"access", "consent", "people", "process", "form", "engagement", "notice"})
@NullMarked
package dev.waymark.link;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
