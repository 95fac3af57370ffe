-- Who was given or has erased what about whom, and what the retention took away: when and how much, never the content.
create table protection_record (
    id        uuid        not null primary key,
    act       varchar(10) not null,
    at        timestamp with time zone not null,
    by_login  varchar(64),
    person_id uuid references person
);
create index protection_record_by_time on protection_record (at, id);
create index protection_record_by_person on protection_record (person_id, at);

create table protection_count (
    record_id uuid        not null references protection_record,
    what      varchar(60) not null,
    number    integer     not null,
    primary key (record_id, what)
);

-- Which kinds of words of an ended program the retention has taken away already.
create table retention_mark (
    engagement_id uuid        not null references engagement,
    kind          varchar(20) not null,
    at            timestamp with time zone not null,
    primary key (engagement_id, kind)
);
create index engagement_by_close on engagement (closed_at);
create index engagement_by_coaching on engagement (coaching_from);
create index engagement_by_manager on engagement (program_manager_id);
create index notice_by_age on notice (created_at);
create index reply_by_age on reply (received_at);
