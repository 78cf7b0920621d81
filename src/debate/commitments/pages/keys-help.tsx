import { keys, type PageLanguage } from '../../../ui/index.ts'

import { reviewWords } from './words.ts'

/** What the keys are, a way to turn them off, and the script that makes them work; everything works without. */
export function KeysHelp({ language }: { readonly language: PageLanguage }) {
  const words = reviewWords(language).keys
  const named = [
    ['j', words.j],
    ['k', words.k],
    ['c', words.c],
    ['x', words.x],
    ['e', words.e],
    ['?', words.help],
  ] as const
  return (
    <div data-keys hidden>
      <details data-key="?">
        <summary>{words.title}</summary>
        <p>
          <label>
            <input type="checkbox" checked /> {words.on}
          </label>
        </p>
        <dl class="facts">
          {named.map(([key, does]) => (
            <div>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
      </details>
      <script src={keys.address} defer />
    </div>
  )
}
