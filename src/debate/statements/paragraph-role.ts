import type { Paragraph } from '../../document/index.ts'
import { caselessPattern } from '../../language/index.ts'
import { isContactLine } from './contact-line.ts'
import { cue } from './cues/index.ts'
import { plain } from './line.ts'
import type { Statement } from './statement.ts'

/**
 * What a paragraph of a file is to the statement in it.
 *
 * `body`: the statement itself, salutation and thanks included · `beside`: who speaks, for whom, when; a signature; the same words in another language ·
 * `contact`: how to reach somebody, who drafted it · `delivery`: "check against delivery", "embargoed until …" · `page`: numbers and marks of pages.
 */
export const paragraphRoles = ['body', 'beside', 'contact', 'delivery', 'page'] as const
/** One of {@link paragraphRoles}. */
export type ParagraphRole = (typeof paragraphRoles)[number]

const held = caselessPattern(`^[^\\p{L}]*${cue('heldToDelivery')}`)
// A line that also names the statement or the speaker is a line of the head.
const otherwise = caselessPattern(`${cue('statement')}|${cue('post')}|${cue('mission')}`)
const marks = new RegExp(cue('heldToDelivery'), 'giu')
// A mark of a page: "Page 2 of 5", "- 2 -", "2/5", "…/2", "стр. 2", "第 2 页".
const page =
  /^(?:[-–—]\s?\d{1,3}\s?[-–—]|\d{1,3}\s?(?:\/|of|de|sur|из)\s?\d{1,3}|[.…]{1,3}\s?\/\s?[.…\d]{0,3}|\/[.…]{1,3}|(?:page|pág(?:ina)?|стр(?:аница)?|صفحة|الصفحة)\.?\s?[\d\u0660-\u0669]{1,3}(?:\s?(?:\/|of|de|sur|из|من)\s?[\d\u0660-\u0669]{1,3})?|第\s?\d{1,3}\s?页(?:[,，/]?\s?共\s?\d{1,3}\s?页)?)$/iu

function isHeldToDelivery(text: string): boolean {
  if (text.length > 120 || !held.test(text)) return false
  const left = (text.replace(marks, ' ').match(/\p{L}{3,}|\p{Script=Han}/gu) ?? []).length
  // "Embargoed until 10 a.m., Thursday, 22 October": what is left is a time, and no sentence.
  return left <= (/[.!?。！？؟]$/u.test(text) ? 1 : 6) && !otherwise.test(text.replace(marks, ' '))
}

/** Tells what a line is by itself; null for one that is part of a head or of a statement. */
export function roleOfLine(text: string): Exclude<ParagraphRole, 'body' | 'beside'> | null {
  if (page.test(text)) return 'page'
  if (isHeldToDelivery(text)) return 'delivery'
  return isContactLine(text) ? 'contact' : null
}

/** The role of each paragraph of a statement's document, by its number. */
export function rolesOf({ document, body }: Pick<Statement, 'document' | 'body'>): ReadonlyMap<number, ParagraphRole> {
  const own = new Set(body)
  return new Map(document.paragraphs.map(({ n, text, kind }) => [n, own.has(n) ? 'body' : (roleOf({ text, kind }) ?? 'beside')]))
}

/** Tells what a paragraph is by itself, as {@link roleOfLine}; a note is always part of what it is a note to. */
export function roleOf({ text, kind }: Pick<Paragraph, 'text' | 'kind'>): Exclude<ParagraphRole, 'body' | 'beside'> | null {
  return kind === 'footnote' || kind === 'endnote' ? null : roleOfLine(plain(text))
}

/**
 * The paragraphs of a statement that may be printed and given to everybody, in order: its body, and where none could be told all paragraphs.
 * How to reach somebody, who drafted it, marks of delivery and of pages are never among them (PRACTICE.md 3.1); nothing of the statement is left out.
 */
export function printedParagraphs({ document, body }: Pick<Statement, 'document' | 'body'>): readonly Paragraph[] {
  const own = new Set(body)
  return document.paragraphs.filter((paragraph) => (own.size === 0 || own.has(paragraph.n)) && roleOf(paragraph) === null)
}

/** The paragraphs of a statement that may be found by search, with their languages: those of its body that may be printed. */
export function searchedParagraphs(statement: Pick<Statement, 'document' | 'body'>) {
  const paragraphs = statement.body.length === 0 ? [] : printedParagraphs(statement)
  return paragraphs.map(({ n, text, language = null }) => ({ n, text, language }))
}
