package dev.waymark.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The weekly words of all plans, to be read by coach and leader; whoever asks has seen to that. */
@Component
public class ContactView {

    /** Two years of them. */
    private static final int MOST = 104;

    /** As the form says it. */
    private static final Map<String, String> PURPOSES =
            Map.of("confidence", "confidence", "ideas", "key ideas", "skills", "new skills", "momentum", "momentum");

    private final JdbcClient database;

    ContactView(JdbcClient database) {
        this.database = database;
    }

    /** @param confidence the leader's, 1, hardly, to 10, fully */
    public record Contact(
            LocalDate heldOn,
            int confidence,
            @Nullable String purposes,
            @Nullable String note) {

        /** What it was for; empty where nothing was said. */
        public String about() {
            return purposes == null
                    ? ""
                    : Stream.of(purposes.split(","))
                            .map(each -> PURPOSES.getOrDefault(each, each))
                            .collect(Collectors.joining(", "));
        }
    }

    /** The latest first. */
    public List<Contact> contacts(UUID engagementId) {
        return database.sql("""
                        select contact.held_on, contact.confidence, contact.purposes, contact.note
                          from plan_proposal
                          join weekly_contact contact on contact.proposal_id = plan_proposal.id
                         where plan_proposal.engagement_id = :engagement
                         order by contact.held_on desc, contact.id
                         limit :most
                        """)
                .param("engagement", engagementId)
                .param("most", MOST)
                .query(Contact.class)
                .list();
    }
}
