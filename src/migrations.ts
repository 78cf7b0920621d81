import finding from './debate/analysis/migrations/0005-finding.sql'
import askedConcepts from './debate/analysis/migrations/0016-asked-concepts.sql'
import languageModel from './debate/analysis/migrations/0019-language-model.sql'
import sentenceSubject from './debate/analysis/migrations/0022-sentence-subject.sql'
import commitment from './debate/commitments/migrations/0006-commitment.sql'
import wordsFollowed from './debate/commitments/migrations/0013-words-followed.sql'
import earlierWords from './debate/commitments/migrations/0017-earlier-words.sql'
import coding from './debate/commitments/migrations/0018-coding.sql'
import issueFacts from './debate/compilation/migrations/0010-issue-facts.sql'
import debate from './debate/concept-note/migrations/0002-debate.sql'
import issued from './debate/concept-note/migrations/0011-issued.sql'
import declaration from './debate/declaration/migrations/0007-declaration.sql'
import wordsGone from './debate/declaration/migrations/0014-words-gone.sql'
import followUp from './debate/follow-up/migrations/0008-follow-up.sql'
import meeting from './debate/meeting/migrations/0003-meeting.sql'
import search from './debate/record/migrations/0020-search.sql'
import frozenCount from './debate/record/migrations/0021-frozen-count.sql'
import statement from './debate/statements/migrations/0004-statement.sql'
import paragraphShape from './debate/statements/migrations/0009-paragraph-shape.sql'
import correctedText from './debate/statements/migrations/0012-corrected-text.sql'
import pagesRecognised from './debate/statements/migrations/0015-pages-recognised.sql'
import type { Migration } from './platform/database/index.ts'
import platform from './platform/database/migrations/0001-platform.sql'

/** Every step by which the tables came to be what they are, in order. */
export const migrations: readonly Migration[] = [
  { number: 1, name: 'platform', sql: platform },
  { number: 2, name: 'debate', sql: debate },
  { number: 3, name: 'meeting', sql: meeting },
  { number: 4, name: 'statement', sql: statement },
  { number: 5, name: 'finding', sql: finding },
  { number: 6, name: 'commitment', sql: commitment },
  { number: 7, name: 'declaration', sql: declaration },
  { number: 8, name: 'follow-up', sql: followUp },
  { number: 9, name: 'paragraph-shape', sql: paragraphShape },
  { number: 10, name: 'issue-facts', sql: issueFacts },
  { number: 11, name: 'issued', sql: issued },
  { number: 12, name: 'corrected-text', sql: correctedText },
  { number: 13, name: 'words-followed', sql: wordsFollowed },
  { number: 14, name: 'words-gone', sql: wordsGone },
  { number: 15, name: 'pages-recognised', sql: pagesRecognised },
  { number: 16, name: 'asked-concepts', sql: askedConcepts },
  { number: 17, name: 'earlier-words', sql: earlierWords },
  { number: 18, name: 'coding', sql: coding },
  { number: 19, name: 'language-model', sql: languageModel },
  { number: 20, name: 'search', sql: search },
  { number: 21, name: 'frozen-count', sql: frozenCount },
  { number: 22, name: 'sentence-subject', sql: sentenceSubject },
]
