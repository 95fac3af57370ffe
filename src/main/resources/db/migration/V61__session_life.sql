alter table engagement add column kind varchar(10) default 'COACH' not null;

alter table coaching_session add column coach_id uuid references person;
alter table coaching_session add column caused_by varchar(10);
alter table coaching_session add column sequence integer default 0 not null;
alter table coaching_session add column announced boolean default false not null;
alter table coaching_session add column taken_back boolean default false not null;
alter table coaching_session add column forfeited_minutes integer default 0 not null;
alter table coaching_session add column returned_minutes integer default 0 not null;
alter table coaching_session add column against_coach integer default 0 not null;
create index coaching_session_by_coach on coaching_session (coach_id, state);
create index coaching_session_by_start on coaching_session (state, starts_at);

-- Until now a session that was not held waited for another date; from now on it ends, and the next one takes its place.
update coaching_session
   set coach_id = (select coach_id from engagement where engagement.id = coaching_session.engagement_id)
 where starts_at is not null;
update coaching_session
   set state = 'CANCELLED', caused_by = 'OTHER', returned_minutes = coalesce(minutes, 0)
 where state = 'NOT_HELD';

-- Minutes that a program manager has allowed beyond the budget.
create table extra_hours (
    id            uuid    not null primary key,
    version       integer not null,
    engagement_id uuid    not null references engagement,
    session_id    uuid    not null references coaching_session,
    minutes       integer not null,
    allowed_by    uuid    not null references person,
    allowed_at    timestamp with time zone not null
);
create index extra_hours_by_engagement on extra_hours (engagement_id);
create index extra_hours_by_session on extra_hours (session_id);

alter table session_action add column done boolean default false not null;

alter table session_notes add column results_next_steps_owner varchar(10);
alter table session_notes add column relations_competence integer;
alter table session_notes add column relations_confidence integer;
alter table session_notes add column relations_reinforced varchar(60);
alter table session_notes add column relations_recognition varchar(2000);

create table session_feedback (
    session_id uuid          not null references session_notes,
    position   integer       not null,
    situation  varchar(1000) not null,
    impact     varchar(1000) not null,
    input      varchar(1000) not null,
    follow_up  varchar(1000) not null,
    primary key (session_id, position)
);

-- What coach and leader have agreed on in their first session; for the two of them only.
create table ground_rules (
    id                     uuid          not null primary key references coaching_session,
    version                integer       not null,
    expected_of_coach      varchar(2000) not null,
    expected_of_leader     varchar(2000) not null,
    meeting_days           varchar(300)  not null,
    meeting_place          varchar(300)  not null,
    cadence                varchar(300)  not null,
    minutes                integer       not null,
    communication          varchar(2000) not null,
    frustrations           varchar(2000) not null,
    motivations            varchar(2000) not null,
    owned_up               varchar(2000),
    moving_forward         varchar(2000)
);
