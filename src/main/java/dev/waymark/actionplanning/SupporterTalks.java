package dev.waymark.actionplanning;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** Every month's talk with every supporter. */
interface SupporterTalks extends Repository<SupporterTalk, UUID> {

    SupporterTalk save(SupporterTalk talk);

    List<SupporterTalk> findBySupporterId(UUID supporterId);
}
