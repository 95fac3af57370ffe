package dev.waymark.session;

import static java.util.stream.Collectors.toMap;

import dev.waymark.action.Action;
import dev.waymark.action.PlanView;
import dev.waymark.engagement.Engagement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The sessions of an engagement as its coach and its leader look back on them, and forward to the next; for these two
 * only. A coach reads what was said in the sessions that he or she has coached, and no others.
 */
@Component
public class SessionHistory {

    private static final String OVER =
            " from coaching_session meeting where meeting.engagement_id = :engagement and meeting.state <> 'PLANNED'";

    private final Sessions sessions;
    private final LastTime lastTime;
    private final SessionLists lists;
    private final PlanView plan;
    private final JdbcClient database;

    SessionHistory(Sessions sessions, LastTime lastTime, SessionLists lists, PlanView plan, JdbcClient database) {
        this.sessions = sessions;
        this.lastTime = lastTime;
        this.lists = lists;
        this.plan = plan;
        this.database = database;
    }

    /**
     * The session that lies ahead, is under way, or is not written up yet.
     *
     * @param agenda in general, as the invitation says it (acceptance A-194)
     * @param meeting null where it has none
     */
    public record Ahead(
            UUID sessionId,
            int number,
            String agenda,
            @Nullable Meeting meeting) {}

    /**
     * @param modeReason why the two do not meet in person
     * @param coachId who made it
     */
    public record Meeting(
            Instant startsAt,
            int minutes,
            Mode mode,
            @Nullable String modeReason,
            @Nullable String place,
            @Nullable UUID coachId) {

        public Instant endsAt() {
            return startsAt.plus(Duration.ofMinutes(minutes));
        }
    }

    /**
     * A session that was held, called off or missed.
     *
     * @param meeting null where it never had one
     * @param ending how it ended, in a word or two
     * @param reason why it was not held; null where that is not for the reader
     * @param forfeited minutes
     * @param talk what was said; null where it was not held, or that is not for the reader
     */
    public record Past(
            UUID sessionId,
            int number,
            @Nullable Meeting meeting,
            boolean held,
            String ending,
            @Nullable String reason,
            int forfeited,
            @Nullable Talk talk) {

        private Past with(@Nullable Talk talk) {
            return new Past(sessionId, number, meeting, held, ending, reason, forfeited, talk);
        }
    }

    /**
     * @param reached whether the wished outcome was; null before the leader has summed up
     * @param nextReason why there was no next date at the close
     */
    public record Talk(
            String wishedOutcome,
            @Nullable String reached,
            @Nullable String summary,
            @Nullable String nextReason,
            List<SessionFeedback> feedback,
            List<CompetencyProgress> ratings) {}

    /** @param done as the next session found it */
    public record Promise(String what, LocalDate byWhen, boolean done) {}

    /**
     * What was taken on last time.
     *
     * @param nextSteps in the words of the check-in on results; null where there are none, or that is not for the reader
     * @param owner who takes them
     */
    public record Promises(
            int number,
            List<Promise> actions,
            @Nullable String nextSteps,
            @Nullable String owner) {}

    /** @param open whether the reader may know what was said */
    private record Row(Past past, boolean open) {}

    public Optional<Ahead> ahead(UUID engagementId) {
        return sessions.findFirstByEngagementIdAndStateOrderByNumberDesc(engagementId, CoachingSession.State.PLANNED)
                .map(this::ahead);
    }

    private Ahead ahead(CoachingSession session) {
        UUID coachId = session.coachId();
        boolean first = coachId == null
                || !sessions.existsByEngagementIdAndCoachIdAndState(
                        session.engagementId(), coachId, CoachingSession.State.HELD);
        return new Ahead(
                session.id(), session.number(), Agenda.of(first), session.isBooked() ? meeting(session) : null);
    }

    private static Meeting meeting(CoachingSession session) {
        Appointment appointment = session.appointment();
        return new Meeting(
                appointment.startsAt(),
                appointment.minutes(),
                appointment.mode(),
                appointment.modeReason(),
                appointment.place(),
                session.coachId());
    }

    /** Whether this is a session that the person coaches, or has coached. */
    public boolean isCoached(UUID engagementId, UUID sessionId, UUID coachId) {
        return sessions.findById(sessionId)
                .filter(session -> session.engagementId().equals(engagementId) && coachId.equals(session.coachId()))
                .isPresent();
    }

    /** Empty before a first session was held and summed up. */
    public Optional<Promises> promises(Engagement engagement, UUID readerId) {
        return sessions.findFirstByEngagementIdAndStateOrderByNumberDesc(engagement.id(), CoachingSession.State.HELD)
                .flatMap(last -> lastTime.of(last).map(notes -> promises(engagement, last, notes, readerId)));
    }

    private Promises promises(Engagement engagement, CoachingSession last, SessionNotes notes, UUID readerId) {
        ResultsCheckIn results = mayRead(engagement, last.coachId(), readerId) ? notes.results() : null;
        return new Promises(
                last.number(),
                plan.promisedIn(List.of(notes.id())).getOrDefault(notes.id(), List.of()).stream()
                        .map(action -> new Promise(action.what(), action.byWhen(), action.state() == Action.State.DONE))
                        .toList(),
                results == null ? null : results.nextSteps(),
                results == null ? null : owner(RoleWords.of(engagement), results.nextStepsOwner()));
    }

    private static @Nullable String owner(RoleWords words, @Nullable String owner) {
        return switch (owner == null ? "" : owner) {
            case "leader" -> words.leader();
            case "coach" -> words.coach();
            case "both" -> "both";
            default -> null;
        };
    }

    /** What is over, the latest first; a fixed number of statements whatever the size of the page. */
    public Page<Past> past(Engagement engagement, UUID readerId, Pageable page) {
        List<Row> rows = database.sql(
                        "select meeting.*" + OVER + " order by meeting.number desc limit :size offset :offset")
                .param("engagement", engagement.id())
                .param("size", page.getPageSize())
                .param("offset", page.getOffset())
                .query(row(engagement, readerId))
                .list();
        long total = database.sql("select count(*)" + OVER)
                .param("engagement", engagement.id())
                .query(Long.class)
                .single();
        Map<UUID, Talk> talks = talks(rows.stream()
                .filter(Row::open)
                .map(row -> row.past().sessionId())
                .toList());
        return new PageImpl<>(
                rows.stream()
                        .map(row -> row.past().with(talks.get(row.past().sessionId())))
                        .toList(),
                page,
                total);
    }

    private static boolean mayRead(Engagement engagement, @Nullable UUID coachId, UUID readerId) {
        return readerId.equals(engagement.leaderId()) || readerId.equals(coachId);
    }

    private Map<UUID, Talk> talks(Collection<UUID> sessionIds) {
        if (sessionIds.isEmpty()) {
            return Map.of();
        }
        Map<UUID, List<SessionFeedback>> feedback = lists.feedback(sessionIds);
        Map<UUID, List<CompetencyProgress>> ratings = lists.competencies(sessionIds);
        return database
                .sql("""
                        select id, wished_outcome, outcome_reached, summary, next_reason
                          from session_notes where id in (:sessions)
                        """)
                .param("sessions", sessionIds)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return Map.entry(
                            id,
                            new Talk(
                                    row.getString("wished_outcome"),
                                    reached(row.getString("outcome_reached")),
                                    row.getString("summary"),
                                    row.getString("next_reason"),
                                    feedback.getOrDefault(id, List.of()),
                                    ratings.getOrDefault(id, List.of())));
                })
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static @Nullable String reached(@Nullable String answer) {
        return answer == null
                ? null
                : switch (SessionNotes.OutcomeReached.valueOf(answer)) {
                    case YES -> "reached";
                    case PARTLY -> "reached in part";
                    case NO -> "not reached";
                };
    }

    private static RowMapper<Row> row(Engagement engagement, UUID readerId) {
        RoleWords words = RoleWords.of(engagement);
        return (row, number) -> {
            CoachingSession.State state = CoachingSession.State.valueOf(row.getString("state"));
            UUID coachId = row.getObject("coach_id", UUID.class);
            boolean open = mayRead(engagement, coachId, readerId);
            return new Row(
                    new Past(
                            row.getObject("id", UUID.class),
                            row.getInt("number"),
                            meeting(row, coachId),
                            state == CoachingSession.State.HELD,
                            ending(words, state, row.getString("caused_by")),
                            open ? row.getString("not_held_reason") : null,
                            row.getInt("forfeited_minutes"),
                            null),
                    open);
        };
    }

    private static @Nullable Meeting meeting(ResultSet row, @Nullable UUID coachId) throws SQLException {
        OffsetDateTime startsAt = row.getObject("starts_at", OffsetDateTime.class);
        return startsAt == null || row.getBoolean("taken_back")
                ? null
                : new Meeting(
                        startsAt.toInstant(),
                        row.getInt("minutes"),
                        Mode.valueOf(row.getString("mode")),
                        row.getString("mode_reason"),
                        row.getString("place"),
                        coachId);
    }

    private static String ending(RoleWords words, CoachingSession.State state, @Nullable String causedBy) {
        Cause cause = causedBy == null ? Cause.OTHER : Cause.valueOf(causedBy);
        String who = switch (cause) {
            case LEADER -> words.leader();
            case COACH -> words.coach();
            case OTHER -> null;
        };
        return switch (state) {
            case PLANNED, HELD -> "held";
            case CANCELLED -> who == null ? "called off" : "called off by the " + who;
            case MISSED -> who == null ? "missed" : "missed by the " + who;
        };
    }
}
