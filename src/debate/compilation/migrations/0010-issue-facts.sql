-- What the secretariat has entered of the letter under which the compilation of a debate is issued; what is not known is null, and a marked blank in print.
create table issue_facts (
  debate_id bigint primary key references debate (id),
  version int not null,
  symbol text,
  letter_date date,
  signatory text,
  -- The President has signed: only then "(Signed)" is printed.
  signed boolean not null default false,
  distribution text check (distribution in ('general', 'limited', 'restricted')),
  check (not signed or signatory is not null)
);

-- The compilation as it was issued, in one language and form: its bytes stay, whatever is corrected afterwards.
-- An issue that was taken back keeps its documents under its own moment.
create table issued_document (
  debate_id bigint not null references debate (id),
  issued_at timestamptz not null,
  language text not null check (language in ('ar', 'en', 'es', 'fr', 'ru', 'zh')),
  form text not null,
  sha256 text not null references original (sha256),
  primary key (debate_id, issued_at, language, form)
);
create trigger issued_documents_stay before update or delete on issued_document for each row execute function forbid_change();
