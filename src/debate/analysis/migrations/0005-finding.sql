-- What the analysis found in one version of a statement. Proposed by a machine: never shown as reviewed.
create table sentence (
  version_id bigint not null references statement_version (id),
  paragraph int not null,
  -- Counted from 1 within its paragraph: the 2 of #p6s2.
  number int not null,
  start_at int not null,
  end_at int not null,
  categories text[] not null default '{}',
  kind text,
  -- Why each category was given: [{category, method, strength, reason, trigger}].
  why jsonb not null default '[]',
  primary key (version_id, paragraph, number)
);
create index on sentence using gin (categories);

create table paragraph_answer (
  version_id bigint not null references statement_version (id),
  paragraph int not null,
  questions text[] not null default '{}',
  calls text[] not null default '{}',
  pillars text[] not null default '{}',
  primary key (version_id, paragraph)
);

create view shown_sentence as
select s.*, st.id as statement_id, st.debate_id, st.anchor, st.delegation_id
from sentence s join shown_statement st on st.version_id = s.version_id;

create view shown_answer as
select a.*, st.id as statement_id, st.debate_id, st.anchor, st.delegation_id
from paragraph_answer a join shown_statement st on st.version_id = a.version_id;
