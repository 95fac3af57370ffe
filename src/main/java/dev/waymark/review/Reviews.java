package dev.waymark.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** All reviews, with what was said in their meetings. */
interface Reviews extends Repository<Review, UUID> {

    /** Of a review just opened; whatever happens to it later is written by itself. */
    Review save(Review opened);

    Optional<Review> findById(UUID id);

    Optional<Review> findFirstByEngagementIdAndKindOrderByOpenedAtDesc(UUID engagementId, ReviewKind kind);

    /** Refuses with {@link IllegalArgumentException} where there is none with this id. */
    default Review get(UUID id) {
        return findById(id).orElseThrow(() -> new IllegalArgumentException("No review " + id));
    }

    default void arrange(UUID id, Arrangement arrangement) {
        arrange(id, arrangement.meeting(), arrangement.togetherOn(), arrangement.leaderOn(), arrangement.sponsorsOn());
    }

    @Modifying
    @Query("update review set meeting = :meeting, together_on = :togetherOn, leader_on = :leaderOn,"
            + " sponsors_on = :sponsorsOn, version = version + 1 where id = :id")
    void arrange(
            UUID id,
            Arrangement.Meeting meeting,
            @Nullable LocalDate togetherOn,
            @Nullable LocalDate leaderOn,
            @Nullable LocalDate sponsorsOn);

    @Modifying
    @Query("update review set closing = :closing, closed_at = :at, version = version + 1 where id = :id")
    void close(UUID id, Review.Closing closing, Instant at);

    default void hold(UUID id, Talk talk) {
        hold(id, talk.attendees(), talk.heldOn(), talk.notes());
    }

    @Modifying
    @Query("insert into review_talk (review_id, position, attendees, held_on, notes)"
            + " select :id, count(*), :attendees, :heldOn, :notes from review_talk where review_id = :id")
    void hold(UUID id, Talk.Attendees attendees, LocalDate heldOn, String notes);

    /** In the order in which they were held. */
    @Query("select attendees, held_on, notes from review_talk where review_id = :id order by position")
    List<Talk> talks(UUID id);

    default void settle(UUID id, Settlement settlement) {
        settle(id, settlement.way(), settlement.note(), settlement.settledAt());
    }

    @Modifying
    @Query("insert into review_settlement (review_id, position, way, note, settled_at)"
            + " select :id, count(*), :way, :note, :at from review_settlement where review_id = :id")
    void settle(UUID id, Settlement.Way way, String note, Instant at);

    /** In the order in which they were made. */
    @Query("select way, note, settled_at from review_settlement where review_id = :id order by position")
    List<Settlement> settlements(UUID id);
}
