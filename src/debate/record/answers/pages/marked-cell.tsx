import { CountLink, type PageLanguage } from '../../../../ui/index.ts'
import { answersWords } from '../words.ts'

interface Counted {
  readonly n: number
  readonly to: string
}

/** The sign of a commitment: a full square that stands on its corner. */
function CommitmentSign() {
  return (
    <svg class="shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 .5 11.5 6 6 11.5.5 6z" />
    </svg>
  )
}

/** The sign of words alone: lines of a paragraph. */
function ParagraphSign() {
  return (
    <svg class="shape" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M1 1.5h10v1.6H1zm0 3.7h10v1.6H1zm0 3.7h6v1.6H1z" />
    </svg>
  )
}

/** A cell of the matrix: how many commitments answer the question, how many paragraphs speak to it; each number opens its words. Or the signs with what they mean. */
export function MarkedCell(
  given: { readonly language: PageLanguage } & (
    | { readonly legend: true }
    | { readonly commitments: Counted; readonly paragraphs: Counted }
  ),
) {
  const { matrix } = answersWords(given.language)
  if ('legend' in given)
    return (
      <>
        <CommitmentSign /> {matrix.commitments} · <ParagraphSign /> {matrix.paragraphs}.
      </>
    )
  const { commitments, paragraphs } = given
  return (
    <>
      {commitments.n > 0 && (
        <span class="commitment category">
          <CommitmentSign /> <CountLink n={commitments.n} to={commitments.to} />
          <span class="unseen"> {matrix.commitments}; </span>
        </span>
      )}{' '}
      {paragraphs.n > 0 && (
        <span class="kind">
          <ParagraphSign /> <CountLink n={paragraphs.n} to={paragraphs.to} />
          <span class="unseen"> {matrix.paragraphs}</span>
        </span>
      )}
    </>
  )
}
