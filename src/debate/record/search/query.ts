import { type Notice, noticesFrom } from '../../../document/index.ts'
import { type AskedTerm, askedPhrase, askedWords } from '../../../language/index.ts'
import messages from './messages/en.json' with { type: 'json' }

const notice = noticesFrom(messages.notices)

/**
 * What a reader looks for: all of `all` (each one of several terms: OR) and none of `none`. Terms are words, in all their forms, or phrases.
 * `notices` say what was not understood, with its place in what was typed.
 */
export interface SearchQuery {
  readonly all: readonly (readonly AskedTerm[])[]
  readonly none: readonly AskedTerm[]
  readonly notices: readonly Notice[]
}

/** A longer text is no search. */
const longest = 500
const mostTerms = 24

/** Opening quotation marks, each with what may close it. */
const closing: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂"',
  '“': '”"',
  '„': '“”"',
  '”': '”',
  '«': '»',
  '‹': '›',
  '「': '」',
  '『': '』',
}

interface Piece {
  readonly text: string
  readonly at: number
  readonly kind: 'words' | 'phrase' | 'or'
  readonly not: boolean
}

interface Cut {
  readonly pieces: readonly Piece[]
  readonly notices: readonly Notice[]
}

/** Where a phrase that opens at `open` closes; -1 where it does not. */
function closes(text: string, open: number): number {
  const marks = closing[text[open]!]!
  for (let at = open + 1; at < text.length; at++) if (marks.includes(text[at]!)) return at
  return -1
}

function cut(text: string): Cut {
  const pieces: Piece[] = []
  const notices: Notice[] = []
  for (let at = 0; at < text.length; ) {
    if (/[\s()（）]/.test(text[at]!)) {
      at++
      continue
    }
    const start = at
    const not = /^[-−－][\p{L}\p{N}"＂“„«‹「『]/u.test(text.slice(at, at + 3))
    if (not) at++
    if (closing[text[at]!]) {
      const end = closes(text, at)
      if (end >= 0) {
        pieces.push({ text: text.slice(at + 1, end), at: start, kind: 'phrase', not })
        at = end + 1
        continue
      }
      notices.push(notice('search.quotation-open', { start: at, end: at + 1 }))
      at++
    }
    const from = at
    while (at < text.length && !/[\s()（）]/.test(text[at]!) && !closing[text[at]!]) at++
    const word = text.slice(from, at)
    if (word === 'OR' || word === '|' || word === '｜') pieces.push({ text: word, at: start, kind: 'or', not: false })
    else if (word !== 'AND' && word !== '') pieces.push({ text: word, at: start, kind: 'words', not })
  }
  return { pieces: pieces.filter(({ kind, text: words }) => kind === 'or' || /[\p{L}\p{N}]/u.test(words)), notices }
}

/** A phrase as one term, no longer than a search may be. */
function phraseOf({ text }: Piece): readonly AskedTerm[] {
  const term = askedPhrase(text)
  return term ? [{ text, ways: term.ways.map((way) => way.slice(0, mostTerms)) }] : []
}

/** Several Chinese words in one run are several terms; beside OR or after `-` they are looked for side by side. */
const termsOf = (piece: Piece, alone: boolean) => (alone && piece.kind === 'words' ? askedWords(piece.text) : phraseOf(piece))

const isTerm = (piece: Piece | undefined) => piece !== undefined && piece.kind !== 'or' && !piece.not

/**
 * Reads what was typed into the search: words are all required, in any of their forms; words between quotation marks stand side by side;
 * `OR` between two terms takes either; `-` before a term leaves out statements that have it. Never refuses.
 */
export function readQuery(typed: string): SearchQuery {
  const text = typed
    .toWellFormed()
    .replace(/\p{Cc}/gu, ' ')
    .trim()
  const { pieces, notices: odd } = cut(text.slice(0, longest).toWellFormed())
  const notices = [...odd]
  const all: (readonly AskedTerm[])[] = []
  const none: AskedTerm[] = []
  const isFull = () => all.reduce((sum, choice) => sum + choice.length, none.length) >= mostTerms
  let either = false
  let tooLong = text.length > longest
  for (const [index, piece] of pieces.entries()) {
    const next = pieces[index + 1]
    if (piece.kind === 'or') {
      either = isTerm(pieces[index - 1]) && isTerm(next)
      if (!either) notices.push(notice('search.or-alone', { start: piece.at, end: piece.at + piece.text.length }))
      continue
    }
    if (isFull()) {
      tooLong = true
      break
    }
    if (piece.not) none.push(...termsOf(piece, false))
    else if (either) all.push([...(all.pop() ?? []), ...termsOf(piece, false)])
    else all.push(...termsOf(piece, next?.kind !== 'or' || !isTerm(pieces[index + 2])).map((term) => [term]))
    either = false
  }
  if (tooLong) notices.push(notice('search.too-long', null, { most: mostTerms }))
  if (/[\p{L}\p{N}][*＊]/u.test(text)) notices.push(notice('search.star'))
  if (all.length === 0) notices.push(notice(none.length ? 'search.only-left-out' : 'search.no-words'))
  return { all: all.slice(0, mostTerms), none, notices }
}
