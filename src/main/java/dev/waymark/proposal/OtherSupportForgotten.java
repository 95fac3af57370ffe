package dev.waymark.proposal;

import dev.waymark.engagement.EngagementClosed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What other help a leader has is kept no longer than the engagement runs. */
@Component
class OtherSupportForgotten {

    private final OtherSupports supports;

    OtherSupportForgotten(OtherSupports supports) {
        this.supports = supports;
    }

    @EventListener
    void forget(EngagementClosed closed) {
        supports.deleteByEngagementId(closed.engagementId());
    }
}
