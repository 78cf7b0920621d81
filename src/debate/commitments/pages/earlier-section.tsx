import { address, Button, dateInWords, Hidden, type PageLanguage, passage, Quote, Said, SaidInline, TextField } from '../../../ui/index.ts'
import { type LinkedWords, stoodEarlier } from '../earlier/linked-words.ts'
import { ActionForm, Folded, problemIn } from './action-form.tsx'
import { actionAddress, idIn, type Shown, typedIn } from './review-given.ts'
import { StoodEarlierNotices } from './stood-earlier-notices.tsx'
import { reviewWords, strengthInWords } from './words.ts'

/** What both have, as it stands here and, where it differs, as it stands there. */
export function SharedList({
  shared,
  here,
  there,
}: {
  readonly shared: LinkedWords['shared']
  readonly here: string
  readonly there: string
}) {
  return shared.map((one, index) => (
    <>
      {index > 0 && ' · '}
      <bdi {...passage(here)}>{one.here}</bdi>
      {one.there.toLowerCase() !== one.here.toLowerCase() && (
        <>
          {' – '}
          <bdi {...passage(there)}>{one.there}</bdi>
        </>
      )}
    </>
  ))
}

/** What became of a linked commitment, in words, by its state. */
export const statesOfLinked = (language: PageLanguage): Readonly<Record<LinkedWords['state'], string>> => ({
  stands: '',
  ...reviewWords(language).earlier.states,
})

/** Where a commitment of another debate stands in words, with a link to its page: "Women in mediation, 3 May 2023, commitment 12". */
export function LinkedAt({ language, linked }: { readonly language: PageLanguage; readonly linked: LinkedWords }) {
  const { debate, number } = linked
  const given = {
    debate: <SaidInline text={debate.theme ?? debate.slug} lang={debate.themeLanguage} />,
    day: dateInWords(language, debate.date),
    number,
  }
  return (
    <a href={address(language, `/debates/${debate.slug}/commitments/${number}`)}>
      <Said sentence={reviewWords(language).earlier.at} given={given} />
    </a>
  )
}

function Linked({ given, linked }: { readonly given: Shown; readonly linked: LinkedWords }) {
  const { language } = given.visit
  const words = reviewWords(language).earlier
  const at = `${linked.debate.slug}/${linked.number}`
  const place = `/debates/${linked.debate.slug}/statements/${linked.anchor}#p${linked.paragraph}s${linked.sentence}`
  const shared = <SharedList shared={linked.shared} here={given.commitment.language} there={linked.language} />
  return (
    <article>
      <h3>
        <LinkedAt language={language} linked={linked} />
      </h3>
      {linked.quote !== null && (
        <Quote language={language} text={linked.quote} lang={linked.language} place={{ to: address(language, place) }} cut={420} />
      )}
      {linked.state !== 'stands' && <p>{words.states[linked.state]}</p>}
      <p class="hint">
        {linked.accepted ? (
          words.accepted
        ) : (
          <Said sentence={words.proposed} given={{ strength: strengthInWords(linked.strength), shared }} />
        )}
      </p>
      {linked.state !== 'withdrawn' && (
        <ActionForm given={given} action={linked.accepted ? 'unlink-earlier' : 'link-earlier'}>
          <Hidden name="earlier" value={at} />
          {!linked.accepted && <Button manner="secondary">{words.link}</Button>}{' '}
          <button type="submit" class="secondary" formAction={actionAddress(given, 'unlink-earlier')}>
            {words.unlink}
          </button>
        </ActionForm>
      )}
    </article>
  )
}

/** Earlier words of the same delegation that are likely the same commitment: the machine proposes them, a person says whether they are. */
export function EarlierSection({ given }: { readonly given: Shown }) {
  const { visit, debate, commitment, earlier, isWithdrawn } = given
  const { language } = visit
  const words = reviewWords(language).earlier
  if (isWithdrawn || commitment.became.length > 0 || commitment.delegationId === null) return null
  const action = 'link-earlier'
  return (
    <section aria-labelledby="earlier">
      <h2 id="earlier">{words.title}</h2>
      <StoodEarlierNotices language={language} slug={debate.slug} stood={stoodEarlier(commitment, earlier)} />
      <p>{earlier.length > 0 ? words.intro : words.none}</p>
      {earlier.map((linked) => (
        <Linked given={given} linked={linked} />
      ))}
      <Folded given={given} action={action} title={words.other}>
        <TextField
          name="earlier"
          id={idIn(action)('earlier')}
          label={words.other}
          hint={words.otherHint}
          size={30}
          value={typedIn(given, action, 'earlier')}
          problem={problemIn(given, action, 'earlier')}
        />
        <Button>{words.otherButton}</Button>
      </Folded>
    </section>
  )
}
