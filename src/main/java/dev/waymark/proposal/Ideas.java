package dev.waymark.proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.repository.ListCrudRepository;

/** The ideas of all proposals. */
interface Ideas extends ListCrudRepository<Idea, UUID> {

    List<Idea> findByProposalIdOrderByPosition(UUID proposalId);

    /** Adds them behind those that are there. */
    default void add(UUID proposalId, Idea.Origin origin, List<String> ideas, List<@Nullable String> results) {
        int position = findByProposalIdOrderByPosition(proposalId).size();
        List<Idea> added = new ArrayList<>();
        for (int i = 0; i < ideas.size(); i++) {
            added.add(new Idea(
                    UUID.randomUUID(),
                    0,
                    proposalId,
                    position + i + 1,
                    origin,
                    ideas.get(i),
                    results.isEmpty() ? null : results.get(i)));
        }
        saveAll(added);
    }

    /** One row for each: origin, idea, result. */
    default List<Map<String, String>> shown(UUID proposalId) {
        return findByProposalIdOrderByPosition(proposalId).stream()
                .map(each -> Map.of(
                        "origin", each.origin().words(),
                        "idea", each.idea(),
                        "result", each.result() == null ? "" : each.result()))
                .toList();
    }
}
