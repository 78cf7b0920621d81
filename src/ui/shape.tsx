import type { Category } from '../council/index.ts'

/** How a commitment stands: who has looked at it. */
export type Standing = 'proposed' | 'reviewed' | 'confirmed' | 'set-aside'

/** What an organization found of a commitment (PRACTICE.md 1). */
export const assessmentValues = [
  'kept',
  'kept-in-part',
  'under-way',
  'not-kept',
  'overtaken',
  'not-yet-due',
  'not-measurable',
  'no-evidence-yet',
] as const
/** One of {@link assessmentValues}. */
export type AssessmentValue = (typeof assessmentValues)[number]

/** Shapes in a square of 12 by 12. Drawn, because letters such as ✓ and ➜ look different, or like pictures, on each device. */
export const shapes = {
  commitment: <path d="M6 .5 11.5 6 6 11.5.5 6z" />,
  achievement: <path d="m1 6.5 2-2 2 2L10 1.5l1.5 2L5 10.5z" />,
  example: <path transform="rotate(180 6 6)" d="M1 2h4.4v4.2L3.2 10H1.4l1.2-3.6H1zm5.6 0H11v4.2L8.8 10H7l1.2-3.6H6.6z" />,
  challenge: <path d="M6 1 11.6 11H.4z" />,
  gap: <path class="hollow" d="M6 1.6 10.4 6 6 10.4 1.6 6z" />,
  recommendation: <path d="M.5 4.8h5.2V1.6L11.5 6l-5.8 4.4V7.2H.5z" />,
  new: <circle cx="6" cy="6" r="5" />,
  continuing: (
    <>
      <circle class="hollow" cx="6" cy="6" r="4.4" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" />
    </>
  ),
  reaffirmed: <circle class="hollow" cx="6" cy="6" r="4.4" />,
  kept: <path d="M6 .8a5.2 5.2 0 1 1 0 10.4A5.2 5.2 0 0 1 6 .8M3 5.7 2 6.8l3.1 2.7L10 4.3 8.9 3.2 5 7.4z" />,
  'kept-in-part': (
    <>
      <circle class="hollow" cx="6" cy="6" r="4.4" />
      <path d="M6 1.6a4.4 4.4 0 0 0 0 8.8z" />
    </>
  ),
  'under-way': <path d="M2.5 1 10.5 6l-8 5z" />,
  'not-kept': <path d="m2.4 1 3.6 3.6L9.6 1 11 2.4 7.4 6 11 9.6 9.6 11 6 7.4 2.4 11 1 9.6 4.6 6 1 2.4z" />,
  overtaken: <path d="M1 2.5 5 6 1 9.5zm5 0L10 6 6 9.5zM10.2 2.5h1.3v7h-1.3z" />,
  'not-yet-due': <path class="hollow" d="M6 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8M6 3.2V6l2 1.6" />,
  'not-measurable': <path d="M1 5h10v2H1z" />,
  'no-evidence-yet': <circle class="hollow dotted" cx="6" cy="6" r="4.4" />,
} as const satisfies Readonly<Record<Category | AssessmentValue | 'new' | 'continuing' | 'reaffirmed', unknown>>

/** Name of one of {@link shapes}. */
export type ShapeName = keyof typeof shapes

/** Shapes that point onwards: where the page runs from right to left they point left. */
const pointing: readonly ShapeName[] = ['recommendation', 'under-way', 'overtaken', 'continuing', 'kept-in-part']

/** A shape beside a word, for the eye only: the word says it. */
export function Shape({ name }: { readonly name: ShapeName }) {
  return (
    <svg class={pointing.includes(name) ? 'shape pointing' : 'shape'} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[name]}
    </svg>
  )
}
