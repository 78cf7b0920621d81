import { figure, say } from './messages.ts'
import type { PageLanguage } from './page-language.ts'
import { uiWords } from './words.ts'

/** Where in a long list a page is. Pages are counted from 1. */
export interface PagerGiven {
  readonly language: PageLanguage
  readonly page: number
  readonly size: number
  readonly total: number
  /** The address of another page of the same list. */
  readonly to: (page: number) => string
}

/** First, last and the neighbours; 0 stands for those left out. */
function shown(page: number, last: number): readonly number[] {
  const near = [...new Set([1, page - 1, page, page + 1, last])].filter((one) => one >= 1 && one <= last).sort((a, b) => a - b)
  return near.flatMap((one, index) => (index > 0 && one - near[index - 1]! > 1 ? [0, one] : [one]))
}

/** Says which part of a list is shown, "51–100 of 128", with links to the other parts. */
export function Pager({ language, page, size, total, to }: PagerGiven) {
  const words = uiWords(language).pager
  const last = Math.max(1, Math.ceil(total / size))
  const from = (page - 1) * size + 1
  const range =
    total === 0 ? words.nothing : say(words.range, { from: figure(from), to: figure(Math.min(total, page * size)), total: figure(total) })
  if (last === 1) return <p class="pager-range">{range}</p>
  return (
    <nav class="pager" aria-label={words.name}>
      <p class="pager-range">{range}</p>
      <ul>
        {page > 1 && (
          <li>
            <a href={to(page - 1)} rel="prev">
              {words.previous}
            </a>
          </li>
        )}
        {shown(page, last).map((one) => (
          <li>
            {one === 0 ? (
              '…'
            ) : (
              <a href={to(one)} aria-label={say(words.page, { n: one })} aria-current={one === page ? 'page' : undefined}>
                {figure(one)}
              </a>
            )}
          </li>
        ))}
        {page < last && (
          <li>
            <a href={to(page + 1)} rel="next">
              {words.next}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
