import { Banner, dateInWords, type PageLanguage, say } from '../../../../ui/index.ts'
import { statementWords } from '../words.ts'
import type { ReadStatementView } from './read-statement-view.ts'

interface Given {
  readonly language: PageLanguage
  readonly view: ReadStatementView
  readonly to: (rest: string) => string
}

/** Which version is shown, where that is not plain: an older one, a corrigendum, or a text that a corrigendum stands beside. */
export function VersionLine({ language, view, to }: Given) {
  const { shown, newest, cited, kept, versions } = view
  const words = statementWords(language)
  const day = dateInWords(language, shown.at)
  const own = `/statements/${kept.anchor}`
  if (shown.id === newest.id) {
    const corrigenda = versions.filter(({ kind }) => kind === 'corrigendum')
    return (
      <>
        {cited && <p class="above">{say(words.newest, { version: shown.version, day })}</p>}
        {corrigenda.map((one) => (
          <Banner manner="waits">
            <p>
              {say(words.corrigendumThere, { day: dateInWords(language, one.at) })}{' '}
              <a href={to(`${own}/versions/${one.version}`)}>{words.differs}</a>
            </p>
          </Banner>
        ))}
      </>
    )
  }
  const isCorrigendum = shown.kind === 'corrigendum'
  const sentence = isCorrigendum ? words.isCorrigendum : words.older
  const differs = isCorrigendum ? `${own}/versions/${shown.version}` : `${own}/versions/${newest.version}?from=${shown.version}`
  return (
    <Banner manner="waits">
      <p>
        {say(sentence, { version: shown.version, day, next: newest.version })} <a href={to(differs)}>{words.differs}</a>
        {' · '}
        <a href={to(own)}>{isCorrigendum ? words.toIssued : words.toNewest}</a>
      </p>
    </Banner>
  )
}

/** All versions of a statement, where there are several: each to be read, and what differs from the one before. */
export function VersionList({ language, view, to }: Given) {
  const { versions, kept } = view
  if (versions.length < 2) return null
  const words = statementWords(language)
  const own = `/statements/${kept.anchor}`
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{words.versions}</h2>
      <ul>
        {versions.map(({ version, kind, at, why }, index) => (
          <li>
            <a href={to(`${own}?version=${version}`)}>
              {say(kind === 'corrigendum' ? words.corrigendumOf : words.versionOf, { version, day: dateInWords(language, at) })}
            </a>
            {why && (
              <>
                {' '}
                <bdi>{say(words.gone.why, { why })}</bdi>
              </>
            )}
            {index < versions.length - 1 && (
              <>
                {' · '}
                <a href={to(`${own}/versions/${version}`)}>{words.differs}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
