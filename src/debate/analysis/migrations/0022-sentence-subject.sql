-- What the sentences of a version do and speak of, and in which way it was read; another program or thesaurus reads those of an older one anew.
create table subjects_read (
  version_id bigint primary key references statement_version (id),
  form int not null
);

-- A sentence that does nothing and speaks of nothing that is known has no row. Its categories stand here, too, so that counts read one table:
-- beside the index of categories of all sentences the planner takes the wrong way when it has not looked at the tables yet.
create table sentence_subject (
  version_id bigint not null references subjects_read (version_id) on delete cascade,
  paragraph int not null,
  number int not null,
  categories text[] not null default '{}',
  -- Ids of the thesaurus.
  concepts text[] not null default '{}',
  -- To whom a recommendation is addressed.
  addressees text[] not null default '{}',
  -- States by their id, mission-MINUSMA, region-sahel.
  spoken_of text[] not null default '{}',
  primary key (version_id, paragraph, number)
);

create view shown_subject as
select x.version_id, x.paragraph, x.number, x.categories, x.concepts, x.addressees, x.spoken_of,
  st.id as statement_id, st.debate_id, st.anchor, st.delegation_id, st.delegation_kind, st.capacity, st.body, st.language
from sentence_subject x join shown_statement st on st.version_id = x.version_id;

-- Which shown statements have been read for what their sentences speak of, and in which way.
create view shown_subjects_read as
select r.version_id, r.form, st.id as statement_id, st.debate_id
from subjects_read r join shown_statement st on st.version_id = r.version_id;
