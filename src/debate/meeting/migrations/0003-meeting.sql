-- The meetings of a debate: one, or more where it was suspended and resumed. A video conference has no number.
create table meeting (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  ordinal int not null default 1,
  number int,
  resumption int,
  date date,
  time text check (time ~ '^\d\d:\d\d$'),
  level text check (level in ('ministerial', 'high-level', 'ambassadorial')),
  chair_name text,
  chair_title text,
  unique (debate_id, ordinal)
);

create view shown_meeting as select * from meeting;
