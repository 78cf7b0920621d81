import type { ComponentChildren } from 'preact'
import { Button, Hidden } from './form.tsx'
import { say } from './messages.ts'
import type { PageLanguage } from './page-language.ts'
import { uiWords } from './words.ts'

/** What a list is filtered by. */
export interface FiltersGiven {
  readonly language: PageLanguage
  /** The address of the list without its query. */
  readonly action: string
  /** Filters in force, in words, each with the address of the list without it. */
  readonly chosen?: readonly { readonly name: string; readonly without: string }[]
  /** What else the address keeps, such as the order. */
  readonly keep?: Readonly<Record<string, string>>
  /** Fields: `Select`, `Choices`, `TextField`. */
  readonly children: ComponentChildren
}

/** A form that narrows a list down; it works without script and stays in the address. On a phone it is folded away. */
export function Filters({ language, action, chosen = [], keep = {}, children }: FiltersGiven) {
  const words = uiWords(language).filters
  return (
    <div class="filters">
      <details>
        <summary>{words.title}</summary>
        <form method="get" action={action}>
          {Object.entries(keep).map(([name, value]) => (
            <Hidden name={name} value={value} />
          ))}
          {children}
          <Button>{words.apply}</Button>
        </form>
      </details>
      {chosen.length > 0 && (
        <ul class="chosen" aria-label={words.chosen}>
          {chosen.map(({ name, without }) => (
            <li>
              <a href={without} aria-label={say(words.remove, { name })}>
                {name} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
          <li>
            <a href={action}>{words.clear}</a>
          </li>
        </ul>
      )}
    </div>
  )
}
