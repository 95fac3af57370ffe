package dev.waymark.benchmark;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An empty application with the engine's web and REST starters; no component, or the program's own scan would find it. */
@EnableAutoConfiguration
public class BareStarter {

    public static void main(String[] arguments) {
        SpringApplication.run(BareStarter.class, arguments);
    }
}
