import { address, dateInWords, KindMark, Quote, Said, say } from '../../../../ui/index.ts'
import {
  type EarlierAndLaterLinks,
  LinkedAt,
  type LinkedWords,
  SharedList,
  StoodEarlierNotices,
  statesOfLinked,
  stoodEarlier,
} from '../../../commitments/index.ts'
import { commitmentWords } from '../words.ts'
import type { PartGiven } from './said-part.tsx'

type Given = PartGiven & { readonly links: EarlierAndLaterLinks }

/** One commitment of another debate: where it stood, its words in their own language and direction, and what speaks for its being the same. */
function Linked({ shown, visit, linked }: PartGiven & { readonly linked: LinkedWords }) {
  const { language } = visit
  const words = commitmentWords(language).earlier
  const { debate, quote, state, shared, accepted, same, strength, kind } = linked
  const place = `/debates/${debate.slug}/statements/${linked.anchor}#p${linked.paragraph}s${linked.sentence}`
  return (
    <article>
      <h4>
        <LinkedAt language={language} linked={linked} />
      </h4>
      {quote !== null && (
        <Quote language={language} text={quote} lang={linked.language} place={{ to: address(language, place) }} cut={420} />
      )}
      <p>
        {state === 'withdrawn' ? null : <KindMark language={language} kind={kind} />}{' '}
        {state !== 'stands' && statesOfLinked(language)[state]}
      </p>
      {same && <p class="hint">{words.same}</p>}
      {!same && shared.length > 0 && (
        <p class="hint">
          <Said
            sentence={words.shared}
            given={{ shared: <SharedList shared={shared} here={shown.commitment.language} there={linked.language} /> }}
          />
        </p>
      )}
      <p class="hint">{accepted ? words.accepted : say(words.proposed, { strength: strength.toFixed(2) })}</p>
    </article>
  )
}

/** What follows for the kind, which stays as the words say it. */
function WhatFollows({ shown, visit, links }: Given) {
  const { language } = visit
  const { commitment } = shown
  const words = commitmentWords(language).earlier
  const first = links.earlier.find(({ state }) => state === 'stands')
  if (!first) return commitment.kind === 'new' ? null : <p>{words.notFound}</p>
  const { debate, number } = first
  const place = <a href={address(language, `/debates/${debate.slug}/commitments/${number}`)}>{dateInWords(language, debate.date)}</a>
  if (commitment.kind === 'new')
    return <StoodEarlierNotices language={language} slug={shown.debate.slug} stood={stoodEarlier(commitment, links.earlier)} />
  return (
    <p>
      <Said sentence={commitment.kind === 'continuing' ? words.continues : words.reaffirms} given={{ place }} />
    </p>
  )
}

/**
 * Earlier and later words of the same delegation: the commitments of other debates that are likely the same one, both quotes side by side,
 * and what follows for the kind. Nothing where the delegation is not known.
 */
export function EarlierPart(given: Given) {
  const { shown, visit, links } = given
  const { commitment, debate } = shown
  const { language, actor } = visit
  const words = commitmentWords(language).earlier
  const parts = (['earlier', 'later'] as const).filter((when) => links[when].length > 0)
  if (commitment.delegationId === null || (parts.length === 0 && commitment.kind === 'new')) return null
  return (
    <section aria-labelledby="earlier-words">
      <h2 id="earlier-words">{words.title}</h2>
      <WhatFollows {...given} />
      {parts.length > 0 && <p class="hint">{words.intro}</p>}
      {parts.map((when) => (
        <>
          <h3>{words[when]}</h3>
          <div class="side-by-side">
            <div>
              <h4>{words.here}</h4>
              <Quote language={language} text={commitment.quote} lang={commitment.language} cut={420} />
            </div>
            <div>
              {links[when].map((linked) => (
                <Linked shown={shown} visit={visit} linked={linked} />
              ))}
            </div>
          </div>
        </>
      ))}
      {actor !== null && links.earlier.length > 0 && (
        <p>
          <a href={address(language, `/debates/${debate.slug}/review/${commitment.number}#earlier`)}>{words.review}</a>
        </p>
      )}
    </section>
  )
}
