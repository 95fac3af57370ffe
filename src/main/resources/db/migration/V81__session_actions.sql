-- What was promised in sessions so far becomes part of the action plan. Nothing follows these actions up until they get
-- another day; an id is made of the session's and the place in its list.
insert into action (id, version, engagement_id, owner, what, by_when, first_by_when, dated_at, late, carried_over, state,
                    reason, leader_may_modify, leader_may_delete, weight, origin, origin_id, created_by, created_at,
                    ended_on, ended_at)
select cast(substring(cast(a.session_id as varchar(36)), 1, 24) || lpad(cast(a.position as varchar(12)), 12, '0') as uuid),
       1, s.engagement_id, 'LEADER', a.what, a.by_when, a.by_when, coalesce(s.starts_at, e.requested_at), false, 0,
       case when a.done then 'DONE' when e.state = 'RUNNING' then 'OPEN' else 'WONT_DO' end,
       case when not a.done and e.state <> 'RUNNING' then 'The program has ended.' end,
       true, true, 1, 'SESSION', s.id, e.leader_id, coalesce(s.starts_at, e.requested_at),
       case when a.done or e.state <> 'RUNNING' then a.by_when end,
       case when a.done or e.state <> 'RUNNING' then coalesce(s.starts_at, e.requested_at) end
  from session_action a
  join coaching_session s on s.id = a.session_id
  join engagement e on e.id = s.engagement_id;

drop table session_action;
