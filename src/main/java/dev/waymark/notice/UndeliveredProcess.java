package dev.waymark.notice;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** What the outbox tells the process {@code undelivered-message}. */
@Component
class UndeliveredProcess {

    private final RuntimeService processes;

    UndeliveredProcess(RuntimeService processes) {
        this.processes = processes;
    }

    /** In the caller's transaction. */
    void couldNotBeDelivered(Notice notice) {
        Map<String, Object> variables = new HashMap<>();
        if (notice.engagementId() != null) {
            variables.put(
                    UndeliveredModel.ENGAGEMENT_ID.name(),
                    UndeliveredModel.ENGAGEMENT_ID.stored(notice.engagementId()));
        }
        processes.startProcessInstanceByKey(UndeliveredModel.KEY, notice.id().toString(), variables);
    }

    /** Ends the question what to do about a notice, where it was asked. */
    void nobodyIsLeft(UUID noticeId) {
        processes
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(noticeId.toString(), UndeliveredModel.KEY)
                .list()
                .forEach(question -> processes.deleteProcessInstance(question.getId(), "The person was erased"));
    }
}
