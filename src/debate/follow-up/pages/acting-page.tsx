import type { ComponentChildren } from 'preact'
import type { Visit } from '../../../platform/http/index.ts'
import { address, ErrorSummary, type Problem, page, Quote, Said, StandingMark, say } from '../../../ui/index.ts'
import { debateOfPage } from '../../concept-note/index.ts'
import { commitmentPath, type FollowUpPlace } from '../place.ts'
import { delegationSaid, followUpWords } from './words.ts'

/** What a page of this room on which something is done to a commitment is made of. */
export interface Acting extends FollowUpPlace {
  readonly visit: Visit
  readonly problems: readonly Problem[]
}

/** What is wrong with a field, in words. */
export const problemOf = ({ problems }: Pick<Acting, 'problems'>, field: string) =>
  problems.find((problem) => problem.field === field)?.text

/** A page on which something is done to a commitment: its words above, what is wrong, then the form. Nothing of what was typed stands in the title or the address. */
export function actingPage(acting: Acting, title: string, before: ComponentChildren, form: ComponentChildren): string {
  const { visit, debate, commitment, problems } = acting
  const { language, path, actor } = visit
  const words = followUpWords(language).form
  const delegation = delegationSaid(language, commitment)
  const { number, standing } = commitment
  const at = commitmentPath(acting)
  const name = say(words.commitment, { number })
  return page({
    language,
    path,
    title,
    actor,
    debate: debateOfPage(debate, language),
    current: 'implementation',
    above: followUpWords(language).implementation.above,
    crumbs: [{ label: name, to: at }],
    children: (
      <>
        <ErrorSummary language={language} problems={problems} />
        {before}
        <h2>{delegation === null ? name : <Said sentence={words.commitmentOf} given={{ number, delegation }} />}</h2>
        <Quote language={language} text={commitment.quote} lang={commitment.language} cut={600} />
        <p>
          <StandingMark language={language} standing={standing} /> {standing === 'proposed' && words.unchecked}
        </p>
        {form}
        <p>
          <a href={address(language, at)}>{say(words.back, { number })}</a>
        </p>
      </>
    ),
  })
}
