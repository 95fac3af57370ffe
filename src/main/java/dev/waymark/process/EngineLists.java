package dev.waymark.process;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lists in which the engine's configuration collects what plug-ins bring. */
public final class EngineLists {

    private EngineLists() {}

    /** @param present null where nobody has brought anything yet */
    public static <T> List<T> and(@Nullable List<T> present, T more) {
        List<T> all = new ArrayList<>(present == null ? List.of() : present);
        all.add(more);
        return all;
    }
}
