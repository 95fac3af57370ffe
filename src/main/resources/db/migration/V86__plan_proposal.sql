-- A plan that coach and leader negotiate; what is said in it is for the two of them only.
create table plan_proposal (
    id            uuid          not null primary key,
    version       integer       not null,
    engagement_id uuid          not null references engagement,
    opened_at     timestamp with time zone not null,
    situation     varchar(4000) not null,
    past          varchar(4000) not null,
    aspirations   varchar(4000) not null,
    challenges    varchar(4000) not null,
    confidence    varchar(2000),
    successes     varchar(4000),
    skills        varchar(2000),
    may_suggest   boolean       not null,
    discussion    varchar(4000),
    agreed_plan   varchar(4000),
    agreed_at     timestamp with time zone,
    done_at       timestamp with time zone
);
create index plan_proposal_by_engagement on plan_proposal (engagement_id, opened_at);

-- Where each idea comes from: the leader has considered it, has tried it, or the coach has suggested it.
create table proposal_idea (
    id          uuid         not null primary key,
    version     integer      not null,
    proposal_id uuid         not null references plan_proposal,
    position    integer      not null,
    origin      varchar(12)  not null,
    idea        varchar(500) not null,
    result      varchar(1000),
    constraint proposal_idea_position unique (proposal_id, position)
);

create table proposal_step (
    id          uuid         not null primary key,
    version     integer      not null,
    proposal_id uuid         not null references plan_proposal,
    position    integer      not null,
    what        varchar(300) not null,
    by_when     date         not null,
    owner       varchar(10)  not null,
    followed_up boolean      not null
);
create index proposal_step_by_proposal on proposal_step (proposal_id, position);

create table proposal_material (
    id          uuid         not null primary key,
    version     integer      not null,
    proposal_id uuid         not null references plan_proposal,
    position    integer      not null,
    title       varchar(200) not null,
    link        varchar(500)
);
create index proposal_material_by_proposal on proposal_material (proposal_id, position);

-- People to talk to, and who leads to them.
create table proposal_contact (
    id            uuid         not null primary key,
    version       integer      not null,
    proposal_id   uuid         not null references plan_proposal,
    position      integer      not null,
    name          varchar(120) not null,
    introduced_by varchar(120),
    purpose       varchar(500)
);
create index proposal_contact_by_proposal on proposal_contact (proposal_id, position);

-- Each time that the leader was asked whether the plan is understood and wanted.
create table buy_in (
    id            uuid    not null primary key,
    version       integer not null,
    proposal_id   uuid    not null references plan_proposal,
    understanding integer not null,
    motivation    integer not null,
    note          varchar(1000),
    asked_at      timestamp with time zone not null
);
create index buy_in_by_proposal on buy_in (proposal_id, asked_at);

-- Other professional help, such as a counsellor: for the leader alone. The id is the proposal's.
create table other_support (
    id            uuid    not null primary key references plan_proposal,
    version       integer not null,
    what          varchar(1000) not null,
    continues     boolean not null,
    commitment    varchar(1000)
);

-- A meeting that the leader wishes with coach and professional, in the words that the coach may read.
create table joint_meeting (
    id          uuid    not null primary key,
    version     integer not null,
    proposal_id uuid    not null references plan_proposal,
    for_coach   varchar(500) not null,
    held_on     date,
    arrangement varchar(500)
);
create index joint_meeting_by_proposal on joint_meeting (proposal_id);

create table weekly_contact (
    id          uuid    not null primary key,
    version     integer not null,
    proposal_id uuid    not null references plan_proposal,
    held_on     date    not null,
    confidence  integer not null,
    purposes    varchar(60),
    note        varchar(2000)
);
create index weekly_contact_by_proposal on weekly_contact (proposal_id, held_on);
