import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { delegationById, namedDelegation } from '../../src/council/index.ts'
import { openAnalyser } from '../../src/debate/analysis/index.ts'
import type { ComparedCommitment } from '../../src/debate/commitments/earlier/wording.ts'
import { headOf } from './samples.ts'

/** What a commitment of the material is found in. */
interface Read {
  readonly id: string
  readonly delegation: string
  readonly date: string
  readonly text: string
}

/** A commitment that the analyser finds, with its place in the whole text. */
export interface PlacedCommitment extends ComparedCommitment {
  readonly start: number
  readonly end: number
}

/** Finds the commitments of a statement in English with the shipped weights. */
export function openCommitments(): (statement: Read) => readonly PlacedCommitment[] {
  const analyse = openAnalyser(readFileSync(join(import.meta.dirname, '../../src/debate/analysis/weights.bin')))
  return ({ delegation, date, text }) => {
    const texts = text.split('\n')
    const starts: number[] = []
    let at = 0
    for (const one of texts) {
      starts.push(at)
      at += one.length + 1
    }
    const head = { ...headOf(''), delegation: namedDelegation(delegationById(delegation)!), date }
    const paragraphs = texts.map((one, index) => ({ n: index + 1, text: one }))
    const found = analyse({ language: 'en', head, document: { paragraphs }, body: paragraphs.map(({ n }) => n) }, null)
    return found.commitments.map(({ sentences, fields }) => {
      const [first, last] = [found.sentences[sentences[0]!]!, found.sentences[sentences.at(-1)!]!]
      const base = starts[first.paragraph - 1]!
      const placed = Object.entries(fields).map(([name, { start, end, text: words, value }]) => [
        name,
        { text: words, position: { paragraph: first.paragraph, start, end }, ...(value !== undefined && { value }) },
      ])
      const [start, end] = [base + first.start, base + last.end]
      return {
        quote: text.slice(start, end),
        before: text.slice(Math.max(0, start - 400), start),
        language: 'en',
        delegationId: delegation,
        fields: Object.fromEntries(placed),
        start,
        end,
      }
    })
  }
}

/** Reads the commitment at a place of a statement: with its fields where the analyser finds one there, else its words alone. */
export function commitmentsIn(): (statement: Read, from: number, to: number) => ComparedCommitment {
  const find = openCommitments()
  const known = new Map<string, readonly PlacedCommitment[]>()
  return (statement, from, to) => {
    const found = known.get(statement.id) ?? find(statement)
    known.set(statement.id, found)
    const own = found.find(({ start, end }) => start < to && from < end)
    return {
      quote: statement.text.slice(from, to),
      before: statement.text.slice(Math.max(0, from - 400), from),
      language: 'en',
      delegationId: statement.delegation,
      fields: own?.fields ?? {},
    }
  }
}
