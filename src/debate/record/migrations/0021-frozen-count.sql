-- Counts that somebody froze, so that a citation finds the figures of its day. What was counted is kept by reference, never as words: whose statement is withdrawn is shown
-- nowhere, here neither (docs/decisions/068).
create table frozen_count (
  -- Part of its address: the 3 of /counts/3. Never given again.
  number int primary key,
  -- In the words of docs/reference/count.md.
  question text not null,
  frozen_at timestamptz not null,
  frozen_by text not null,
  -- The debates that it was asked over.
  debates bigint[] not null,
  -- Numbers, the limits of the true one, how well the analysis was measured to do: no words of anybody.
  figures jsonb not null
);

create table frozen_entry (
  count_number int not null references frozen_count (number),
  -- Its place in the list, from 1.
  place int not null,
  how text not null check (how in ('own', 'group', 'alignment', 'none')),
  spoke boolean not null,
  -- The statements that it gave in these debates, and the places of the quotes that count for it.
  statements bigint[] not null,
  quotes int[] not null,
  -- Whoever only others spoke for: the statement that names it, and the place of its name there, from 1.
  named_in bigint,
  named_at int,
  primary key (count_number, place),
  check (spoke = (named_in is null) and (named_in is null) = (named_at is null))
);

create table frozen_quote (
  count_number int not null references frozen_count (number),
  -- Its place among all quotes of the count, from 1.
  place int not null,
  statement_id bigint not null,
  version_id bigint not null,
  -- Where its words stand in that version: [{paragraph, start, end}].
  positions jsonb not null,
  sentence int,
  commitment_id bigint,
  commitment_number int,
  commitment_version int,
  kind text,
  questions text[] not null,
  calls text[] not null,
  own boolean not null,
  checked boolean not null,
  confirmed boolean not null,
  method text not null,
  primary key (count_number, place)
);

create trigger frozen_counts_stay before update or delete on frozen_count for each row execute function forbid_change();
create trigger frozen_entries_stay before update or delete on frozen_entry for each row execute function forbid_change();
create trigger frozen_quotes_stay before update or delete on frozen_quote for each row execute function forbid_change();
