package dev.waymark.form;

import java.util.UUID;

/**
 * A form that starts a process: its answers become the aggregate that the process is about.
 *
 * @param <A> the answers, one component per key of the {@code .form} file
 */
public interface StartForm<A extends Record> {

    /** The id of the {@code .form} file. */
    String id();

    Class<A> answers();

    /**
     * Takes answers that passed every check of the {@code .form} file.
     *
     * @param requester login of the person who starts the process
     * @return the id of the new aggregate, which becomes the business key
     * @throws Refused where a business rule forbids the answer; nothing is started then
     */
    UUID submitted(String requester, A answers);
}
