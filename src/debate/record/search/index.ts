export { indexMissing, indexStatement } from './index-statement.ts'
export { readQuery, type SearchQuery } from './query.ts'
export {
  type QuotedSentence,
  type SearchAsked,
  type SearchFilter,
  type SearchFound,
  type SearchHit,
  searchStatements,
} from './search-statements.ts'
export type { SearchParagraph, SearchSentence } from './search-words.ts'
