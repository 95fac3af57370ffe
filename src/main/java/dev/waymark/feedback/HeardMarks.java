package dev.waymark.feedback;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * How often each mark was given in writing and is in no report yet: counts by category and statement, without rater,
 * time or key of their own.
 */
@Repository
class HeardMarks {

    private static final String ADD = """
            update heard_mark
               set ones = ones + :ones, twos = twos + :twos, threes = threes + :threes,
                   fours = fours + :fours, fives = fives + :fives
             where engagement_id = :engagement and category = :category and statement = :statement
            """;

    private static final String BEGIN = """
            insert into heard_mark (engagement_id, category, statement, ones, twos, threes, fours, fives)
            values (:engagement, :category, :statement, :ones, :twos, :threes, :fours, :fives)
            """;

    private final JdbcClient jdbc;

    HeardMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<Category, Map<Statement, Marks>> of(UUID engagementId) {
        Map<Category, Map<Statement, Marks>> heard = new EnumMap<>(Category.class);
        jdbc.sql("select * from heard_mark where engagement_id = :engagement")
                .param("engagement", engagementId)
                .query(row -> {
                    heard.computeIfAbsent(
                                    Category.valueOf(row.getString("category")),
                                    first -> new EnumMap<>(Statement.class))
                            .put(
                                    Statement.valueOf(row.getString("statement")),
                                    new Marks(
                                            row.getInt("ones"),
                                            row.getInt("twos"),
                                            row.getInt("threes"),
                                            row.getInt("fours"),
                                            row.getInt("fives")));
                });
        return heard;
    }

    /**
     * Adds the marks of one rater. Every count of the category is written, given or not, so that none stands out.
     *
     * @param given from 1 to 5, by statement; none where the rater could not say
     */
    void add(UUID engagementId, Category category, Map<Statement, Integer> given) {
        for (Statement statement : Statement.values()) {
            Marks one = one(given.get(statement));
            if (write(ADD, engagementId, category, statement, one) == 0) {
                write(BEGIN, engagementId, category, statement, one);
            }
        }
    }

    void forget(UUID engagementId, Collection<Category> categories) {
        jdbc.sql("delete from heard_mark where engagement_id = :engagement and category in (:categories)")
                .param("engagement", engagementId)
                .param("categories", categories.stream().map(Category::name).toList())
                .update();
    }

    private int write(String sql, UUID engagementId, Category category, Statement statement, Marks marks) {
        return jdbc.sql(sql)
                .param("engagement", engagementId)
                .param("category", category.name())
                .param("statement", statement.name())
                .param("ones", marks.ones())
                .param("twos", marks.twos())
                .param("threes", marks.threes())
                .param("fours", marks.fours())
                .param("fives", marks.fives())
                .update();
    }

    private static Marks one(@Nullable Integer mark) {
        return mark == null ? Marks.NONE : Marks.one(mark);
    }
}
