import type { Visit } from '../../../../platform/http/index.ts'
import { Banner, dateInWords, listInWords, page, pluralForm, Said, say, uiWords } from '../../../../ui/index.ts'
import type { EarlierAndLaterLinks } from '../../../commitments/index.ts'
import type { KeptDebate } from '../../../concept-note/index.ts'
import { type EarlierAndLater, FollowUp, type FollowUpOfCommitment } from '../../../follow-up/index.ts'
import { nameOfWhoSpoke } from '../../register/delegation-name.ts'
import { debateOfPage } from '../../register/shown-debate.ts'
import { registerWords } from '../../register/words.ts'
import type { ShownCommitment, WithdrawnStatement } from '../shown-commitment.ts'
import { commitmentWords } from '../words.ts'
import { EarlierPart } from './earlier-part.tsx'
import { AnswersPart, FieldsPart } from './fields-part.tsx'
import { HistoryPart } from './history-part.tsx'
import { SaidBy, SaidInParagraphs } from './said-part.tsx'
import { StandingPart } from './standing-part.tsx'
import { WordsFollowed } from './words-followed.tsx'

const registerCrumb = (visit: Visit, { slug }: KeptDebate) => ({
  label: registerWords(visit.language).title,
  to: `/debates/${slug}/register`,
})

/** What became of one that was joined or split. */
function Became({ numbers, visit }: { readonly numbers: readonly number[]; readonly visit: Visit }) {
  const { language } = visit
  const list = listInWords(
    language,
    numbers.map((_, index) => `{${index}}`),
  )
  const links = Object.fromEntries(numbers.map((n, index) => [String(index), <a href={String(n)}>{n}</a>]))
  return (
    <Banner manner="waits">
      <p>
        <Said sentence={pluralForm(language, commitmentWords(language).became, numbers.length).replace('{list}', list)} given={links} />
      </p>
    </Banner>
  )
}

/** What came of a commitment, and words of the same delegation in other debates. */
export interface WhatCame {
  /** Commitments of other debates that are likely the same one. */
  readonly links: EarlierAndLaterLinks
  readonly followUp: FollowUpOfCommitment
  readonly words: EarlierAndLater
}

/** The page of a commitment: its words in their paragraph, what they say, how they stand, what came of them, and their history. */
export function commitmentPage(shown: ShownCommitment, came: WhatCame, visit: Visit): string {
  const { debate, commitment, who } = shown
  const { language, path, actor } = visit
  const words = commitmentWords(language)
  const isStanding = commitment.became.length === 0
  const given = { shown, visit }
  return page({
    language,
    path,
    title: say(words.title, { n: commitment.number, delegation: nameOfWhoSpoke(language, who, debate.date) }),
    debate: debateOfPage(debate),
    crumbs: [registerCrumb(visit, debate)],
    actor,
    children: (
      <>
        {!isStanding && <Became numbers={commitment.became} visit={visit} />}
        <WordsFollowed {...given} />
        <SaidInParagraphs {...given} />
        <SaidBy {...given} />
        {isStanding && (
          <>
            <StandingPart {...given} />
            <FieldsPart {...given} />
            <AnswersPart {...given} />
            <EarlierPart {...given} links={came.links} />
            <FollowUp
              language={language}
              slug={debate.slug}
              commitment={commitment}
              actor={actor}
              followUp={came.followUp}
              words={came.words}
            />
          </>
        )}
        <HistoryPart {...given} />
        <p>
          <a href={`../register?delegation=${encodeURIComponent(who.delegationId ?? who.anchor)}`}>
            {uiWords(language).sections.register}: <bdi>{nameOfWhoSpoke(language, who, debate.date)}</bdi>
          </a>
        </p>
      </>
    ),
  })
}

/** The page of a commitment whose statement was withdrawn: that it was, when and why, and nothing of its words. */
export function withdrawnCommitmentPage(debate: KeptDebate, number: number, withdrawn: WithdrawnStatement, visit: Visit): string {
  const { language, path, actor } = visit
  const words = commitmentWords(language)
  return page({
    language,
    path,
    title: say(words.withdrawnTitle, { n: number }),
    debate: debateOfPage(debate),
    crumbs: [registerCrumb(visit, debate)],
    actor,
    children: (
      <>
        <p class="lead">{say(words.withdrawn, { day: dateInWords(language, withdrawn.withdrawnAt) })}</p>
        {withdrawn.withdrawnWhy && (
          <p>
            <Said sentence={words.withdrawnWhy} given={{ why: withdrawn.withdrawnWhy }} />
          </p>
        )}
        <p>
          <a href="../register">{words.register}</a>
        </p>
      </>
    ),
  })
}
