import { delegationById, inEnglishSentence } from '../../../../council/index.ts'
import {
  address,
  Banner,
  dateInWords,
  listInWords,
  type PageLanguage,
  Quote,
  Said,
  Sentence,
  SideBySide,
  StandingMark,
  say,
  uiWords,
} from '../../../../ui/index.ts'
import { reasonInWords } from '../../../commitments/index.ts'
import { nameOfWhoSpoke, type WhoSpoke } from '../../register/delegation-name.ts'
import { commitmentWords } from '../words.ts'
import type { PartGiven } from './said-part.tsx'

/** How it was found: by which method, how strongly, why; or by whom it was entered. */
function Found({ shown, visit }: PartGiven) {
  const { commitment, versions, models } = shown
  const { language } = visit
  const words = commitmentWords(language)
  const first = versions[0]!
  const day = dateInWords(language, first.at)
  if (commitment.method === 'person') return <p>{<Said sentence={words.entered} given={{ who: first.actor, day }} />}</p>
  const name = commitment.method.split('@')[0] as keyof typeof words.methods
  const method = say(words.methods[name] ?? words.methods.ngrams, { version: commitment.method })
  const reason = <Sentence said={reasonInWords(language, commitment.reason)} />
  return (
    <p>
      <Said sentence={words.proposed} given={{ day, method, strength: commitment.strength.toFixed(2), reason }} />{' '}
      {models.length > 0 && <Said sentence={words.modelAgrees} given={{ models: listInWords(language, models) }} />}{' '}
      <span class="hint">
        <Said
          sentence={words.strengthNote}
          given={{ method: <a href={address(language, '/method')}>{uiWords(language).main.method}</a> }}
        />
      </span>
    </p>
  )
}

function Checked({ shown, visit }: PartGiven) {
  const { reviewer, reviewedAt, standing, setAsideWhy } = shown.commitment
  const { language } = visit
  const words = commitmentWords(language)
  if (reviewer === null || reviewedAt === null) return <p>{words.notReviewed}</p>
  const day = dateInWords(language, reviewedAt)
  if (standing === 'set-aside')
    return (
      <Banner manner="waits">
        <p>
          <Said sentence={words.setAside} given={{ reviewer, day, why: setAsideWhy ?? '' }} />
        </p>
      </Banner>
    )
  return (
    <p>
      <Said sentence={words.reviewed} given={{ reviewer, day }} />
    </p>
  )
}

/** Names a delegation at the beginning of a sentence: "The Plurinational State of Castaria". */
function atBeginning(language: PageLanguage, who: WhoSpoke, date: string | null): string {
  const delegation = language === 'en' && who.delegationId !== null ? delegationById(who.delegationId) : undefined
  const name = delegation ? inEnglishSentence(delegation, date ?? undefined) : nameOfWhoSpoke(language, who, date)
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function StateWord({ shown, visit }: PartGiven) {
  const { commitment, debate, who } = shown
  const { stateWord, stateSource, stateDate, stateWording, stateReason } = commitment
  const { language } = visit
  const words = commitmentWords(language)
  if (stateWord === null) return <p>{words.stateSilent}</p>
  const delegation = atBeginning(language, who, debate.date)
  return (
    <>
      <p class="lead">
        <Said
          sentence={words.stateSaid[stateWord]}
          given={{ delegation, source: stateSource ?? '', day: stateDate === null ? '' : dateInWords(language, stateDate) }}
        />
      </p>
      {stateReason && (
        <p>
          <Said sentence={words.stateReason} given={{ reason: stateReason }} />
        </p>
      )}
      {stateWording && (
        <SideBySide>
          <div>
            <h3>{words.asSaid}</h3>
            <Quote language={language} text={commitment.quote} lang={commitment.language} />
          </div>
          <div>
            <h3>{words.asWorded}</h3>
            <Quote language={language} text={stateWording} lang={null} />
          </div>
        </SideBySide>
      )}
    </>
  )
}

/** How a commitment stands, in words: proposed by a machine and why, checked by whom, and what the State itself says of it. */
export function StandingPart(given: PartGiven) {
  const { language } = given.visit
  const words = commitmentWords(language)
  return (
    <section aria-labelledby="standing">
      <h2 id="standing">{words.standing}</h2>
      <p>
        <StandingMark language={language} standing={given.shown.commitment.standing} />
      </p>
      <StateWord {...given} />
      <Checked {...given} />
      <Found {...given} />
      {given.visit.actor !== null && (
        <p>
          <a href={`../review/${given.shown.commitment.number}`}>{words.review}</a>
        </p>
      )}
    </section>
  )
}
