import { address, dateInWords, type PageLanguage, Said } from '../../../ui/index.ts'
import type { StoodEarlier } from '../earlier/linked-words.ts'
import { noticeWords } from './words.ts'

/** The notices of commitments that were said to be new, but stood earlier, each with links to both. `slug` is that of their debate. Nothing where there are none. */
export function StoodEarlierNotices({
  language,
  slug,
  stood,
}: {
  readonly language: PageLanguage
  readonly slug: string
  readonly stood: readonly StoodEarlier[]
}) {
  if (stood.length === 0) return null
  const sentence = noticeWords(language)['commitment.stood-earlier']
  return (
    <div class="notices">
      <ul>
        {stood.map(({ number, earlier }) => (
          <li>
            <Said
              sentence={sentence}
              given={{
                number: <a href={address(language, `/debates/${slug}/commitments/${number}`)}>{number}</a>,
                day: (
                  <a href={address(language, `/debates/${earlier.slug}/commitments/${earlier.number}`)}>
                    {dateInWords(language, earlier.date)}
                  </a>
                ),
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
