package dev.waymark.planning;

import org.springframework.data.relational.core.mapping.Table;

/** What was asked at a presentation, and the answer (acceptance A-35). */
@Table("program_question")
record Question(Asker askedBy, String question, String answer) {

    /** Spelled as in the form. */
    enum Asker {
        leader,
        sponsor
    }
}
