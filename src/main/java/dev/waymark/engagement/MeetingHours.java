package dev.waymark.engagement;

import dev.waymark.form.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes interviews, reviews and other meetings out of the coaching hours of programs in which they count. */
@Component
public class MeetingHours {

    /** Under which a form finds out whether it has to ask for the length of a meeting. */
    public static final String COUNTED = "meetingsCount";

    private final JdbcClient database;

    MeetingHours(JdbcClient database) {
        this.database = database;
    }

    /**
     * A meeting has taken place; which one and when is not kept.
     *
     * @param minutes null where nobody was asked
     * @throws Refused where the engagement counts its meetings and no minutes are given
     */
    public void met(Engagement engagement, @Nullable Integer minutes) {
        if (!engagement.meetingsCount()) {
            return;
        }
        if (minutes == null) {
            throw new Refused("minutes", "must be given");
        }
        database.sql("insert into meeting_hours (id, engagement_id, minutes) values (:id, :engagement, :minutes)")
                .param("id", UUID.randomUUID())
                .param("engagement", engagement.id())
                .param("minutes", minutes)
                .update();
    }
}
