package dev.waymark.engagement;

import java.util.UUID;
import org.springframework.data.repository.CrudRepository;

/** The contexts of all engagements. */
interface ProgramContexts extends CrudRepository<ProgramContext, UUID> {}
