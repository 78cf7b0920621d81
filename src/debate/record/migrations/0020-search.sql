-- What the statements can be found by: the words of each version, cut and folded by the program (src/language/search), never by the database,
-- so that both engines and both sides of a search agree.
create table search_text (
  version_id bigint primary key references statement_version (id),
  -- The way in which the words were made; a newer program makes those of an older one anew.
  form int not null,
  -- The sentences of the body, each by its paragraph and number, and as which word of the statement each begins.
  paragraphs int[] not null,
  numbers int[] not null,
  starts int[] not null,
  words tsvector not null
);

-- Of the same words, those that stand in most statements, at the same places: few enough to be stored in the row, so that a phrase of them is found quickly.
create table search_frequent (
  version_id bigint primary key references search_text (version_id) on delete cascade,
  words tsvector not null
);

-- The words of the sentences of each category, at the same places; the category itself is a word, '#commitment'.
create table search_category (
  version_id bigint not null references search_text (version_id) on delete cascade,
  category text not null,
  words tsvector not null,
  primary key (version_id, category)
);

-- Compressed words would have to be unpacked for every phrase.
alter table search_text alter column words set storage external;
alter table search_category alter column words set storage external;
alter table search_frequent alter column words set storage external;
alter table search_frequent set (toast_tuple_target = 8160);

-- What waits to be put into an index would be read through at each search.
create index search_text_words on search_text using gin (words) with (fastupdate = off);
create index search_frequent_words on search_frequent using gin (words) with (fastupdate = off);
create index search_category_words on search_category using gin (words) with (fastupdate = off);

-- The planner takes the tables for small, because their words are stored beside them, and would read all words of all statements.
create function search_versions(asked tsquery) returns setof bigint language sql stable rows 100 set enable_seqscan = off
  as 'select version_id from search_text where words @@ asked';
create function search_frequent_versions(asked tsquery) returns setof bigint language sql stable rows 100 set enable_seqscan = off
  as 'select version_id from search_frequent where words @@ asked';
create function search_category_versions(asked tsquery) returns setof bigint language sql stable rows 100 set enable_seqscan = off
  as 'select version_id from search_category where words @@ asked';

-- What was found is joined to its statement.
create index statement_version_id on statement (version_id);
