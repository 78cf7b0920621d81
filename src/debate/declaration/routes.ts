import { type Publication, printable, type Read, Refusal, writeDocx, writePages, zipOf } from '../../document/index.ts'
import { type By, historyOf } from '../../platform/audit/index.ts'
import type { Queries } from '../../platform/database/index.ts'
import { type Answer, type Bench, byOf, pageAnswer, type Route, redirectTo, type Visit } from '../../platform/http/index.ts'
import { address, listInWords, say } from '../../ui/index.ts'
import { debateAt, type KeptDebate } from '../concept-note/index.ts'
import { declarationOf, lettersOf } from './declaration-of.ts'
import { draftDeclaration } from './draft-declaration.ts'
import { joinLines } from './join-lines.ts'
import { words } from './messages/index.ts'
import { type Move, moveLine } from './move-line.ts'
import { declarationPage } from './pages/declaration-page.tsx'
import { editPage } from './pages/edit-page.tsx'
import { linePage } from './pages/line-page.tsx'
import type { Refused } from './pages/meanwhile.tsx'
import { publicationOf } from './publication-of.ts'
import { putBackLine } from './put-back-line.ts'
import { setTitle } from './set-title.ts'
import { splitLine } from './split-line.ts'
import { lineAt, refusal } from './store.ts'
import { takeOutLine } from './take-out-line.ts'
import { unwordLine } from './unword-line.ts'
import { wordLine } from './word-line.ts'

const root = '/debates/:slug/declaration'

/** A version or a line as a form or an address names it; NaN, which is none, for anything else. */
const numberIn = (text: string | undefined): number => (/^\d{1,9}$/.test(text ?? '') ? Number(text) : Number.NaN)

/** Does what a form asks; where it is refused, shows the page again with what was typed and why. */
async function acted(act: () => Promise<string>, again: (problem: Refusal) => Promise<string>): Promise<Answer> {
  try {
    return redirectTo(await act())
  } catch (problem) {
    if (!(problem instanceof Refusal) || problem.code.endsWith('.not-found')) throw problem
    return pageAnswer(await again(problem), problem.code.endsWith('.changed-meanwhile') ? 409 : 422)
  }
}

/** What a form of a whole declaration does, and where it leads then. */
interface DeskAct {
  readonly act: (queries: Queries, debate: KeptDebate) => Promise<string>
  readonly refused: Omit<Refused, 'problem'>
}

function deskRoute({ database }: Bench, rest: string, what: (visit: Visit) => DeskAct): Route {
  return {
    method: 'POST',
    path: `${root}/${rest}`,
    acts: true,
    answer: async (visit) => {
      const debate = await debateAt(database.read, visit.params.slug!)
      const { act, refused } = what(visit)
      const to = (path: string) => address(visit.language, `/debates/${debate.slug}/declaration/${path}`)
      return acted(
        async () => to(await database.write((queries) => act(queries, debate))),
        async (problem) =>
          editPage({ visit, debate, layout: await declarationOf(database.read, debate.id), refused: { problem, ...refused } }),
      )
    },
  }
}

/** What a form of a line is given beside the visit. */
interface LineAsked {
  readonly visit: Visit
  readonly debate: KeptDebate
  readonly number: number
  readonly seen: number
  readonly by: By
}

/** What a form of a line does, and where it leads then. */
interface LineAct {
  readonly act: (queries: Queries, asked: LineAsked) => Promise<string>
  readonly refused: (visit: Visit) => Omit<Refused, 'problem'>
}

async function shownLine({ database }: Bench, visit: Visit, debate: KeptDebate, refused?: Refused): Promise<string> {
  const { declaration, line } = await lineAt(database.read, debate.id, numberIn(visit.params.line))
  const history = await historyOf(database.read, `declaration ${declaration.id}`)
  return linePage({ visit, debate, line, history, refused })
}

function lineRoute(bench: Bench, rest: string, { act, refused }: LineAct): Route {
  const { database } = bench
  return {
    method: 'POST',
    path: `${root}/lines/:line/${rest}`,
    acts: true,
    answer: async (visit) => {
      const debate = await debateAt(database.read, visit.params.slug!)
      const asked = { visit, debate, number: numberIn(visit.params.line), seen: numberIn(visit.form.seen), by: byOf(visit) }
      const to = (path: string) => address(visit.language, `/debates/${debate.slug}/declaration/${path}`)
      return acted(
        async () => to(await database.write((queries) => act(queries, asked))),
        (problem) => shownLine(bench, visit, debate, { problem, ...refused(visit) }),
      )
    },
  }
}

const linePath = (number: number, done: string) => `lines/${number}?done=${done}`
const editPath = (done: string, number?: number) => `edit?done=${done}${number === undefined ? '' : `#line-${number}`}`

function moveIn({ form }: Visit): Move {
  return form.move === 'up' || form.move === 'down' ? form.move : { call: form.call ?? '' }
}

function wantedMove(visit: Visit): string {
  const { wanted } = words(visit.language)
  const move = moveIn(visit)
  if (typeof move !== 'object') return wanted[move]
  return move.call === '' ? wanted.underNone : say(wanted.under, { call: move.call })
}

const lineActs: Readonly<Record<string, LineAct>> = {
  word: {
    act: async (queries, { visit, debate, number, seen, by }) => {
      await wordLine(queries, debate.id, number, seen, visit.form.text ?? '', visit.language, by)
      return linePath(number, 'word-line')
    },
    refused: ({ form }) => ({ wanted: form.text ?? '', typed: form.text ?? '' }),
  },
  unword: {
    act: async (queries, { debate, number, seen, by }) => {
      await unwordLine(queries, debate.id, number, seen, by)
      return linePath(number, 'unword-line')
    },
    refused: ({ language }) => ({ wanted: words(language).wanted.unword }),
  },
  move: {
    act: async (queries, { visit, debate, number, seen, by }) => {
      await moveLine(queries, debate.id, lettersOf(debate), number, seen, moveIn(visit), by)
      return editPath('move-line', number)
    },
    refused: (visit) => ({ wanted: wantedMove(visit) }),
  },
  'take-out': {
    act: async (queries, { visit, debate, number, seen, by }) => {
      await takeOutLine(queries, debate.id, number, seen, visit.form.why ?? '', by)
      return editPath('take-out-line', number)
    },
    refused: ({ language, form }) => ({ wanted: say(words(language).wanted.takeOut, { why: form.why ?? '' }), typed: form.why ?? '' }),
  },
  'put-back': {
    act: async (queries, { debate, number, seen, by }) => {
      await putBackLine(queries, debate.id, number, seen, by)
      return editPath('put-back-line', number)
    },
    refused: ({ language }) => ({ wanted: words(language).wanted.putBack }),
  },
  split: {
    act: async (queries, { debate, number, seen, by }) => {
      const [first] = await splitLine(queries, debate.id, number, seen, by)
      return editPath('split-line', first)
    },
    refused: ({ language }) => ({ wanted: words(language).wanted.split }),
  },
}

/** The lines that were chosen to be joined: `7:3` is line 7 in version 3. */
function chosenIn(visit: Visit) {
  return visit.all('line').map((value) => {
    const [number, seen] = value.split(':')
    return { number: numberIn(number), seen: numberIn(seen) }
  })
}

function deskRoutes(bench: Bench): readonly Route[] {
  return [
    deskRoute(bench, 'draft', (visit) => ({
      act: async (queries, debate) => {
        const { added } = await draftDeclaration(queries, debate.id, lettersOf(debate), numberIn(visit.form.seen), byOf(visit))
        return `edit?done=draft&n=${added}`
      },
      refused: { wanted: words(visit.language).wanted.draft },
    })),
    deskRoute(bench, 'title', (visit) => ({
      act: async (queries, debate) => {
        await setTitle(queries, debate.id, numberIn(visit.form.seen), visit.form.title ?? '', visit.language, byOf(visit))
        return editPath('set-title')
      },
      refused: { wanted: visit.form.title ?? '', typed: visit.form.title ?? '' },
    })),
    deskRoute(bench, 'join', (visit) => ({
      act: async (queries, debate) => {
        const by = byOf(visit)
        const joined = await joinLines(queries, debate.id, lettersOf(debate), chosenIn(visit), visit.form.words ?? '', visit.language, by)
        return linePath(joined, 'join-lines')
      },
      refused: {
        wanted: [
          say(words(visit.language).wanted.join, {
            lines: listInWords(
              visit.language,
              chosenIn(visit).map(({ number }) => String(number)),
            ),
          }),
          visit.form.words ?? '',
        ]
          .filter(Boolean)
          .join(': '),
        typed: visit.form.words ?? '',
        chosen: visit.all('line'),
      },
    })),
  ]
}

/** The bytes of a PDF. Throws `declaration.no-pdf` where this machine cannot make one. */
export function pdfBytes({ value }: Read<Uint8Array | null>): Uint8Array {
  if (value === null) throw refusal('declaration.no-pdf')
  return value
}

const kinds = {
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (publication: Publication) => writeDocx(publication),
  },
  'html.zip': { mediaType: 'application/zip', write: async (publication: Publication) => zipOf(writePages(publication)) },
  pdf: {
    mediaType: 'application/pdf',
    write: async (publication: Publication, { run }: Bench) => pdfBytes(await run<Read<Uint8Array | null>>('write-pdf', publication)),
  },
} as const

function documentRoutes(bench: Bench): readonly Route[] {
  return Object.entries(kinds).map(([ending, { mediaType, write }]) => ({
    method: 'GET',
    path: `${root}.${ending}`,
    answer: async (visit) => {
      const debate = await debateAt(bench.database.read, visit.params.slug!)
      const layout = await declarationOf(bench.database.read, debate.id)
      if (layout.declaration === null) throw refusal('declaration.not-found')
      const { value } = printable(publicationOf(layout, debate, visit.language, visit.query.get('without') !== 'proposed'))
      const name = `declaration-${debate.slug}-${visit.language}.${ending}`
      return { kind: 'file', name, mediaType, bytes: await write(value, bench) }
    },
  }))
}

/** The pages, forms and documents of declarations. */
export function declarationRoutes(bench: Bench): readonly Route[] {
  const { database } = bench
  return [
    ...documentRoutes(bench),
    {
      method: 'GET',
      path: root,
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug!)
        return pageAnswer(declarationPage({ visit, debate, layout: await declarationOf(database.read, debate.id) }))
      },
    },
    {
      method: 'GET',
      path: `${root}/edit`,
      acts: true,
      answer: async (visit) => {
        const debate = await debateAt(database.read, visit.params.slug!)
        return pageAnswer(editPage({ visit, debate, layout: await declarationOf(database.read, debate.id) }))
      },
    },
    {
      method: 'GET',
      path: `${root}/lines/:line`,
      acts: true,
      answer: async (visit) => pageAnswer(await shownLine(bench, visit, await debateAt(database.read, visit.params.slug!))),
    },
    ...deskRoutes(bench),
    ...Object.entries(lineActs).map(([rest, act]) => lineRoute(bench, rest, act)),
  ]
}
