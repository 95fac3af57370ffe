/** Who may log in, and what the engine lets each of them see. */
@ApplicationModule(allowedDependencies = {"people", "process", "start"})
@NullMarked
package dev.waymark.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
