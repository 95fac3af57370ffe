package dev.waymark.milestone;

import dev.waymark.engagement.Diary;
import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.Notices;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reaches a sponsor who has not answered, or whoever may answer instead. */
@Component
class SilentSponsors {

    private final Engagements engagements;
    private final People people;
    private final Notices notices;
    private final Diary diary;

    SilentSponsors(Engagements engagements, People people, Notices notices, Diary diary) {
        this.engagements = engagements;
        this.people = people;
        this.notices = notices;
        this.diary = diary;
    }

    /** @param account whose task it is by now: the sponsor's or the deputy's */
    void remind(UUID engagementId, String account, String taskId) {
        notices.send(new NewNotice(
                NoticeKind.SPONSOR_REMINDER, people.withAccount(account).id(), engagementId, taskId));
    }

    /**
     * Tells the deputy, or the program manager where there is none who could answer.
     *
     * @return the account of the deputy, who takes the task
     */
    Optional<String> askDeputy(UUID engagementId, UUID sponsorId, String taskId) {
        Engagement engagement = engagements.get(engagementId);
        Optional<Person> deputy = Deputies.of(engagement, sponsorId).flatMap(people::findById);
        deputy.ifPresentOrElse(
                person -> {
                    notices.send(new NewNotice(NoticeKind.DEPUTY_ASKED, person.id(), engagementId, taskId));
                    diary.note(engagementId, null, "A sponsor's deputy was asked");
                },
                () -> notices.send(
                        new NewNotice(NoticeKind.ESCALATED, engagement.programManagerId(), engagementId, null)));
        return deputy.map(Person::account);
    }
}
