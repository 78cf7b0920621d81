import { detectLanguage } from '../../../language/index.ts'
import { address, dateInWords, type PageLanguage, Quote, Said, StandingMark, say } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import type { DeclaredCommitment } from '../declaration.ts'
import { words } from '../messages/index.ts'
import { languageName, whoIn } from '../named.ts'

/** The address of a page of a debate, with its language. */
export const inDebate = (language: PageLanguage, { slug }: KeptDebate, rest: string): string => address(language, `/debates/${slug}${rest}`)

/** Where a commitment was said: its statement, at the sentence. */
function placeOf(language: PageLanguage, debate: KeptDebate, { anchor, paragraph, sentences }: DeclaredCommitment): string {
  return inDebate(language, debate, `/statements/${anchor}#p${paragraph}${sentences[0] === undefined ? '' : `s${sentences[0]}`}`)
}

/** Who said it and in which language; then the exact quote, which opens at its place; then its commitment in the register. */
export function RestingQuote(given: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly commitment: DeclaredCommitment
  /** After how many letters the rest is folded away. */
  readonly cut?: number
}) {
  const { language, debate, commitment, cut } = given
  const said = words(language)
  const spoken = languageName(language, commitment.language)
  const delegation = (
    <strong>
      <bdi>{whoIn(language, commitment, debate.date)}</bdi>
    </strong>
  )
  return (
    <>
      <p>
        {spoken === null ? (
          <Said sentence={said.draftedUnknown} given={{ delegation }} />
        ) : (
          <Said sentence={said.drafted} given={{ delegation, language: <>{spoken}</> }} />
        )}
      </p>
      <Quote language={language} text={commitment.quote} lang={commitment.language} {...(cut === undefined ? {} : { cut })} />
      {commitment.stateWording !== null && (
        <>
          <p>
            <Said
              sentence={said.stateWording}
              given={{
                source: commitment.stateSource ?? '',
                date: commitment.stateDate === null ? '' : dateInWords(language, commitment.stateDate),
              }}
            />
          </p>
          <Quote language={language} text={commitment.stateWording} lang={detectLanguage(commitment.stateWording)} />
        </>
      )}
      <p class="source">
        <a href={placeOf(language, debate, commitment)}>{said.place}</a> ·{' '}
        <a href={inDebate(language, debate, `/commitments/${commitment.number}`)}>{say(said.commitment, { n: commitment.number })}</a>{' '}
        <StandingMark language={language} standing={commitment.standing} />
      </p>
    </>
  )
}
