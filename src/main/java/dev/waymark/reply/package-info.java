/** What people answer to a reminder: read from a mailbox, checked, and handed on as a comment or as done. */
@ApplicationModule(allowedDependencies = {"people", "notice", "form", "action"})
@NullMarked
package dev.waymark.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
