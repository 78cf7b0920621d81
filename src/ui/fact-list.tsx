import type { ComponentChildren } from 'preact'

/** One fact: what it is called and what it is. A fact that is not known is null, and is not shown. */
export interface Fact {
  readonly label: string
  readonly value: ComponentChildren
}

const isKnown = ({ value }: Fact) => value !== null && value !== undefined && value !== false && value !== ''

/** Facts by name, only those that are known; nothing at all where none is. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(isKnown)
  if (known.length === 0) return null
  return (
    <dl class="facts">
      {known.map(({ label, value }) => (
        <div>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Two things or three beside each other, such as a document and what was understood of it; below each other where there is no room. */
export function SideBySide({ children }: { readonly children: ComponentChildren }) {
  return <div class="side-by-side">{children}</div>
}
