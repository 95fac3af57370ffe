create table rater (
    id            uuid         not null primary key,
    version       integer      not null,
    engagement_id uuid         not null references engagement,
    name          varchar(120) not null,
    relation      varchar(200),
    mail          varchar(254),
    category      varchar(10)  not null,
    state         varchar(12)  not null,
    held_on       date,
    constraint rater_once unique (engagement_id, mail)
);
create index rater_by_engagement on rater (engagement_id, state);

-- What was heard in the interviews of an engagement. No column leads to a rater, and all rows of an engagement
-- are rewritten in alphabetical order with every interview, so that neither order nor time gives a voice away.
create table hearing (
    id      uuid    not null primary key references engagement,
    version integer not null
);

create table heard_theme (
    engagement_id uuid         not null references hearing,
    position      integer      not null,
    category      varchar(10)  not null,
    kind          varchar(10)  not null,
    theme         varchar(500) not null,
    primary key (engagement_id, position)
);

create table voices_decision (
    id            uuid        not null primary key,
    version       integer     not null,
    engagement_id uuid        not null references engagement,
    way           varchar(20) not null,
    reason        varchar(1000),
    decided_at    timestamp with time zone not null
);
create index voices_decision_by_engagement on voices_decision (engagement_id, decided_at);

-- The outcome of the interviews: a view that rests on several perspectives.
create table broad_view (
    id      uuid          not null primary key references engagement,
    version integer       not null,
    words   varchar(4000) not null
);

create table gathered_theme (
    engagement_id uuid         not null references broad_view,
    position      integer      not null,
    category      varchar(10),
    theme         varchar(500) not null,
    primary key (engagement_id, position)
);
