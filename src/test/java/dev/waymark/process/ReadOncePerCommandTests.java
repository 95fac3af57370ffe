package dev.waymark.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.waymark.people.People;
import dev.waymark.people.Person;
import dev.waymark.story.SqlTraffic;
import dev.waymark.story.Story;
import dev.waymark.story.StoryTest;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StoryTest
class ReadOncePerCommandTests {

    @Autowired
    Story story;

    @Autowired
    People people;

    @Autowired
    ProcessEngineConfigurationImpl engine;

    private Person anna;

    @BeforeEach
    void somebody_is_known() {
        anna = story.person("Anna Any");
    }

    @Test
    void a_command_reads_the_same_thing_once() {
        SqlTraffic traffic = SqlTraffic.of(() -> inOneCommand(() -> {
            people.get(anna.id());
            people.get(anna.id());
        }));

        assertThat(traffic.statements()).hasSize(1);
    }

    @Test
    void what_was_saved_is_known() {
        SqlTraffic traffic = SqlTraffic.of(() -> inOneCommand(() -> {
            people.save(people.get(anna.id()).withMail("anna.new." + anna.mail()));

            assertThat(people.get(anna.id()).mail()).isEqualTo("anna.new." + anna.mail());
            people.save(people.get(anna.id()).withMail("anna.newest." + anna.mail()));
        }));

        assertThat(people.get(anna.id()).mail()).isEqualTo("anna.newest." + anna.mail());
        assertThat(traffic.statements()).hasSize(3);
    }

    @Test
    void after_a_write_all_else_of_its_kind_is_read_again() {
        Person bert = story.person("Bert Any");
        SqlTraffic traffic = SqlTraffic.of(() -> inOneCommand(() -> {
            people.get(bert.id());
            people.save(people.get(anna.id()).withMail("anna.new." + anna.mail()));
            people.get(bert.id());
        }));

        assertThat(traffic.statements()).hasSize(4);
    }

    @Test
    void another_question_is_another_reading() {
        inOneCommand(() -> {
            Person bert = story.person("Bert Any");

            assertThat(people.get(anna.id()).name()).isEqualTo(anna.name());
            assertThat(people.get(bert.id()).name()).isEqualTo(bert.name());
            assertThat(people.findByMail("nobody@example.org")).isEmpty();
            assertThat(people.findByMail("nobody@example.org")).isEmpty();
        });
    }

    @Test
    void each_command_and_whatever_is_no_command_reads_anew() {
        SqlTraffic traffic = SqlTraffic.of(() -> {
            inOneCommand(() -> people.get(anna.id()));
            inOneCommand(() -> people.get(anna.id()));
            people.get(anna.id());
            people.get(anna.id());
        });

        assertThat(traffic.statements()).hasSize(4);
    }

    private void inOneCommand(Runnable work) {
        engine.getCommandExecutorTxRequired().execute(command -> {
            work.run();
            return null;
        });
    }
}
