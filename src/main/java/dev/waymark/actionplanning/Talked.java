package dev.waymark.actionplanning;

/** Whether an item of the agenda is talked about or left out; spelled as in the forms. */
enum Talked {
    covered,
    skipped
}
