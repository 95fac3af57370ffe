package dev.waymark.link;

import dev.waymark.form.NotAccepted;
import dev.waymark.form.Sheet;
import dev.waymark.notice.NewNotice;
import dev.waymark.people.Person;
import java.util.Map;
import java.util.Optional;

/** What a link of some purpose opens: which form, what becomes of the answers, and what is said afterwards. */
public interface LinkedForm {

    boolean serves(Purpose purpose);

    /** Empty where there is nothing left for this person to answer. */
    Optional<Sheet> open(Person person, String subject);

    /**
     * Takes the answers, in the transaction that uses the link up; the same checks hold as at every other door.
     *
     * @return what is said to the person afterwards
     * @throws NotAccepted where a check or a business rule refuses them; nothing is changed then
     */
    String submit(Person person, String subject, Map<String, Object> answers);

    /** The notice that brings a fresh link; asked only while {@link #open} has something to show. */
    NewNotice renewal(Person person, String subject);
}
