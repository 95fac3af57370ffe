-- What coach and leader have made of the action plan of their engagement; no row where all is as usual.
create table action_plan (
    id            uuid    not null primary key references engagement,
    version       integer not null,
    coach_actions boolean not null
);

create table action_project (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    name          varchar(120) not null,
    description   varchar(2000),
    created_at    timestamp with time zone not null
);
create index action_project_by_engagement on action_project (engagement_id, created_at);

create table metric (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    name          varchar(120) not null,
    kind          varchar(10)  not null,
    unit          varchar(40),
    target        numeric(12, 2),
    period        varchar(10)  not null,
    created_at    timestamp with time zone not null
);
create index metric_by_engagement on metric (engagement_id, created_at);

create table metric_entry (
    id        uuid           not null primary key,
    version   integer        not null,
    metric_id uuid           not null references metric,
    on_day    date           not null,
    amount    numeric(12, 2) not null,
    constraint metric_entry_once unique (metric_id, on_day)
);

-- What is promised, by coach or leader, until a day; for the two of them only.
create table action (
    id                uuid         not null primary key,
    version           integer      not null,
    engagement_id     uuid         not null references engagement,
    owner             varchar(10)  not null,
    what              varchar(300) not null,
    by_when           date         not null,
    first_by_when     date         not null,
    dated_at          timestamp with time zone not null,
    late              boolean      not null,
    carried_over      integer      not null,
    carried_on        date,
    state             varchar(10)  not null,
    reason            varchar(500),
    leader_may_modify boolean      not null,
    leader_may_delete boolean      not null,
    project_id        uuid references action_project,
    weight            integer      not null,
    metric_id         uuid references metric,
    origin            varchar(10)  not null,
    origin_id         uuid,
    created_by        uuid         not null references person,
    created_at        timestamp with time zone not null,
    ended_on          date,
    ended_at          timestamp with time zone,
    process_instance  varchar(64)
);
create index action_by_engagement on action (engagement_id, state, by_when, id);
create index action_by_end on action (engagement_id, ended_at);
create index action_by_project on action (project_id);
create index action_by_metric on action (metric_id);

-- Days are counted from the action's day: -1 is the day before, 0 the day itself.
create table action_reminder (
    id        uuid        not null primary key,
    version   integer     not null,
    action_id uuid        not null references action,
    recipient varchar(10) not null,
    channel   varchar(10) not null,
    days      integer     not null,
    said_for  date,
    constraint action_reminder_once unique (action_id, recipient, channel, days)
);

-- What the two have said and done, the newest read first; an entry about no action is a word in general.
create table stream_entry (
    id            uuid        not null primary key,
    version       integer     not null,
    engagement_id uuid        not null references engagement,
    action_id     uuid references action,
    person_id     uuid references person,
    kind          varchar(20) not null,
    words         varchar(2000),
    door          varchar(10) not null,
    at            timestamp with time zone not null
);
create index stream_entry_by_engagement on stream_entry (engagement_id, at, id);
create index stream_entry_by_action on stream_entry (action_id, at, id);

-- What a notice speaks of where that is neither a task nor an event of the calendar.
alter table notice add column subject_id uuid;
create index notice_by_subject on notice (subject_id);
