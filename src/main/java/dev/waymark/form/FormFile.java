package dev.waymark.form;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;

/** A {@code .form} file as deployed together with the model that refers to it. */
record FormFile(String id, String deploymentId) {

    private static final Map<FormFile, FormSchema> PARSED = new ConcurrentHashMap<>();

    /** Read from the engine's repository once, then kept: a deployed file never changes. */
    FormSchema schema() {
        FormSchema parsed = PARSED.get(this);
        if (parsed == null) {
            parsed = read();
            PARSED.put(this, parsed);
        }
        return parsed;
    }

    private FormSchema read() {
        CommandContext command = Context.getCommandContext();
        CamundaFormDefinitionEntity form =
                command.getCamundaFormDefinitionManager().findDefinitionByDeploymentAndKey(deploymentId, id);
        return FormSchema.parse(command.getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deploymentId, form.getResourceName())
                .getBytes());
    }
}
