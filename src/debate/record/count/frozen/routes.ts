import { printable, writeDocx } from '../../../../document/index.ts'
import { type Answer, type Bench, byOf, dayOf, pageAnswer, type Route, redirectTo, type Visit } from '../../../../platform/http/index.ts'
import { address, say } from '../../../../ui/index.ts'
import { countCsv, countJson, type FiledCount } from '../count-file.ts'
import { countedDebates } from '../counted-debates.ts'
import { frozenListPage, frozenPage } from '../pages/frozen-page.tsx'
import { quotesPage } from '../pages/quotes-page.tsx'
import { publicationOfCount } from '../publication-of.ts'
import { countListFrom } from '../question-from-form.ts'
import { quotesListed } from '../quotes-listed.ts'
import { groundOf } from '../shown-count.ts'
import { countWords } from '../words.ts'
import { changedSince } from './changed-since.ts'
import { freezeCount } from './freeze-count.ts'
import { type FrozenCount, frozenCount, frozenCounts } from './frozen-count.ts'

/** The number of a frozen count as an address names it; 0, which is none, for anything else. */
const numberIn = ({ params }: Visit): number => (/^[1-9]\d{0,8}$/.test(params.number ?? '') ? Number(params.number) : 0)

/** A frozen count as it goes into a file. */
const filed = (frozen: FrozenCount): FiledCount => {
  const { question, debates, over, answer, figures, day, number } = frozen
  return { question, debates, over, answer, likely: figures.likely, trend: [], parts: [], day, frozen: number, measured: figures.measured }
}

/** Media types of the files of a count. */
export const countFiles = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const
/** The ending of the name of one. */
export type CountFile = keyof typeof countFiles

/** Writes a count as a file. */
export function countFile(ending: CountFile, name: string, language: Visit['language'], count: FiledCount): Answer {
  const bytes =
    ending === 'csv'
      ? countCsv(language, count)
      : ending === 'json'
        ? countJson(language, count)
        : writeDocx(printable(publicationOfCount(language, count)).value)
  return { kind: 'file', name: `${name}.${ending}`, mediaType: countFiles[ending], bytes }
}

/** The pages of frozen counts, each with its files, and what the button does that freezes one. */
export function frozenRoutes({ database }: Bench): readonly Route[] {
  const { read } = database
  const at = (visit: Visit) => frozenCount(read, numberIn(visit), visit.language)
  return [
    {
      method: 'POST',
      path: '/counts',
      acts: true,
      answer: async (visit) => {
        const number = await database.write((queries) => freezeCount(queries, visit.form.q ?? '', visit.language, byOf(visit)))
        return redirectTo(address(visit.language, `/counts/${number}`))
      },
    },
    {
      method: 'GET',
      path: '/counts',
      answer: async (visit) => pageAnswer(frozenListPage(await frozenCounts(read), await countedDebates(read), visit)),
    },
    {
      method: 'GET',
      path: '/counts/:number',
      answer: async (visit) => {
        const frozen = await at(visit)
        const list = countListFrom(visit.query)
        if (list === null) {
          const ground = await groundOf(read, frozen.question, frozen.debates, dayOf(visit))
          return pageAnswer(frozenPage(frozen, changedSince(visit.language, frozen, ground), visit))
        }
        const own = { path: `/counts/${frozen.number}`, title: say(countWords(visit.language).frozen.title, { n: frozen.number }) }
        return pageAnswer(quotesPage({ ...frozen, list, ...quotesListed(frozen.answer, list), frozen: own }, visit))
      },
    },
    ...(Object.keys(countFiles) as CountFile[]).map(
      (ending): Route => ({
        method: 'GET',
        path: `/counts/:number/count.${ending}`,
        answer: async (visit) => {
          const frozen = await at(visit)
          return countFile(ending, `count-${frozen.number}`, visit.language, filed(frozen))
        },
      }),
    ),
  ]
}
