export { type Bar, Bars, type BarsGiven } from './bars.tsx'
export { type ChangedField, ChangedMeanwhile } from './changed-meanwhile.tsx'
export { Choice, Choices } from './choices.tsx'
export { CountLink, Share, type StandingGiven, StandingSentence } from './count.tsx'
export { type Fact, FactList, SideBySide } from './fact-list.tsx'
export { Filters, type FiltersGiven } from './filters.tsx'
export { Button, type FieldGiven, FileField, Form, Hidden, type Option, Select, TextArea, TextField } from './form.tsx'
export { keys } from './keys.ts'
export { type Mark, Marked, type MarkedGiven, type Reason, Reasons } from './marked.tsx'
export { AssessmentMark, CategoryMark, KindMark, StandingMark } from './marks.tsx'
export {
  figure,
  listInWords,
  messagesFrom,
  type PluralForms,
  percent,
  plural,
  pluralForm,
  type SaidSentence,
  type SaidTables,
  saidIn,
  say,
} from './messages.ts'
export { dateInWords, dayAndTimeInWords, dayInWords, momentInWords } from './moment.ts'
export { type Crumb, type PageGiven, page } from './page.tsx'
export { address, ownNames, type PageLanguage, type Passage, pageLanguages, passage } from './page-language.ts'
export type { CurrentPage, DebateOfPage } from './page-parts.tsx'
export { Pager, type PagerGiven } from './pager.tsx'
export { paragraphInWords, Quote, type QuoteGiven, QuoteInParagraph, SaidInline } from './quote.tsx'
export { DoubtfulWord, percentSure, RecognisedNote } from './recognised.tsx'
export { Said, type SaidGiven, Sentence } from './said.tsx'
export { type AssessmentValue, assessmentValues, type ShapeName, type Standing } from './shape.tsx'
export { type Part, type StackedBar, StackedBars, type StackedBarsGiven } from './stacked-bars.tsx'
export { stylesheet } from './stylesheet.ts'
export { type Column, EntryTable, type Row, Table, type TableGiven } from './table.tsx'
export { Banner, ErrorSummary, type NoticeSaid, Notices, type Problem, Progress } from './trouble.tsx'
export { uiWords } from './words.ts'
