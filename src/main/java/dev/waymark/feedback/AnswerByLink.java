package dev.waymark.feedback;

import dev.waymark.engagement.Engagement;
import dev.waymark.engagement.Engagements;
import dev.waymark.form.FormDesk;
import dev.waymark.form.NotAccepted;
import dev.waymark.form.Refused;
import dev.waymark.form.Sheet;
import dev.waymark.link.LinkedForm;
import dev.waymark.link.PersonalLinks;
import dev.waymark.link.Purpose;
import dev.waymark.notice.NewNotice;
import dev.waymark.notice.NoticeKind;
import dev.waymark.notice.NoticeSubjects;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A rater's answer in writing. It is no task of the engine: neither there nor here is kept who answered what, or when
 * . What was written goes to the words and marks of all others at once; of the rater only stays that there is
 * nobody to be reminded any more.
 */
@Component
class AnswerByLink implements LinkedForm, NoticeSubjects {

    private static final String FORM = "answer-feedback";
    private static final String TITLE = "Your view";

    /** Spelled as in the form. */
    enum Wish {
        answer,
        ratherNot
    }

    /**
     * The marks are named as the statements are, from 1 to 5, or {@value #CANNOT_SAY}.
     *
     * @param strengths what the rater values, one thing a row
     * @param growth what could grow
     */
    record Answers(
            Wish wish,
            @Nullable String listening,
            @Nullable String clarity,
            @Nullable String trust,
            @Nullable String feedback,
            @Nullable String promises,
            List<Row> strengths,
            List<Row> growth) {

        private static final String CANNOT_SAY = "none";

        Map<Statement, Integer> marks() {
            Map<Statement, Integer> marks = new EnumMap<>(Statement.class);
            put(marks, Statement.LISTENING, listening);
            put(marks, Statement.CLARITY, clarity);
            put(marks, Statement.TRUST, trust);
            put(marks, Statement.FEEDBACK, feedback);
            put(marks, Statement.PROMISES, promises);
            return marks;
        }

        private static void put(Map<Statement, Integer> marks, Statement statement, @Nullable String mark) {
            if (mark != null && !mark.equals(CANNOT_SAY)) {
                marks.put(statement, Integer.valueOf(mark));
            }
        }
    }

    record Row(@Nullable String words) {}

    private final Raters raters;
    private final Protections protections;
    private final Hearings hearings;
    private final HeardMarks marks;
    private final FeedbackReports reports;
    private final Engagements engagements;
    private final People people;
    private final FormDesk desk;
    private final PersonalLinks links;

    AnswerByLink(
            Raters raters,
            Protections protections,
            Hearings hearings,
            HeardMarks marks,
            FeedbackReports reports,
            Engagements engagements,
            People people,
            FormDesk desk,
            PersonalLinks links) {
        this.raters = raters;
        this.protections = protections;
        this.hearings = hearings;
        this.marks = marks;
        this.reports = reports;
        this.engagements = engagements;
        this.people = people;
        this.desk = desk;
        this.links = links;
    }

    @Override
    public boolean serves(Purpose purpose) {
        return purpose == Purpose.FEEDBACK;
    }

    @Override
    public Optional<Sheet> open(Person person, String raterId) {
        return awaited(UUID.fromString(raterId), person.id()).map(rater -> desk.sheet(TITLE, FORM, shown(rater)));
    }

    @Override
    public String submit(Person person, String raterId, Map<String, Object> answers) {
        Rater named = awaited(UUID.fromString(raterId), person.id()).orElseThrow(AnswerByLink::closed);
        protections.hold(named.engagementId());
        Rater rater = awaited(named.id(), person.id()).orElseThrow(AnswerByLink::closed);
        return desk.submit(FORM, shown(rater), answers, Answers.class, given -> take(rater, given));
    }

    @Override
    public NewNotice renewal(Person person, String raterId) {
        Rater rater = awaited(UUID.fromString(raterId), person.id()).orElseThrow(AnswerByLink::closed);
        return NewNotice.aboutSubject(NoticeKind.LINK_RENEWED, person.id(), rater.engagementId(), rater.id());
    }

    @Override
    public Set<NoticeKind> kinds() {
        return EnumSet.of(NoticeKind.FEEDBACK_ASKED, NoticeKind.FEEDBACK_REMINDER, NoticeKind.LINK_RENEWED);
    }

    @Override
    public Optional<Subject> find(NoticeKind kind, UUID raterId, UUID personId) {
        return awaited(raterId, personId)
                .map(rater -> new Subject(
                        links.issue(personId, Purpose.FEEDBACK, rater.id().toString()), null));
    }

    /** Whoever has not answered yet, until there is a report: what comes later would be seen in the next one. */
    private Optional<Rater> awaited(UUID raterId, UUID personId) {
        return raters.findById(raterId)
                .filter(rater -> personId.equals(rater.personId()) && rater.state() == Rater.State.NAMED)
                .filter(rater -> engagements.get(rater.engagementId()).state() == Engagement.State.RUNNING)
                .filter(rater -> reports.findFirstByEngagementIdOrderByNumberDesc(rater.engagementId())
                        .isEmpty());
    }

    private Map<String, Object> shown(Rater rater) {
        Engagement engagement = engagements.get(rater.engagementId());
        Protection promised = protections.get(rater.engagementId());
        return Map.of(
                "leader",
                people.get(engagement.leaderId()).name(),
                "coach",
                people.get(engagement.appointedCoachId()).name(),
                "promise",
                promised.wholePromise(rater.category()),
                "named",
                promised.named(rater.category()));
    }

    private String take(Rater rater, Answers answers) {
        if (answers.wish() == Wish.ratherNot) {
            raters.save(rater.declined());
            return "That is fine. You will not be asked again.";
        }
        List<String> strengths = words(answers.strengths());
        List<String> growth = words(answers.growth());
        RaterNames names = raters.names(rater.engagementId());
        names.refuseIn("strengths", strengths);
        names.refuseIn("growth", growth);
        Map<Statement, Integer> given = answers.marks();
        if (given.isEmpty() && strengths.isEmpty() && growth.isEmpty()) {
            throw new Refused("wish", "must come with a mark or a word, or be the other answer");
        }
        hearings.save(hearings.of(rater.engagementId()).with(rater.category(), strengths, growth));
        marks.add(rater.engagementId(), rater.category(), given);
        raters.save(rater.answered());
        return "Your answer is taken. You need not do anything else.";
    }

    private static List<String> words(List<Row> rows) {
        return rows.stream().map(Row::words).filter(Objects::nonNull).toList();
    }

    private static NotAccepted closed() {
        return new NotAccepted("Answer: is there already, or is not taken any more");
    }
}
