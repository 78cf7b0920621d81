import { address, dateInWords, listInWords, type PageLanguage, passage, Quote, Said, SaidInline, say, uiWords } from '../../../ui/index.ts'
import type { KeptCommitment } from '../../commitments/index.ts'
import type { EarlierAndLater, WordsBeside } from '../earlier-words.ts'
import { followUpWords } from './words.ts'

/** Words in common that are named; the rest can be seen in the quotes. */
const mostNamed = 6

function Named({ sentence, words, lang }: { readonly sentence: string; readonly words: readonly string[]; readonly lang: string }) {
  const named = words.slice(0, mostNamed).map((word, index) => (
    <>
      {index > 0 && ' · '}
      <bdi {...passage(lang)}>{word}</bdi>
    </>
  ))
  return (
    <p class="hint">
      <Said sentence={sentence} given={{ words: named }} />
    </p>
  )
}

function Beside({
  language,
  beside,
  when,
}: {
  readonly language: PageLanguage
  readonly beside: WordsBeside
  readonly when: 'earlier' | 'later'
}) {
  const words = followUpWords(language).section
  const { debate, quote, language: lang, number, anchor, paragraph, sentence, shared, around, pillars, same } = beside
  const at = `/debates/${debate.slug}`
  const day = dateInWords(language, debate.date)
  const place = { to: address(language, `${at}/statements/${anchor}#p${paragraph}s${sentence}`) }
  const theme = <SaidInline text={debate.theme ?? debate.slug} lang={debate.themeLanguage} />
  return (
    <article>
      <h4>
        <a href={address(language, at)}>
          <Said sentence={words.otherWords} given={{ debate: theme, day }} />
        </a>
      </h4>
      <Quote language={language} text={quote} lang={lang} place={place} cut={420} />
      {number !== null && (
        <p>
          <a href={address(language, `${at}/commitments/${number}`)}>{say(words.inRegister, { number })}</a>
        </p>
      )}
      {same && <p class="hint">{say(when === 'earlier' ? words.same : words.sameLater, { date: day })}</p>}
      {!same && shared.length > 0 && <Named sentence={words.shared} words={shared} lang={lang} />}
      {!same && shared.length + around.length === 0 && (
        <p class="hint">
          {say(words.pillars, {
            pillars: listInWords(
              language,
              pillars.map((pillar) => uiWords(language).pillars[pillar]),
            ),
          })}
        </p>
      )}
      {!same && around.length > 0 && <Named sentence={words.around} words={around} lang={lang} />}
    </article>
  )
}

interface Given {
  readonly language: PageLanguage
  readonly own: KeptCommitment
  readonly words: EarlierAndLater
}

/** What the same delegation said before and after, beside the words of the commitment. Nothing where nothing was found. */
export function WordsBesideEachOther({ language, own, words: found }: Given) {
  const words = followUpWords(language).section
  const parts = (['earlier', 'later'] as const).filter((when) => found[when].length > 0)
  if (parts.length === 0) return null
  return (
    <>
      {parts.map((when) => (
        <>
          <h3>{words[when]}</h3>
          <div class="side-by-side">
            <div>
              <h4>{words.theseWords}</h4>
              <Quote language={language} text={own.quote} lang={own.language} />
            </div>
            <div>
              {found[when].map((beside) => (
                <Beside language={language} beside={beside} when={when} />
              ))}
            </div>
          </div>
        </>
      ))}
      <p class="hint">{words.alike}</p>
    </>
  )
}
