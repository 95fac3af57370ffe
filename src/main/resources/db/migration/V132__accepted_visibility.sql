-- Who sees what, as the leader of each engagement has accepted it last. It is the most that anybody sees of it.
create table accepted_visibility (
    id          uuid          not null primary key references engagement,
    version     integer       not null,
    visible     varchar(4000) not null,
    seal        varchar(64)   not null,
    person_id   uuid references person,
    accepted_at timestamp with time zone not null
);
create index accepted_visibility_by_person on accepted_visibility (person_id);

-- What leaders were asked when the program came to show more, and what they answered.
create table consent_question (
    id            uuid          not null primary key,
    version       integer       not null,
    engagement_id uuid          not null references engagement,
    number        integer       not null,
    visible       varchar(4000) not null,
    seal          varchar(64)   not null,
    asked_at      timestamp with time zone not null,
    agreed        boolean,
    person_id     uuid references person,
    answered_at   timestamp with time zone,
    constraint consent_question_once unique (engagement_id, number)
);
create index consent_question_by_turn on consent_question (answered_at, asked_at);
create index consent_question_by_person on consent_question (person_id);

-- The rules that leader and sponsors were shown, as the table has them; nothing for what was presented before.
alter table presentation add column visible varchar(4000);

-- Whoever has committed before now did so without a table being kept: the one of this version is the most that is seen
-- of their programs, too, until they agree to another. Nobody's name stands with it.
insert into accepted_visibility (id, version, visible, seal, person_id, accepted_at)
select engagement.id, 1,
       'PROGRESS LEADER COACH SPONSOR PROGRAM_MANAGER' || chr(10) ||
       'HOURS_USED LEADER COACH SPONSOR PROGRAM_MANAGER' || chr(10) ||
       'OUTCOMES LEADER COACH SPONSOR PROGRAM_MANAGER' || chr(10) ||
       'HOURS_ACCOUNT LEADER COACH PROGRAM_MANAGER' || chr(10) ||
       'RELEASED_TEXTS LEADER COACH SPONSOR' || chr(10) ||
       'REVIEW_DRAFTS LEADER COACH' || chr(10) ||
       'APPOINTMENTS LEADER COACH' || chr(10) ||
       'SESSIONS LEADER COACH' || chr(10) ||
       'ACTION_PLAN LEADER COACH' || chr(10) ||
       'PLANNING LEADER COACH' || chr(10) ||
       'FEEDBACK LEADER COACH' || chr(10) ||
       'HEARD_THEMES COACH' || chr(10) ||
       'PRIVATE_NOTES COACH' || chr(10) ||
       'OPEN_DECISIONS PROGRAM_MANAGER' || chr(10) ||
       'KEPT_SESSIONS PROGRAM_MANAGER' || chr(10) ||
       'ALL_PROGRAMS PROGRAM_MANAGER' || chr(10) ||
       'PEOPLE PROGRAM_MANAGER ADMINISTRATOR' || chr(10) ||
       'ENGINE_RECORD ADMINISTRATOR' || chr(10) ||
       'DATA_PROTECTION ADMINISTRATOR' || chr(10) ||
       '',
       'f08e1c4ef58642d1460912a55723b249559b40b1358e166d210cfd787a72f0d6', null, current_timestamp
  from engagement
 where exists (select 1 from milestone join decision on decision.milestone_id = milestone.id
                where milestone.engagement_id = engagement.id and milestone.kind = 'COMMITMENT'
                  and decision.role = 'LEADER' and decision.answer = 'YES');
