package dev.waymark.form;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.util.function.SingletonSupplier;

/** Options too many to be read for the check of one answer: all are shown, and each is looked up on its own. */
public interface Offer extends Iterable<Option> {

    /** Options that are read when the first of them is asked for. */
    static Offer late(Supplier<List<Option>> options) {
        Supplier<List<Option>> read = SingletonSupplier.of(options);
        return new Offer() {

            @Override
            public boolean contains(String value) {
                return read.get().stream().anyMatch(option -> option.value().equals(value));
            }

            @Override
            public Iterator<Option> iterator() {
                return read.get().iterator();
            }
        };
    }

    /** Whether this is one of the options. */
    boolean contains(String value);
}
