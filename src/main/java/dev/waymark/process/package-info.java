/** The engine's vocabulary in our terms: typed process variables, task events, one clock. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package dev.waymark.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
