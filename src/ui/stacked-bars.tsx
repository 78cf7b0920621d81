import type { ComponentChildren } from 'preact'
import { type BarsGiven, width } from './bars.tsx'
import { CountLink } from './count.tsx'
import { figure, listInWords, say } from './messages.ts'
import { type PageLanguage, passage } from './page-language.ts'
import { Table } from './table.tsx'
import { uiWords } from './words.ts'

/** A part that every row has: its name. Its tone is its place in the order, 1 to 8. */
export interface Part {
  readonly name: string
  readonly label: string
}

/** One row: the value of each part, in the order of the parts, with the list that it counts. */
export interface StackedBar {
  readonly label: string
  /** What stands before the bar in place of the label, such as a link. */
  readonly shown?: ComponentChildren
  readonly values: readonly { readonly value: number; readonly to?: string | null }[]
}

/** Values by name and part. */
export interface StackedBarsGiven extends Pick<BarsGiven, 'language' | 'finding' | 'source'> {
  /** What the rows are. */
  readonly heading: string
  readonly parts: readonly Part[]
  readonly bars: readonly StackedBar[]
}

const sum = (bar: StackedBar) => bar.values.reduce((all, { value }) => all + value, 0)

function Strip({
  language,
  bar,
  parts,
  most,
}: {
  readonly language: PageLanguage
  readonly bar: StackedBar
  readonly parts: readonly Part[]
  readonly most: number
}) {
  const words = uiWords(language).plot
  const said = parts.map(({ label }, index) => say(words.part, { label, n: figure(bar.values[index]?.value ?? 0) }))
  const mirrored = passage(language).dir === 'rtl'
  let before = 0
  return (
    <svg width="100%" height="24" role="img" aria-label={say(words.row, { label: bar.label, parts: listInWords(language, said) })}>
      {bar.values.map(({ value }, index) => {
        const share = value / most
        const x = mirrored ? 1 - before - share : before
        before += share
        if (value === 0) return null
        return (
          <>
            <rect class={`part tone-${(index % 8) + 1}`} x={width(x)} width={width(share)} height="24" />
            {share > 0.06 && (
              <text class={`tone-${(index % 8) + 1}`} x={width(x + share / 2)} y="17" text-anchor="middle">
                {figure(value)}
              </text>
            )}
          </>
        )
      })}
    </svg>
  )
}

/** Bars made of parts, with the names of the parts above them and the numbers, each of which opens its list, in a table below. */
export function StackedBars({ language, finding, heading, parts, bars, source }: StackedBarsGiven) {
  const most = Math.max(1, ...bars.map(sum))
  const words = uiWords(language).plot
  return (
    <figure class="plot">
      <figcaption>{finding}</figcaption>
      <ul class="legend">
        {parts.map(({ label }, index) => (
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <rect class={`part tone-${(index % 8) + 1}`} width="14" height="14" />
            </svg>{' '}
            {label}
          </li>
        ))}
      </ul>
      <div class="strips">
        {bars.map((bar) => (
          <div class="strip">
            <span class="strip-label">{bar.shown ?? bar.label}</span>
            <Strip language={language} bar={bar} parts={parts} most={most} />
          </div>
        ))}
      </div>
      <details>
        <summary>{words.numbers}</summary>
        <Table
          language={language}
          caption={finding}
          columns={[
            { heading },
            ...parts.map(({ label }) => ({ heading: label, numeric: true as const })),
            { heading: words.total, numeric: true },
          ]}
          rows={bars.map((bar) => ({
            cells: [bar.label, ...bar.values.map(({ value, to }) => <CountLink n={value} to={to} />), figure(sum(bar))],
          }))}
        />
      </details>
      {source && <p class="source">{source}</p>}
    </figure>
  )
}
