import { address, Banner, Quote, say } from '../../../../ui/index.ts'
import { commitmentWords } from '../words.ts'
import type { PartGiven } from './said-part.tsx'

/** What became of the words of a commitment when its statement was corrected: that they are gone, or what the corrigendum has in their place. */
export function WordsFollowed({ shown, visit }: PartGiven) {
  const { debate, commitment, who } = shown
  const { goneFrom, correctedIn, correctedTo } = commitment
  const version = goneFrom ?? correctedIn
  if (version === null) return null
  const { language } = visit
  const words = commitmentWords(language)
  const sentence = goneFrom !== null ? words.wordsGone : correctedTo === null ? words.leftOut : words.correctedTo
  return (
    <Banner manner="waits">
      <p>
        {say(sentence, { version })}{' '}
        <a href={address(language, `/debates/${debate.slug}/statements/${who.anchor}/versions/${version}`)}>{words.differs}</a>
      </p>
      {goneFrom === null && correctedTo !== null && <Quote language={language} text={correctedTo} lang={commitment.language} />}
    </Banner>
  )
}
