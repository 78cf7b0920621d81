-- Which concepts a person gave a question or a call of a concept note, instead of those that its words name.
-- They hold as long as the note words it so: other words under the same letter are another question.
create table asked_concepts (
  debate_id bigint not null references debate (id),
  kind text not null check (kind in ('question', 'call')),
  letter text not null,
  wording text not null,
  concepts text[] not null,
  primary key (debate_id, kind, letter)
);
