package dev.waymark.board;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Tells the task list whose program its tasks are about: no name is kept in the engine for that. */
@RestController
class TaskLeaders {

    /** More than the task list shows at once. */
    private static final int MOST = 100;

    private final JdbcClient jdbc;

    TaskLeaders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Named(String task, String leader) {}

    /**
     * Names by task, in one query; without the tasks that the visitor may not open and those that are about no
     * engagement. Refuses with 400 more than a hundred.
     */
    @GetMapping("/tasks/leaders")
    Map<String, String> leaders(@RequestParam List<String> task, @ModelAttribute("visitor") Visitor visitor) {
        if (task.size() > MOST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return jdbc
                .sql("""
                        select task.id_ as task, leader.name as leader
                          from act_ru_task task
                          join act_ru_execution instance on instance.id_ = task.proc_inst_id_
                          join engagement on engagement.id = cast(instance.business_key_ as uuid)
                          join person leader on leader.id = engagement.leader_id
                         where task.id_ in (:tasks) and (task.assignee_ = :login or :all)
                        """)
                .param("tasks", task)
                .param("login", visitor.login())
                .param("all", visitor.opensEveryTask())
                .query(Named.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Named::task, Named::leader));
    }
}
