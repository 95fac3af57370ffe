-- What the leader wants to move; pivotal conversations are a kind of their own.
create table initiative (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    position      integer      not null,
    kind          varchar(24)  not null,
    title         varchar(200) not null,
    detail        varchar(1000),
    state         varchar(10)  not null,
    written_at    timestamp with time zone not null,
    constraint initiative_position unique (engagement_id, position)
);

-- How an initiative read before it was changed.
create table initiative_version (
    id            uuid         not null primary key,
    version       integer      not null,
    initiative_id uuid         not null references initiative,
    title         varchar(200) not null,
    detail        varchar(1000),
    state         varchar(10)  not null,
    replaced_at   timestamp with time zone not null
);
create index initiative_version_by_initiative on initiative_version (initiative_id, replaced_at);

create table planning_meeting (
    id             uuid    not null primary key,
    version        integer not null,
    engagement_id  uuid    not null references engagement,
    opened_at      timestamp with time zone not null,
    starts_at      timestamp with time zone,
    zone           varchar(60),
    minutes        integer,
    place          varchar(200),
    outside_reason varchar(500),
    arranged_at    timestamp with time zone,
    scribe         varchar(10)
);
create index planning_meeting_by_engagement on planning_meeting (engagement_id, opened_at);

-- A talk that the leader has held before the meeting; for leader and coach only.
create table preparatory_talk (
    id         uuid         not null primary key,
    version    integer      not null,
    meeting_id uuid         not null references planning_meeting,
    position   integer      not null,
    kind       varchar(10)  not null,
    with_whom  varchar(120) not null,
    about      varchar(500),
    concern    varchar(10),
    held_on    date         not null,
    said       varchar(2000) not null,
    debrief    varchar(2000)
);
create index preparatory_talk_by_meeting on preparatory_talk (meeting_id, position);

-- What became of each item of the agenda.
create table agenda_outcome (
    id         uuid        not null primary key,
    version    integer     not null,
    meeting_id uuid        not null references planning_meeting,
    item       varchar(20) not null,
    covered    boolean     not null,
    reason     varchar(1000),
    notes      varchar(4000),
    constraint agenda_outcome_once unique (meeting_id, item)
);

create table practice (
    id              uuid         not null primary key,
    version         integer      not null,
    engagement_id   uuid         not null references engagement,
    meeting_id      uuid         not null references planning_meeting,
    position        integer      not null,
    title           varchar(200) not null,
    state           varchar(10)  not null,
    personal_change varchar(1000),
    mindset         varchar(1000),
    behaviour       varchar(1000),
    mend            varchar(1000),
    arena           varchar(20),
    from_level      varchar(12),
    to_level        varchar(12),
    reading         varchar(500),
    constraint practice_position unique (meeting_id, position)
);
create index practice_by_engagement on practice (engagement_id, state);

-- Each time that a practice was held against the criteria.
create table practice_check (
    id          uuid          not null primary key,
    version     integer       not null,
    practice_id uuid          not null references practice,
    good        boolean       not null,
    missing     varchar(2000),
    mend        varchar(1000),
    checked_at  timestamp with time zone not null
);
create index practice_check_by_practice on practice_check (practice_id, checked_at);

create table practice_step (
    id          uuid         not null primary key,
    version     integer      not null,
    practice_id uuid         not null references practice,
    position    integer      not null,
    what        varchar(300) not null,
    by_when     date         not null
);
create index practice_step_by_practice on practice_step (practice_id, position);

create table practice_link (
    id            uuid          not null primary key,
    version       integer       not null,
    practice_id   uuid          not null references practice,
    initiative_id uuid          not null references initiative,
    how           varchar(1000) not null,
    constraint practice_link_once unique (practice_id, initiative_id)
);
create index practice_link_by_initiative on practice_link (initiative_id);

-- Somebody whom the leader asks for feedback once a month.
create table supporter (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    meeting_id    uuid         not null references planning_meeting,
    name          varchar(120) not null,
    relation      varchar(200),
    state         varchar(10)  not null,
    since         timestamp with time zone not null
);
create index supporter_by_engagement on supporter (engagement_id, state);
create index supporter_by_meeting on supporter (meeting_id);

create table supporter_talk (
    id           uuid    not null primary key,
    version      integer not null,
    supporter_id uuid    not null references supporter,
    held_on      date,
    reason       varchar(500)
);
create index supporter_talk_by_supporter on supporter_talk (supporter_id, held_on);

create table practice_progress (
    id          uuid    not null primary key,
    version     integer not null,
    talk_id     uuid    not null references supporter_talk,
    practice_id uuid    not null references practice,
    progress    integer not null,
    note        varchar(1000),
    constraint practice_progress_once unique (talk_id, practice_id)
);
create index practice_progress_by_practice on practice_progress (practice_id);

-- With whom the leader has shared the practices, or is going to.
create table practice_share (
    id         uuid         not null primary key,
    version    integer      not null,
    meeting_id uuid         not null references planning_meeting,
    with_whom  varchar(200) not null,
    shared_on  date         not null
);
create index practice_share_by_meeting on practice_share (meeting_id);
