-- The declaration of commitments of a debate: the presidency's own summary, line by line with what each rests on.
create table declaration (
  id bigint generated always as identity primary key,
  debate_id bigint not null unique references debate (id),
  version int not null default 1,
  title text,
  drafted_at timestamptz not null,
  drafted_by text not null
);

create table declaration_line (
  id bigint generated always as identity primary key,
  declaration_id bigint not null references declaration (id),
  -- The call that it stands under; null where it answers none.
  call text,
  place int not null,
  text text not null check (text <> ''),
  -- drafted: put together from the register; worded: by a person.
  origin text not null check (origin in ('drafted', 'worded')),
  -- Rests on proposed commitments only, and is shown apart and marked.
  proposed_only boolean not null default false,
  version int not null default 1,
  -- Where it went when lines were joined; taken out lines stay for the history.
  joined_into bigint references declaration_line (id),
  taken_out_why text,
  taken_out_at timestamptz
);
create index on declaration_line (declaration_id);

create table declaration_line_commitment (
  line_id bigint not null references declaration_line (id),
  commitment_id bigint not null references commitment (id),
  primary key (line_id, commitment_id)
);

create view shown_declaration as select * from declaration;
create view shown_declaration_line as select * from declaration_line where joined_into is null and taken_out_at is null;
