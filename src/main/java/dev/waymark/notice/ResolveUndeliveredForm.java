package dev.waymark.notice;

import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A program manager decides what becomes of a mail that could not be delivered. */
@Component
class ResolveUndeliveredForm implements TaskForm<ResolveUndeliveredForm.Answers> {

    private final Undelivered undelivered;
    private final People people;
    private final MailWords words;

    ResolveUndeliveredForm(Undelivered undelivered, People people, MailWords words) {
        this.undelivered = undelivered;
        this.people = people;
        this.words = words;
    }

    /** What is to be done, spelled as in the form. */
    enum Way {
        correct,
        again,
        drop
    }

    record Answers(
            Way way, @Nullable String address, @Nullable String reason) {}

    @Override
    public String id() {
        return "resolve-undelivered";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Notice notice = undelivered.notice(work.businessKey());
        Person recipient = undelivered.recipient(work.businessKey());
        Map<String, Object> shown = new HashMap<>();
        shown.put("personName", recipient.name());
        shown.put("address", recipient.mail());
        shown.put("kind", words.name(notice.kind()));
        if (notice.lastError() != null) {
            shown.put("error", notice.lastError());
        }
        return shown;
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        switch (answers.way()) {
            case correct -> correct(work, Objects.requireNonNull(answers.address()));
            case drop -> undelivered.giveReason(work.businessKey(), Objects.requireNonNull(answers.reason()));
            case again -> {}
        }
        return Routing.of(UndeliveredModel.RESOLUTION, answers.way().name());
    }

    private void correct(Work work, String address) {
        String mail = address.strip().toLowerCase(Locale.ROOT);
        if (!MailRelay.isAddress(mail)) {
            throw new Refused("address", "must be a mail address such as name@example.com");
        }
        Person recipient = undelivered.recipient(work.businessKey());
        if (people.findByMail(mail)
                .filter(other -> !other.id().equals(recipient.id()))
                .isPresent()) {
            throw new Refused("address", "must not be somebody else's address");
        }
        undelivered.correctAddress(work.businessKey(), mail);
    }
}
