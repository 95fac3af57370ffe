package dev.waymark.reply;

import dev.waymark.TableTest;
import dev.waymark.notice.Turns;
import dev.waymark.process.EngineClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that reads answers, on real tables, between a scene in place of plan and postbox. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TableTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@EnableConfigurationProperties(ReplySettings.class)
@Import({
    ReplyScene.class,
    EngineClock.class,
    Turns.class,
    ReplyAddresses.class,
    ReplyRegister.class,
    ReplyRules.class,
    MailReader.class,
    MailDesk.class,
    TextDesk.class,
    Mailbox.class,
    MailboxHealthIndicator.class
})
@TestPropertySource(properties = "waymark.reply.authentication-server=mx.localhost")
@interface ReplyTest {}
