package dev.waymark.consent;

import dev.waymark.access.Content;
import dev.waymark.access.Reader;
import dev.waymark.access.Visibility;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** A leader who accepted less than this version of the program shows, for tests that do not care how. */
@TestComponent
public class AnyConsent {

    private final Acceptances acceptances;
    private final ConsentDesk desk;

    AnyConsent(Acceptances acceptances, ConsentDesk desk) {
        this.acceptances = acceptances;
        this.desk = desk;
    }

    /** Of the outcomes, sponsors were to see nothing, and the leader is asked. */
    public void asked(UUID engagement, UUID leader) {
        Map<Content, Set<Reader>> readers = new EnumMap<>(Content.table().readers());
        readers.put(Content.OUTCOMES, Set.of(Reader.LEADER, Reader.COACH, Reader.PROGRAM_MANAGER));
        acceptances.accept(engagement, leader, new Visibility(readers));
        desk.ask();
    }
}
