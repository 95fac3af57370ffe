/** Text messages: who agreed to them, who carries them, and what people answer. */
@ApplicationModule(allowedDependencies = {"people", "notice", "reply", "action", "form", "access"})
@NullMarked
package dev.waymark.sms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
