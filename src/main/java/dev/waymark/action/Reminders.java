package dev.waymark.action;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jdbc.repository.query.Modifying;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The reminders of all actions. */
interface Reminders extends Repository<Reminder, UUID> {

    List<Reminder> saveAll(Iterable<Reminder> reminders);

    @Query("select * from action_reminder where action_id = :actionId order by days, id")
    List<Reminder> findByActionIdOrderByDaysAscIdAsc(UUID actionId);

    @Modifying
    @Query("update action_reminder set said_for = :byWhen, version = version + 1 where id in (:ids)")
    void said(Collection<UUID> ids, LocalDate byWhen);

    @Modifying
    @Query("delete from action_reminder where id in (:ids)")
    void deleteByIds(Collection<UUID> ids);

    @Modifying
    @Query("delete from action_reminder where action_id = :actionId")
    void deleteByActionId(UUID actionId);
}
