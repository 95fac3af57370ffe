package dev.waymark.engagement;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The interviews of all leaders. */
public interface LeaderInterviews extends CrudRepository<LeaderInterview, UUID> {}
