import { momentInWords, type PageLanguage, passage, Said, say } from '../../../ui/index.ts'
import type { KeptDebate } from '../../concept-note/index.ts'
import { type DeclarationLine, type RestedOn, restsNow } from '../declaration.ts'
import { words } from '../messages/index.ts'
import { whoIn } from '../named.ts'
import { inDebate } from './resting-quote.tsx'

/** A line in a few words: as a person worded it, or the delegations that it quotes. */
export function LineWords({
  language,
  debate,
  line,
}: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly line: DeclarationLine
}) {
  if (line.text !== null) return <span {...passage(line.language)}>{line.text}</span>
  const who = [...new Set((restsNow(line).length > 0 ? restsNow(line) : line.rests).map((one) => whoIn(language, one, debate.date)))]
  return who.map((name, index) => (
    <>
      {index > 0 && ' · '}
      <bdi>{name}</bdi>
    </>
  ))
}

/** Why a commitment that a line rested on no longer stands there. */
export function WhyGone({
  language,
  debate,
  one,
}: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly one: RestedOn
}) {
  const said = words(language)
  if (one.stands === 'became') {
    const numbers = one.became.map((number, index) => (
      <>
        {index > 0 && ' · '}
        <a href={inDebate(language, debate, `/commitments/${number}`)}>{say(said.commitment, { n: number })}</a>
      </>
    ))
    return <Said sentence={said.gone.became} given={{ numbers: <>{numbers}</> }} />
  }
  if (one.stands === 'set-aside' && one.setAsideWhy) return <Said sentence={said.gone['set-aside']} given={{ why: one.setAsideWhy }} />
  return <>{said.gone[one.stands === 'set-aside' ? 'set-aside-plain' : one.stands === 'reviewed' ? 'proposed' : one.stands]}</>
}

/** What became of a line that no longer stands by itself. */
export function WhatBecame({
  language,
  debate,
  line,
}: {
  readonly language: PageLanguage
  readonly debate: KeptDebate
  readonly line: DeclarationLine
}) {
  const { end } = words(language)
  if (line.end === null) return null
  if (line.end.how === 'joined') {
    const into = <a href={inDebate(language, debate, `/declaration/lines/${line.end.into}`)}>{line.end.into}</a>
    return <Said sentence={end.joined} given={{ into }} />
  }
  const moment = momentInWords(language, line.end.at)
  if (line.end.how === 'split') return <>{say(end.split, { moment })}</>
  return <Said sentence={end['taken-out']} given={{ moment: <>{moment}</>, why: line.end.why }} />
}
