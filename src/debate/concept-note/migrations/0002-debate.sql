-- Debates and their concept notes. A debate may have no note; what is not known is null.
create table debate (
  id bigint generated always as identity primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  theme text,
  theme_language text,
  agenda_item text,
  date date,
  presidency text,
  presidency_name text,
  form text check (form in ('in-chamber', 'videoconference')),
  fictional boolean not null default false,
  made_at timestamptz not null
);

-- Each handing-in of a note is a version; the newest is the debate's.
create table concept_note (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  version int not null,
  sha256 text not null references original (sha256),
  file text not null,
  media_type text not null,
  language text not null,
  document jsonb not null,
  note jsonb not null,
  notices jsonb not null default '[]',
  received_at timestamptz not null,
  unique (debate_id, version)
);

create view shown_debate as
select d.*, n.id as concept_note_id, n.note as note, n.version as note_version
from debate d
left join lateral (select c.id, c.note, c.version from concept_note c where c.debate_id = d.id order by c.version desc limit 1) n on true;

-- What names a debate, without its note: for lists that look at many.
create view named_debate as select id, slug, theme, date, fictional from debate;
