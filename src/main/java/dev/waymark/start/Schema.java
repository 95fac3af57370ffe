package dev.waymark.start;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.stereotype.Component;

/** Brings the program's own tables up to date where that is allowed, and elsewhere insists that they are. */
@Component
class Schema implements FlywayMigrationStrategy {

    private final boolean create;

    Schema(@Value("${waymark.create-schema}") boolean create) {
        this.create = create;
    }

    @Override
    public void migrate(Flyway flyway) {
        if (create) {
            flyway.migrate();
            return;
        }
        if (!flyway.validateWithResult().validationSuccessful) {
            throw new StartRefused(
                    "The database does not hold the tables of this version of the program.",
                    "Check that this is the right database, back it up, and start once with"
                            + " WAYMARK_CREATE_SCHEMA=true as a user who may create tables.");
        }
    }
}
