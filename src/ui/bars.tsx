import type { ComponentChildren } from 'preact'
import { CountLink } from './count.tsx'
import { percent } from './messages.ts'
import type { PageLanguage } from './page-language.ts'
import { passage } from './page-language.ts'

/** One bar. */
export interface Bar {
  readonly label: ComponentChildren
  readonly value: number
  /** The list that the value counts. */
  readonly to?: string | null
}

/** Values by name. */
export interface BarsGiven {
  readonly language: PageLanguage
  /** What is to be seen, as a sentence: "Question e was answered by most delegations." */
  readonly finding: ComponentChildren
  /** What the names are, and what the values are: headings of the table. */
  readonly headings: { readonly label: string; readonly value: string }
  readonly bars: readonly Bar[]
  /** Where given, the whole that each value is a part of; shares are then shown. */
  readonly total?: number
  /** Where the numbers come from. */
  readonly source?: ComponentChildren
}

/** Percentage of a width, with one decimal: an attribute of SVG. */
export const width = (share: number) => `${Math.round(share * 1000) / 10}%`

/**
 * Bars and their numbers in one table: what the eye sees as a plot is read out as a table, each number opens its list, and nothing shrinks on a phone.
 * Bars grow in the direction in which the page is read.
 */
export function Bars({ language, finding, headings, bars, total, source }: BarsGiven) {
  const most = Math.max(1, total ?? 0, ...bars.map(({ value }) => value))
  const end = passage(language).dir === 'rtl'
  return (
    <figure class="plot">
      <table class="bars">
        <caption>{finding}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.label}</th>
            <td />
            <th scope="col" class="number">
              {headings.value}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ label, value, to }) => (
            <tr>
              <th scope="row">{label}</th>
              <td class="bar">
                <svg width="100%" height="16" aria-hidden="true">
                  <rect class="value" x={end ? width(1 - value / most) : '0'} width={width(value / most)} height="16" />
                </svg>
              </td>
              <td class="number">
                <CountLink n={value} to={to} />
                {total !== undefined && total > 0 && <span class="share"> {percent(value, total)}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {source && <figcaption class="source">{source}</figcaption>}
    </figure>
  )
}
