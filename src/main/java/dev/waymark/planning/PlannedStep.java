package dev.waymark.planning;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A step that coach and leader have agreed on.
 *
 * @param id each is handed on once, however often its plan is agreed on anew
 * @param byWhen a day where the owner is
 */
public record PlannedStep(UUID id, String what, LocalDate byWhen, Owner owner) {

    /** Whose it is. */
    public enum Owner {
        COACH,
        LEADER
    }
}
