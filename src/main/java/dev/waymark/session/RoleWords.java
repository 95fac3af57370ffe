package dev.waymark.session;

import dev.waymark.engagement.Engagement;
import java.util.HashMap;
import java.util.Map;

/** What the two people of a session are called, by kind of engagement (acceptance A-167). */
public record RoleWords(String coach, String leader) {

    public static RoleWords of(Engagement engagement) {
        return switch (engagement.kind()) {
            case COACH -> new RoleWords("coach", "leader");
            case MANAGER -> new RoleWords("manager", "team member");
        };
    }

    /** For a form, to be added to. */
    Map<String, Object> shown() {
        Map<String, Object> shown = new HashMap<>();
        shown.put("coachWord", coach);
        shown.put("leaderWord", leader);
        return shown;
    }
}
