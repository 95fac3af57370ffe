package dev.waymark.reply;

import dev.waymark.notice.Outage;
import dev.waymark.notice.Turns;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.ComparisonTerm;
import jakarta.mail.search.ReceivedDateTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The mailbox that answers come to; one node at a time empties it.
 *
 * <p>A mail is moved away only after what became of it is committed. Where that fails in between, the mail is found
 * again and known by its Message-ID: nothing is lost, and nothing is done twice. What was put away long ago is deleted.
 */
@Component
public class Mailbox {

    private static final Logger log = LoggerFactory.getLogger(Mailbox.class);

    /** Mails of one round; what is left comes next. */
    private static final int PAGE = 100;

    /** How often it is looked for what was put away long ago. */
    private static final Duration TIDYING = Duration.ofDays(1);

    /** Jakarta Mail waits for ever by default; milliseconds. */
    private static final String PATIENCE = "10000";

    private final MailDesk desk;
    private final Turns turns;
    private final ReplySettings.Mailbox settings;
    private final boolean on;
    private final Outage outage;
    private final Clock clock;
    private final TransactionTemplate turn;

    private volatile String host;
    private volatile int port;

    private volatile Instant tidied = Instant.EPOCH;

    Mailbox(MailDesk desk, Turns turns, ReplySettings settings, Clock clock, PlatformTransactionManager transactions) {
        this.desk = desk;
        this.turns = turns;
        this.settings = settings.mailbox();
        this.on = settings.isOn();
        this.host = this.settings.host();
        this.port = this.settings.port();
        this.outage = new Outage("mailbox", clock);
        this.clock = clock;
        this.turn = new TransactionTemplate(transactions);
    }

    public boolean isOn() {
        return on;
    }

    /** Elsewhere than the settings say. */
    public void useServer(String host, int port) {
        this.host = host;
        this.port = port;
    }

    /** Empty while the last try to reach it succeeded. */
    Optional<Instant> unreachableSince() {
        return outage.since();
    }

    /**
     * Works on what has come.
     *
     * @param goOn asked before each mail
     * @return whether the server could be reached
     */
    boolean empty(BooleanSupplier goOn) {
        return !on || Boolean.TRUE.equals(turn.execute(begun -> !turns.take(Turns.Turn.MAILBOX) || read(goOn)));
    }

    private boolean read(BooleanSupplier goOn) {
        try (Store store = connected()) {
            IMAPFolder inbox = (IMAPFolder) store.getFolder(settings.folder());
            inbox.open(Folder.READ_WRITE);
            try {
                read(store, inbox, goOn);
            } finally {
                if (inbox.isOpen()) {
                    inbox.close(true);
                }
            }
            return true;
        } catch (MessagingException | IOException cause) {
            outage.met(cause);
            return false;
        }
    }

    private void read(Store store, IMAPFolder inbox, BooleanSupplier goOn) throws MessagingException, IOException {
        Folder handled = handled(store);
        outage.over();
        tidy(handled);
        int waiting = Math.min(inbox.getMessageCount(), PAGE);
        if (waiting == 0) {
            return;
        }
        for (Message message : inbox.getMessages(1, waiting)) {
            if (!goOn.getAsBoolean()) {
                return;
            }
            work((MimeMessage) message, store, inbox, handled);
        }
    }

    private void tidy(Folder handled) throws MessagingException {
        Instant now = clock.instant();
        if (now.isBefore(tidied.plus(TIDYING))) {
            return;
        }
        handled.open(Folder.READ_WRITE);
        Message[] old = handled.search(new ReceivedDateTerm(ComparisonTerm.LT, Date.from(now.minus(settings.keep()))));
        handled.setFlags(old, new Flags(Flags.Flag.DELETED), true);
        handled.close(true);
        tidied = now;
    }

    private Store connected() throws MessagingException {
        Properties properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.put("mail." + protocol + ".connectiontimeout", PATIENCE);
            properties.put("mail." + protocol + ".timeout", PATIENCE);
            properties.put("mail." + protocol + ".writetimeout", PATIENCE);
            properties.put("mail." + protocol + ".partialfetch", "true");
            properties.put("mail." + protocol + ".peek", "true");
        }
        properties.put("mail.imap.starttls.enable", "true");
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        properties.put("mail.imaps.ssl.checkserveridentity", "true");
        properties.put("mail.mime.address.strict", "false");
        Store store = Session.getInstance(properties).getStore(settings.protocol());
        store.connect(host, port, settings.user(), settings.password());
        return store;
    }

    private Folder handled(Store store) throws MessagingException {
        Folder handled = store.getFolder(settings.handled());
        if (!handled.exists() && !handled.create(Folder.HOLDS_MESSAGES)) {
            throw new MessagingException("The folder " + settings.handled() + " can neither be found nor made");
        }
        return handled;
    }

    private void work(MimeMessage mail, Store store, IMAPFolder inbox, Folder handled)
            throws MessagingException, IOException {
        if (mail.isSet(Flags.Flag.DELETED)) {
            return;
        }
        boolean done;
        try {
            done = desk.take(mail).map(Outcome::isFinal).orElse(true);
        } catch (FolderClosedException | StoreClosedException gone) {
            throw gone;
        } catch (MessageRemovedException removed) {
            return;
        } catch (MessagingException | IOException broken) {
            if (!store.isConnected() || !inbox.isOpen()) {
                throw broken;
            }
            log.warn("A mail cannot be read; it is put away");
            done = desk.giveUp(mail).isFinal();
        }
        if (done) {
            putAway(mail, store, inbox, handled);
        }
    }

    private static void putAway(Message mail, Store store, IMAPFolder inbox, Folder handled) throws MessagingException {
        Message[] one = {mail};
        if (store instanceof IMAPStore imap && imap.hasCapability("MOVE")) {
            inbox.moveMessages(one, handled);
        } else {
            inbox.copyMessages(one, handled);
            inbox.setFlags(one, new Flags(Flags.Flag.DELETED), true);
        }
    }
}
