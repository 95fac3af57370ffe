package dev.waymark.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.notice.Post;
import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.planning.AnyDesign;
import dev.waymark.story.Answers;
import dev.waymark.story.Cast;
import dev.waymark.story.Story;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** A program whose sponsor and deputy have no login, at the moment when the sponsor is asked to commit. */
public record LinkScene(Story story, Cast cast, UUID engagement, Person sponsor, Person deputy) {

    public static final String DECIDE = "userTask_decideMilestone";

    private static final Pattern ADDRESS = Pattern.compile("https?://[^/\\s\"]+(/l/[\\w-]{43})");

    public static LinkScene committing(ApplicationContext program) {
        Story story = program.getBean(Story.class);
        People people = program.getBean(People.class);
        Cast cast = story.cast();
        Person sponsor = byMail(people, "Simone Sponsor");
        Person deputy = byMail(people, "Dario Deputy");
        UUID engagement = story.request(cast);
        story.submit(
                cast.programManager(),
                engagement,
                "userTask_appointPeople",
                Map.of(
                        "coach",
                        cast.coach().id().toString(),
                        "sponsors",
                        List.of(Map.of(
                                "sponsor", sponsor.id().toString(),
                                "deputy", deputy.id().toString()))));
        AnyDesign.of(program, engagement);
        story.startAlone("commitment", engagement, Map.of());
        story.submit(cast.coach(), engagement, "userTask_presentProgram", Answers.presented());
        return new LinkScene(story, cast, engagement, sponsor, deputy);
    }

    /** Somebody in Berlin without a login. */
    private static Person byMail(People people, String name) {
        String mail = name.toLowerCase().replace(' ', '.') + "." + UUID.randomUUID() + "@example.org";
        return people.save(new Person(
                UUID.randomUUID(),
                0,
                name,
                mail,
                null,
                ZoneId.of("Europe/Berlin"),
                "de",
                null,
                Story.START.plus(Duration.ofDays(3650))));
    }

    /** The path of the link in the newest mail to this address. */
    public static String newest(Post post, String address) {
        List<String> mails = post.arrivals(address);
        assertThat(mails).as("mails to %s", address).isNotEmpty();
        return link(mails.get(mails.size() - 1));
    }

    /** The path of the link that a mail holds. */
    public static String link(String mail) {
        Matcher address = ADDRESS.matcher(mail.substring(mail.indexOf("text/plain")));
        assertThat(address.find()).as("a link in %s", mail).isTrue();
        return address.group(1);
    }

    public boolean isDecided() {
        return !story.open(engagement).contains(DECIDE);
    }
}
