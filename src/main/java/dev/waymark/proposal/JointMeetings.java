package dev.waymark.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

/** The joint meetings of all proposals. */
interface JointMeetings extends Repository<JointMeeting, UUID> {

    JointMeeting save(JointMeeting meeting);

    List<JointMeeting> findByProposalId(UUID proposalId);

    Optional<JointMeeting> findById(UUID id);
}
