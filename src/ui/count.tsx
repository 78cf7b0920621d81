import type { ComponentChildren } from 'preact'
import { figure, percent, pluralForm } from './messages.ts'
import type { PageLanguage } from './page-language.ts'
import { Said } from './said.tsx'
import { uiWords } from './words.ts'

/** A number, and the list that it counts. A number of what is protected opens nothing, and has no address. */
export function CountLink({
  n,
  to,
  children,
}: {
  readonly n: number
  readonly to?: string | null | undefined
  readonly children?: ComponentChildren
}) {
  if (!to)
    return (
      <span class="count">
        {figure(n)}
        {children}
      </span>
    )
  return (
    <a class="count" href={to}>
      {figure(n)}
      {children}
    </a>
  )
}

/** A share with its base: "41 of 58 (71%)". */
export function Share(given: {
  readonly language: PageLanguage
  readonly n: number
  readonly total: number
  readonly to?: string
  readonly totalTo?: string
}) {
  const { language, n, total, to, totalTo } = given
  const share = percent(n, total)
  if (share === null) return <CountLink n={n} to={to} />
  const words = uiWords(language)
  return (
    <Said sentence={words.share} given={{ n: <CountLink n={n} to={to} />, total: <CountLink n={total} to={totalTo} />, percent: share }} />
  )
}

/** How much of a register stands how, and the lists that the numbers open. */
export interface StandingGiven {
  readonly language: PageLanguage
  readonly quoted: number
  readonly delegations: number
  readonly reviewed: number
  readonly confirmed: number
  readonly to?: Partial<Readonly<Record<'quoted' | 'delegations' | 'reviewed' | 'confirmed', string>>>
}

/** "128 quoted from 41 delegations, 97 checked by a reviewer, 0 confirmed so far by delegations." */
export function StandingSentence(given: StandingGiven) {
  const { language, to } = given
  const words = uiWords(language).standing
  const part = (name: 'quoted' | 'delegations' | 'reviewed' | 'confirmed') => (
    <Said sentence={pluralForm(language, words[name], given[name])} given={{ n: <CountLink n={given[name]} to={to?.[name]} /> }} />
  )
  return (
    <p class="standing-sentence">
      <Said
        sentence={words.sentence}
        given={{ quoted: part('quoted'), delegations: part('delegations'), reviewed: part('reviewed'), confirmed: part('confirmed') }}
      />
    </p>
  )
}
