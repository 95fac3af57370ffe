-- Whoever of the two has added a project or a metric; null for those from before, which are the coach's to change.
alter table action_project add column created_by uuid references person;
alter table metric add column created_by uuid references person;
