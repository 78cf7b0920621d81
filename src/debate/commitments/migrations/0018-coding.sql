-- Who labels sentences of a debate, under a number of their own in it: exports and other coders know them by that number only.
create table coder (
  debate_id bigint not null references debate (id),
  number int not null,
  name text not null,
  primary key (debate_id, number),
  unique (debate_id, name)
);

-- What somebody said that a sentence is. It is appended to: the newest row of a sentence, a coder and a role stands; what was taken back has no categories.
create table sentence_label (
  id bigint generated always as identity primary key,
  debate_id bigint not null references debate (id),
  statement_id bigint not null references statement (id),
  version_id bigint not null references statement_version (id),
  paragraph int not null,
  -- Counted from 1 within its paragraph.
  number int not null,
  start_at int not null,
  end_at int not null,
  coder int not null,
  role text not null check (role in ('coder', 'adjudicator')),
  way text not null check (way in ('statement', 'sample', 'sentence')),
  -- Whether the proposal of the machine and the answers of others were hidden until it was kept.
  blind boolean not null,
  -- The day only: nobody needs to know at what hour a person worked.
  day date not null,
  -- All six categories were judged: those that are there. Null where the label was taken back.
  categories text[],
  kind text check (kind in ('new', 'continuing', 'reaffirmed')),
  codes text[] not null default '{}',
  -- The codebook's version: of Ahadi's definitions, of this installation, of the debate.
  codebook text not null,
  -- What the machine proposed: {categories, kind, why: [{category, method, strength}]}.
  proposed jsonb not null,
  foreign key (debate_id, coder) references coder (debate_id, number)
);
create index on sentence_label (debate_id, coder);
create index on sentence_label (version_id, paragraph, number);
create trigger sentence_labels_stay before update or delete on sentence_label for each row execute function forbid_change();

-- Sentences drawn at random for several coders: [{versionId, paragraph, number}], in the order of the texts.
create table drawn_sample (
  debate_id bigint not null references debate (id),
  number int not null,
  seed text not null,
  size int not null,
  -- How many of each stratum there were and were drawn: [{stratum, of, drawn}].
  strata jsonb not null,
  sentences jsonb not null,
  day date not null,
  primary key (debate_id, number)
);

-- The codebook: what was added to Ahadi's definitions of the categories, for all debates (debate_id is null) or for one. Each change appends a version.
create table codebook_version (
  debate_id bigint references debate (id),
  version int not null,
  day date not null,
  action text not null,
  -- {notes: {category: text}, codes: [{key, name, definition, retired}]}
  state jsonb not null,
  unique nulls not distinct (debate_id, version)
);
create trigger codebook_versions_stay before update or delete on codebook_version for each row execute function forbid_change();

-- Why a commitment was set aside, where that was no mistake of the machine: then it is none in what is measured.
create table set_aside_cause (
  commitment_id bigint not null references commitment (id),
  version int not null,
  cause text not null check (cause in ('no-commitment', 'stands-elsewhere')),
  primary key (commitment_id, version)
);

-- The labels that stand, in statements that are shown.
create view shown_label as
select l.*, v.anchor, v.version as statement_version, c.name as coder_name
from (
  -- Of those who decided between coders the last one, whoever that is.
  select distinct on (version_id, paragraph, number, role, case role when 'coder' then coder end) *,
    -- Whether the coder's first answer was given blind, whatever they corrected since.
    bool_or(blind) over (partition by version_id, paragraph, number, role, coder) as begun_blind
  from sentence_label
  order by version_id, paragraph, number, role, case role when 'coder' then coder end, id desc
) l
join shown_version v on v.id = l.version_id
join coder c on c.debate_id = l.debate_id and c.number = l.coder
where l.categories is not null;
