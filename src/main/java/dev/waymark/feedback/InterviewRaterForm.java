package dev.waymark.feedback;

import dev.waymark.engagement.Engagements;
import dev.waymark.engagement.MeetingHours;
import dev.waymark.engagement.Today;
import dev.waymark.form.Refused;
import dev.waymark.form.Routing;
import dev.waymark.form.TaskForm;
import dev.waymark.form.Work;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The coach records one interview: that it took place, and the themes, which no longer know whose they are. */
@Component
class InterviewRaterForm implements TaskForm<InterviewRaterForm.Answers> {

    /** @param minutes asked for where interviews come out of the coaching hours */
    record Answers(
            String outcome,
            @Nullable LocalDate heldOn,
            @Nullable Integer minutes,
            List<Row> strengths,
            List<Row> growth) {}

    record Row(String theme) {}

    private final Raters raters;
    private final Hearings hearings;
    private final Protections protections;
    private final Engagements engagements;
    private final MeetingHours hours;
    private final Today today;

    InterviewRaterForm(
            Raters raters,
            Hearings hearings,
            Protections protections,
            Engagements engagements,
            MeetingHours hours,
            Today today) {
        this.raters = raters;
        this.hearings = hearings;
        this.protections = protections;
        this.engagements = engagements;
        this.hours = hours;
        this.today = today;
    }

    @Override
    public String id() {
        return "interview-rater";
    }

    @Override
    public Class<Answers> answers() {
        return Answers.class;
    }

    @Override
    public Map<String, Object> prefill(Work work) {
        Rater rater = rater(work);
        return Map.of(
                "raterName",
                rater.name(),
                "category",
                rater.category().label(),
                "promise",
                (Supplier<?>) () -> protections.get(rater.engagementId()).wholePromise(rater.category()),
                MeetingHours.COUNTED,
                engagements.get(work.businessKey()).meetingsCount());
    }

    @Override
    public Routing submitted(Work work, Answers answers) {
        Rater rater = rater(work);
        raters.save(
                switch (answers.outcome()) {
                    case "interviewed" -> interviewed(rater, answers);
                    case "declined" -> rater.declined();
                    case "withdrawn" -> rater.withdrawn();
                    default -> throw new Refused("outcome", "must be one of the answers offered");
                });
        return Routing.none();
    }

    private Rater interviewed(Rater rater, Answers answers) {
        LocalDate heldOn = answers.heldOn();
        if (heldOn == null) {
            throw new Refused("heldOn", "must be given");
        }
        if (heldOn.isAfter(today.ofCoach(rater.engagementId()))) {
            throw new Refused("heldOn", "must not lie in the future");
        }
        List<String> strengths = words(answers.strengths());
        List<String> growth = words(answers.growth());
        RaterNames names = raters.names(rater.engagementId());
        names.refuseIn("strengths", strengths);
        names.refuseIn("growth", growth);
        if (strengths.isEmpty() && growth.isEmpty()) {
            throw new Refused("strengths", "must hold at least one theme, here or under what could grow");
        }
        hours.met(engagements.get(rater.engagementId()), answers.minutes());
        hearings.save(hearings.of(rater.engagementId()).with(rater.category(), strengths, growth));
        return rater.interviewed(heldOn);
    }

    private static List<String> words(List<Row> rows) {
        return rows.stream().map(Row::theme).toList();
    }

    private Rater rater(Work work) {
        return raters.get(work.businessKey(), work.get(FeedbackModel.RATER_ID));
    }
}
