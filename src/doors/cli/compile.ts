import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { isDay } from '../../council/index.ts'
import { type Asked, type DebateFacts, debateFactsOf } from '../../debate/analysis/index.ts'
import { type RegisterEntry, registerCsv, registerJson } from '../../debate/commitments/index.ts'
import {
  type Compilation,
  type CompilationLanguage,
  compilationLanguages,
  compilationOf,
  distributions,
  type IssueFacts,
  type MeetingForm,
  publicationOf,
  setInWorker,
  writtenForm,
} from '../../debate/compilation/index.ts'
import { readNoteFile } from '../../debate/concept-note/index.ts'
import { type Statement, sameStatement } from '../../debate/statements/index.ts'
import { type Notice, noticesFrom, type PdfStandard, printable, type Read, Refusal, refusalsFrom, writeDocx } from '../../document/index.ts'
import {
  type Call,
  type Command,
  eachFile,
  noticeLine,
  type RefusedFile,
  refusedLine,
  type Workbench,
} from '../../platform/command/index.ts'
import { checkWritable, type ReceivedFile, type Results, receiveFile, receiveFiles, writeFolder } from '../../platform/files/index.ts'
import type { ReadStatement } from '../tasks.ts'
import { Usage } from './arguments.ts'
import messages from './messages/en.json' with { type: 'json' }

const notice = noticesFrom(messages.notices)
const refusal = refusalsFrom(messages.refusals)

/** More statements than this are analysed before their pages are set, so that both do not need memory at once. */
const manyStatements = 150

/** Every file that `ahadi compile` may write. */
const products = [
  'compilation.docx',
  'compilation.pdf',
  'compilation.akn.xml',
  'compilation.html.zip',
  'compilation.epub',
  'register.csv',
  'register.json',
  'notices.json',
]

/** `ahadi compile`: a concept note and a folder of statements → the compilation in the Council's form, and the register of commitments. */
export const compileCommand: Command = {
  name: 'compile',
  takes: 'FOLDER',
  paths: [1, 1],
  summary: 'Compile the statements of a debate in the form of the Council, with the register of commitments.',
  options: {
    'concept-note': { value: 'FILE', summary: 'the concept note of the debate' },
    out: { value: 'FOLDER', summary: 'where the results go' },
    'record-only': { summary: 'the official product only: no register, no analysis' },
    form: { value: 'FORM', summary: 'in-chamber or videoconference (what the note says, where it is not said)' },
    language: { value: 'LANGUAGE', summary: 'the language of the form: ar, en, es, fr, ru or zh (en where it is not said)' },
    symbol: { value: 'SYMBOL', summary: 'the symbol of the compilation; without one every page says that it is a draft' },
    'letter-date': { value: 'YYYY-MM-DD', summary: 'the date of the letter of the President' },
    signatory: { value: 'NAME', summary: 'who signs as President' },
    signed: { summary: 'the President has signed: “(Signed)” is printed' },
    distribution: { value: 'WORD', summary: 'general, limited or restricted' },
    archive: { summary: 'make the PDF for archives (PDF/A-2a), dated by the letter, instead of for screen readers (PDF/UA-1)' },
  },
  example:
    'ahadi compile demo/2026-women-investing/statements --concept-note demo/2026-women-investing/concept-note.docx --out ahadi-output/demo',
  run: async (call) => {
    const wanted = wantedOf(call)
    checkWritable(wanted.out)
    const note = wanted.note ? await readNoteFile(wanted.note, call.workbench) : { note: null, notices: [] }
    const facts = debateFactsOf(note.note)
    const register = openRegister(facts.asked, call.workbench)
    const {
      taken,
      refused,
      notices: leftOut,
    } = await takeInAll(wanted, facts, call.workbench, wanted.recordOnly ? undefined : register.enter)
    const statements = taken.map(({ statement }) => statement)
    const unread = refused.map(({ id, file, refusal: { message } }) => ({ id, file, reason: message }))
    const compiled = compilationOf(note.note, statements, unread, wanted.form, wanted.issue, wanted.language)
    const { value: publication, notices: unprinted } = printable(publicationOf(compiled.value))
    // Of many statements the analysis ends first, so that its memory is free when the pages are set; of few it goes on meanwhile.
    if (statements.length > manyStatements) await Promise.all(statements.map(register.of))
    // The pages take longest, so a worker sets them while this thread writes the other forms.
    const setting = setInWorker(publication, wanted.standard, call.workbench.run).catch(withoutPdf)
    const others: Results = {
      'compilation.akn.xml': writtenForm(publication, 'akn.xml'),
      'compilation.html.zip': writtenForm(publication, 'html.zip'),
      'compilation.epub': writtenForm(publication, 'epub'),
    }
    const pages = await setting
    const docx = writeDocx(publication, pages.value?.pages ?? null)
    const entered = await Promise.all(statements.map(register.of))
    const entries = entered.flatMap((one) => one.entries)
    const said: readonly Said[] = [
      ...about('concept-note', note.notices, wanted.note?.file),
      ...taken.flatMap(({ statement, notices }, index) => about(statement.id, [...notices, ...entered[index]!.notices], statement.file)),
      ...refused.map(({ id, file, refusal: { code, message } }) => ({
        about: id,
        file,
        refused: true as const,
        code,
        place: null,
        reason: message,
      })),
      ...sameStatement(statements).flatMap(({ id, notice: one }) => about(id, [one])),
      ...about('compilation', [...leftOut, ...compiled.notices, ...unprinted, ...pages.notices]),
    ]
    const results: Results = {
      'compilation.docx': docx,
      ...(pages.value && { 'compilation.pdf': pages.value.bytes }),
      ...others,
      ...(wanted.recordOnly ? {} : { 'register.csv': registerCsv(entries), 'register.json': registerJson(entries) }),
      'notices.json': `${JSON.stringify(said, null, 2)}\n`,
    }
    const older = olderFiles(wanted.out, results)
    writeFolder(wanted.out, results)
    return {
      json: summaryOf(compiled.value, entries, refused, results, said),
      text: linesOf(compiled.value, entries, refused, said, results, wanted.out),
      notices: older,
      refused: refused.length,
    }
  },
}

/** A notice or a refusal in `notices.json`, with what it is about: a statement's id, `concept-note` or `compilation`. */
type Said = Notice & { readonly about: string; readonly file?: string; readonly refused?: true }

const about = (what: string, notices: readonly Notice[], file?: string): readonly Said[] =>
  notices.map((one) => ({ about: what, ...(file && { file }), ...one }))

interface Wanted {
  readonly folder: string
  readonly out: string
  readonly note: ReceivedFile | null
  readonly recordOnly: boolean
  readonly form: MeetingForm | null
  readonly language: CompilationLanguage
  readonly standard: PdfStandard
  readonly issue: IssueFacts
}

function wantedOf({ paths, options, switches }: Call): Wanted {
  const { out, form, symbol, signatory, distribution = null, language = 'en' } = options
  const letterDate = options['letter-date']
  if (!out) throw new Usage('“ahadi compile” needs --out FOLDER, where the results go.')
  if (form !== undefined && form !== 'in-chamber' && form !== 'videoconference')
    throw new Usage(`--form is in-chamber or videoconference, not “${form}”.`)
  if (letterDate !== undefined && !isDay(letterDate)) throw new Usage(`--letter-date is a day such as 2021-10-21, not “${letterDate}”.`)
  const spoken = compilationLanguages.find((one) => one === language)
  if (!spoken) throw new Usage(`--language is ar, en, es, fr, ru or zh, not “${language}”.`)
  const distributed = distributions.find((one) => one === distribution)
  if (distribution !== null && !distributed) throw new Usage(`--distribution is general, limited or restricted, not “${distribution}”.`)
  const signed = switches.has('signed')
  if (signed && !signatory) throw new Usage('--signed needs --signatory NAME: a letter is signed by somebody.')
  if (switches.has('archive') && letterDate === undefined)
    throw new Usage('--archive needs --letter-date YYYY-MM-DD: a file for archives is dated by the letter.')
  if (resolve(out) === resolve(paths[0]!)) throw refusal('compile.same-folder', { name: paths[0]! })
  return {
    folder: paths[0]!,
    out,
    note: options['concept-note'] ? receiveFile(options['concept-note']) : null,
    recordOnly: switches.has('record-only'),
    form: form ?? null,
    language: spoken,
    standard: switches.has('archive') ? 'a-2a' : 'ua-1',
    issue: {
      ...(symbol && { symbol }),
      ...(letterDate && { letterDate }),
      ...(signatory && { signatory: { name: signatory, ...(signed && { signed: true as const }) } }),
      ...(distributed && { distribution: distributed }),
    },
  }
}

async function takeInAll(
  { folder, note: noteFile }: Wanted,
  facts: DebateFacts,
  workbench: Workbench,
  onTaken: ((taken: ReadStatement) => void) | undefined,
) {
  const { files, notices } = receiveFiles([folder])
  const statements = files.filter(({ path }) => !noteFile || resolve(path) !== resolve(noteFile.path))
  const given = { facts, taken: statements.map(({ id }) => id) }
  const onFile = (several: readonly ReadStatement[]) => {
    for (const one of several) onTaken?.(one)
  }
  const answers = await eachFile<readonly ReadStatement[]>(statements, 'statements read', 'statement', given, workbench, onFile)
  return {
    taken: answers.flatMap((answer) => ('taken' in answer ? answer.taken : [])),
    refused: answers.flatMap((answer) => ('refused' in answer ? [answer.refused] : [])),
    notices,
  }
}

/** What a statement gave for the register, and whether it could be analysed. */
interface Entered {
  readonly entries: readonly RegisterEntry[]
  readonly notices: readonly Notice[]
}

/**
 * Enters statements in the register as they come, in a worker of its own, while others are still being read and the pages are set.
 * A statement whose analysis takes too long is left out with a notice; the others go on.
 */
function openRegister(asked: Asked | null, workbench: Workbench) {
  const entered = new Map<string, Promise<Entered>>()
  const enter = ({ statement }: ReadStatement) => {
    const entry = workbench.run<readonly RegisterEntry[]>('register', { name: statement.file, statement, asked }).then(
      (entries): Entered => ({ entries, notices: [] }),
      (problem): Entered => {
        if (problem instanceof Refusal) return { entries: [], notices: [notice('compile.not-analysed')] }
        throw problem
      },
    )
    // Awaited at the end; until then a defect must not end the program by itself.
    entry.catch(() => {})
    entered.set(statement.id, entry)
  }
  return { enter, of: async ({ id }: Statement): Promise<Entered> => (await entered.get(id)) ?? { entries: [], notices: [] } }
}

/** A compilation too large to be set within the limits of a worker goes out without its PDF; a defect does not. */
function withoutPdf(problem: unknown): Read<null> {
  if (problem instanceof Refusal) return { value: null, notices: [notice('compile.no-pdf')] }
  throw problem
}

/** Products of an earlier call that this one does not replace, so that nobody takes them for its own. */
function olderFiles(out: string, results: Results): readonly Notice[] {
  const there = existsSync(out) ? readdirSync(out) : []
  return products.filter((name) => there.includes(name) && !(name in results)).map((name) => notice('compile.older-files', null, { name }))
}

const sha256 = (value: Uint8Array | string) => createHash('sha256').update(value).digest('hex')

function summaryOf(
  { form, annexes }: Compilation,
  register: readonly RegisterEntry[],
  refused: readonly RefusedFile[],
  results: Results,
  said: readonly Said[],
) {
  return {
    form,
    annexes: annexes.map(({ label, name, statement }) => ({
      annex: label,
      name: name.text,
      known: name.known,
      id: statement.id,
      file: statement.file,
    })),
    unread: refused,
    commitments: register.length,
    files: Object.entries(results).map(([file, value]) => ({ file, bytes: Buffer.byteLength(value), sha256: sha256(value) })),
    notices: said,
  }
}

function linesOf(
  { form, annexes }: Compilation,
  register: readonly RegisterEntry[],
  refused: readonly RefusedFile[],
  said: readonly Said[],
  results: Results,
  out: string,
): readonly string[] {
  const delegations = new Set(annexes.filter(({ name }) => name.known !== 'file').map(({ name }) => name.text)).size
  const notices = said.filter((one) => !one.refused)
  return [
    `Compiled ${annexes.length} statements of ${delegations} delegations (${form === 'in-chamber' ? 'meeting in the chamber' : 'video conference'}).`,
    ...('register.csv' in results
      ? [
          `${register.length} commitments are proposed; none is reviewed or confirmed yet. Each stands in register.csv with its exact words.`,
        ]
      : []),
    ...refused.map(refusedLine),
    ...notices.filter((one) => one.about === 'compilation').map((one) => noticeLine(one)),
    `${notices.length} notices in all: notices.json says what was odd, where, and what to do.`,
    '',
    `The results are in ${out}:`,
    ...Object.entries(results).map(
      ([file, value]) =>
        `  ${file.padEnd(24)}${Math.ceil(Buffer.byteLength(value) / 1024)
          .toString()
          .padStart(6)} KiB`,
    ),
    `Begin with ${join(out, 'compilation.pdf' in results ? 'compilation.pdf' : 'compilation.docx')}.`,
  ]
}
