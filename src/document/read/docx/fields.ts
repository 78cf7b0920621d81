import { branchOf } from './alternatives.ts'
import { symbolLetter } from './symbols.ts'
import { removed } from './tracked.ts'
import { childOf, childrenOf, type Element, elementsOf, switchOf, valOf } from './xml.ts'

/**
 * The open fields of a story. A reader sees the last result of a field, and nothing of its instruction;
 * of those that only set something (ASK, SET, XE and their like), nothing at all.
 */
export interface Fields {
  /** Whether a reader sees what stands here. */
  readonly seen: () => boolean
  /** Takes a part of an instruction. */
  readonly instruct: (text: string) => void
  /** Takes a beginning, a separator or an end (`w:fldChar`); gives the words that the word processor shows for a field that keeps no result. */
  readonly turn: (mark: Element) => string
}

interface Field {
  stage: 'instruction' | 'result'
  instruction: string
  readonly begin: Element
}

/** Fields whose result is for the word processor alone. */
const silent = /^\s*(ASK|SET|XE|TC|TA|RD|PRIVATE)\b/i

/** Longest instruction that is looked at. */
const longest = 2_000

/** Begins to follow the fields of a story; `dangling` are beginnings that never end, which would swallow the rest of it. */
export function fieldsOf(dangling: ReadonlySet<Element>): Fields {
  const open: Field[] = []
  // How many of the open ones keep from sight what stands in them: counted, as a hostile file may open a hundred thousand.
  let closed = 0
  const hides = (field: Field) => field.stage === 'instruction' || silent.test(field.instruction)
  return {
    seen: () => closed === 0,
    instruct: (text) => {
      const field = open.at(-1)
      if (field?.stage === 'instruction' && field.instruction.length < longest) field.instruction += text.slice(0, longest)
    },
    turn: (mark) => {
      const type = mark.attributes['w:fldCharType']
      const field = open.at(-1)
      if (type === 'begin' && !dangling.has(mark)) {
        open.push({ stage: 'instruction', instruction: '', begin: mark })
        closed += 1
      } else if (type === 'separate' && field?.stage === 'instruction') {
        field.stage = 'result'
        if (!hides(field)) closed -= 1
      } else if (type === 'end' && field) {
        open.pop()
        if (hides(field)) closed -= 1
        if (closed === 0 && field.stage === 'instruction') return shownFor(field)
      }
      return ''
    },
  }
}

/** Whether the result of a field of one element (`w:fldSimple`) is seen. */
export function isShown(field: Element): boolean {
  return !silent.test(field.attributes['w:instr'] ?? '')
}

/** What is shown for a field without result: the entry chosen of a list, a box ticked or not, the words of a button, a sign. */
function shownFor({ instruction, begin }: Field): string {
  const form = childOf(begin, 'w:ffData')
  const [name = '', ...words] = instruction.trim().split(/\s+/)
  switch (name.toUpperCase()) {
    case 'FORMDROPDOWN': {
      const list = childOf(form, 'w:ddList')
      const chosen = Number(valOf(list, 'w:result') ?? valOf(list, 'w:default') ?? 0) || 0
      return childrenOf(list, 'w:listEntry')[chosen]?.attributes['w:val'] ?? ''
    }
    case 'FORMCHECKBOX': {
      const box = childOf(form, 'w:checkBox')
      return (switchOf(box, 'w:checked') ?? switchOf(box, 'w:default')) ? '☒' : '☐'
    }
    case 'MACROBUTTON':
      return words.slice(1).join(' ')
    case 'SYMBOL': {
      const face = /\\f\s+"?([^"\\]+)"?/i.exec(instruction)?.[1]?.trim() ?? ''
      const number = /^0x/i.test(words[0] ?? '') ? Number.parseInt(words[0]!, 16) : Number(words[0])
      return Number.isFinite(number) ? (symbolLetter(number, face) ?? '\ufffd') : ''
    }
    default:
      return ''
  }
}

/** Finds beginnings of fields that have no end in their story. Text boxes are stories of their own. */
export function danglingFields(root: Element): ReadonlySet<Element> {
  const open: Element[] = []
  const visit = (element: Element) => {
    if (removed.has(element.name) || element.name === 'w:txbxContent') return
    if (element.name === 'w:fldChar') {
      const type = element.attributes['w:fldCharType']
      if (type === 'begin') open.push(element)
      else if (type === 'end') open.pop()
    }
    for (const child of element.name === 'mc:AlternateContent' ? elementsOf(branchOf(element)) : elementsOf(element)) visit(child)
  }
  for (const child of elementsOf(root)) visit(child)
  return new Set(open)
}
