package dev.waymark.access;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.ProcessInstancePermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * What the engine lets each role do. Whoever has a task may read and complete it by that alone; the history is for
 * administrators, and so is writing filters, whose expressions the engine runs.
 */
@Component
class RolePermissions {

    private final IdentityService identity;
    private final AuthorizationService authorizations;

    RolePermissions(IdentityService identity, AuthorizationService authorizations) {
        this.identity = identity;
        this.authorizations = authorizations;
    }

    /** Creates groups and grants where they are missing. */
    void grant() {
        for (Role role : Role.values()) {
            create(role);
        }
        grant(Role.PARTICIPANT, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(Role.PROGRAM_MANAGER, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(
                Role.PROGRAM_MANAGER,
                Resources.PROCESS_DEFINITION,
                "coaching-engagement",
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.CREATE_INSTANCE);
        grant(Role.PROGRAM_MANAGER, Resources.PROCESS_INSTANCE, ANY, ProcessInstancePermissions.CREATE);
        for (Role role : Content.ALL_PROGRAMS.roles()) {
            grant(role, Resources.TASK, ANY, TaskPermissions.READ);
        }
        for (Role role : Content.ENGINE_RECORD.roles()) {
            for (Resources resource : Resources.values()) {
                grant(role, resource, ANY, Permissions.ALL);
            }
        }
    }

    void grant(Role role, Resource resource, String id, Permission... permissions) {
        if (authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role.group())
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                == 0) {
            Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
            grant.setGroupId(role.group());
            grant.setResource(resource);
            grant.setResourceId(id);
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private void create(Role role) {
        if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
            Group group = identity.newGroup(role.group());
            group.setName(role.title());
            group.setType("WORKFLOW");
            identity.saveGroup(group);
        }
    }
}
