package dev.waymark.protection;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one table holds about people.
 *
 * @param link how a row leads to its engagement; null where it belongs to none
 * @param coach the column with the coach of a row, where that may be another one than the engagement's
 * @param keep null where nothing of it is forgotten with time
 * @param rows whether a row is nothing without its words, and goes with them
 */
record Holding(
        String table,
        @Nullable Link link,
        @Nullable String coach,
        @Nullable Keep keep,
        boolean rows,
        List<Column> columns) {

    /** The column that leads to the id of the other table. */
    record Link(String table, String column) {}

    /** What a column holds. */
    enum Holds {
        CODE,
        TEXT,
        WORDS,
        NAME,
        MAIL,
        PERSON,
        LOGIN;

        /** Whether these are somebody's own. */
        boolean isPersonal() {
            return this == WORDS || this == NAME || this == MAIL;
        }
    }

    /**
     * @param voices whose words they are besides the leader's: a part in the engagement, or a column with the person
     * @param hidden not told to the leader
     * @param passing a reference that goes with the words of its row
     */
    record Column(String name, Holds holds, Set<String> voices, boolean hidden, boolean passing) {}

    Stream<Column> personal() {
        return columns.stream().filter(column -> column.holds().isPersonal());
    }

    List<String> named(Holds holds) {
        return columns.stream()
                .filter(column -> column.holds() == holds)
                .map(Column::name)
                .toList();
    }

    /** Whether the leader of an engagement may know that there are such rows, and what is in them. */
    boolean isForLeader() {
        return link != null && (personal().findAny().isEmpty() || !personal().allMatch(Column::hidden));
    }

    /** {@code Session notes} */
    String title() {
        return inWords(table);
    }

    /** A name of the database as people read it. */
    static String inWords(String name) {
        String words = name.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
