import type { ComponentChildren } from 'preact'
import type { Refusal } from '../../../document/index.ts'
import { ErrorSummary, type PageLanguage, saidIn } from '../../../ui/index.ts'
import { declarationSentences, words } from '../messages/index.ts'

/** A form that was refused: why, the fields as they were typed, and in words what the person wanted. */
export interface Refused {
  readonly problem: Refusal
  readonly wanted: string
  readonly typed?: string
  /** Values of lines that were chosen: `7:3`, line 7 in version 3. */
  readonly chosen?: readonly string[]
}

/** The field that a refusal is about; null where it is about the form as a whole. */
function fieldOf(code: string): string | null {
  const fields: Readonly<Record<string, string>> = {
    'declaration.title-long': 'title',
    'declaration-line.empty': 'text',
    'declaration-line.long': 'text',
    'declaration-line.why-missing': 'why',
    'declaration-line.why-long': 'why',
    'declaration-line.call-unknown': 'call',
    'declaration-line.there-already': 'call',
    'declaration-line.two-needed': 'words',
    'declaration-line.words-needed': 'words',
  }
  return fields[code] ?? null
}

/** Why a form was refused, in the language of the page. */
export function problemOf(language: PageLanguage, refused: Refused | undefined) {
  if (refused === undefined) return null
  const { code, message } = refused.problem
  return { field: fieldOf(code), code, ...saidIn(language, code, message, declarationSentences) }
}

/** The problem of a field, where the refusal is about it. */
export function problemAt(language: PageLanguage, refused: Refused | undefined, field: string): string | undefined {
  const problem = problemOf(language, refused)
  return problem?.field === field ? problem.text : undefined
}

/** What went wrong, above the page; where somebody else was there before, with both: what the person wanted, and what stands there now. */
export function WhatWentWrong(given: {
  readonly language: PageLanguage
  readonly refused: Refused | undefined
  readonly now: ComponentChildren
}) {
  const { language, refused, now } = given
  const problem = problemOf(language, refused)
  if (refused === undefined || problem === null) return null
  const { meanwhile } = words(language)
  return (
    <>
      <ErrorSummary language={language} problems={[problem]} />
      {problem.code === 'declaration.changed-meanwhile' && (
        <dl class="facts">
          <div>
            <dt>{meanwhile.yours}</dt>
            <dd dir="auto">{refused.wanted}</dd>
          </div>
          <div>
            <dt>{meanwhile.now}</dt>
            <dd>{now}</dd>
          </div>
        </dl>
      )}
    </>
  )
}
