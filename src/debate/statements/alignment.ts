import { caselessPattern, sentencesOf } from '../../language/index.ts'
import { cue } from './cues/index.ts'
import type { Line } from './line.ts'
import { namesIn } from './named-group.ts'

const aligns = caselessPattern(cue('aligns'))
const aligning = caselessPattern(
  `${cue('aligns')}(?<between>[^.;。]{0,60}?)(?:${cue('statement')}|statements|déclarations|declaraciones|intervenciones|interventions|заявлени\\p{L}+|выступлени\\p{L}+|بيان\\p{L}*|البيان\\p{L}*|كلمة)(?<rest>[^;。]*)`,
)
const chinese = /(?:赞同|支持|附和|同意|认同|赞成)(?<between>[^，。；]{0,60}?)(?:的)?(?:发言|声明|讲话)/u
const itself = /^[^\p{L}]*$|^[^,.]{0,4}$|(?:^|\s)(?:this|present|cette|la présente|esta|настоящ\p{L}+|этому|هذا)\s*$/iu
const forGroup = caselessPattern(
  `(?:${cue('behalf')}|(?:as|in (?:its|his|her|their) capacity (?:as|of)|en tant que|en (?:sa|su) (?:qualité|calidad) de|en calidad de|в качестве|بصفت\\p{L}+)\\s+(?:the |la |le |el )?${cue('chairOf')}\\s+(?:of |de |del |du |d[’']))\\s*(?<names>[^;。]*)`,
)
const others = /with (?:this|the present) statement|à la présente|к настоящему заявлению/iu
const cheap =
  /align|associat|subscri|endors|join|support|associe|souscri|rallie|suma|adhi|alinea|asocia|respald|присоедин|поддерж|солидар|раздел|ؤيد|نضم|يضم|ضم|赞同|支持|附和|同意|认同|赞成/iu
const weak = /^(?:[\p{L}\s]*?)(?:endorses?|joins?|supports?|respald|поддерж|разделя|(?:ن|ي|ت|أ)?ؤيد|支持|赞成|同意)/iu

function namesAfter(rest: string): readonly string[] {
  const group = forGroup.exec(rest)?.groups?.names
  if (group !== undefined) {
    // "by the Philippines on behalf of ASEAN and by Azerbaijan on behalf of NAM": each "on behalf of" opens a stretch of its own.
    const stretches = group.split(
      /(?:and|et|y|и|و)\s+(?:(?:of|the one|that|celle|la|el)?\s*)?(?:by|par|por|от|of)\s+[^,.]{0,60}?\s*,?\s*(?=on behalf|au nom|en nombre|от имени|باسم)|,\s*(?:and )?[^,]{0,40}?,\s*(?=on behalf|au nom|en nombre)/iu,
    )
    const named = stretches.flatMap((stretch) => {
      const inner = forGroup.exec(stretch)?.groups?.names ?? stretch
      const { names, known } = namesIn(inner)
      const groups = known.filter(({ kind }) => kind !== 'member-state' && kind !== 'observer-state')
      return groups.length > 0 ? groups.map(({ names: { en } }) => en.short) : names
    })
    // "by the observer of the European Union on behalf of its member States": the one who speaks is the name.
    return named.length > 0
      ? named
      : namesIn(rest)
          .known.filter(({ kind }) => kind === 'organization' || kind === 'group')
          .map(({ names: { en } }) => en.short)
  }
  const { names, known } = namesIn(
    rest.replace(
      /^[^\p{L}]*(?:(?:to be |just |already |earlier )*(?:delivered|made|given|presented)(?: \p{L}+)?\s+)?(?:by|of|par|por|de|del|du)\s+/iu,
      '',
    ),
  )
  const printed = names.length > known.length ? names : known.map(({ names: { en } }) => en.short)
  return printed
}

/**
 * Names those with whose statement a text aligns itself, given or still to come.
 *
 * `Algeria aligns itself with the statement delivered by the representative of Iran as the Chair of the Movement of Non-Aligned Countries.`
 */
export function alignedWith(lines: readonly Line[], language: string): readonly string[] {
  const names: string[] = []
  for (const { text } of lines) {
    if (!cheap.test(text)) continue
    for (const { start, end } of sentencesOf(text, language)) {
      const sentence = text.slice(start, end)
      if (!aligns.test(sentence) || others.test(sentence)) continue
      const han = chinese.exec(sentence)?.groups?.between
      if (han !== undefined) {
        const group = /代表(?!团)(?<names>.*)/u.exec(han)?.groups?.names ?? han
        const { known } = namesIn(group)
        names.push(...known.map((delegation) => delegation.names.en.short))
        continue
      }
      const found = aligning.exec(sentence)?.groups
      if (!found || itself.test(found.rest ?? '')) continue
      if (
        weak.test(sentence.slice(sentence.search(aligns))) &&
        !forGroup.test(found.rest ?? '') &&
        !/(?:delivered|made|given|prononcée|faite|formulada|pronunciada|сделан|بيان|البيان)/iu.test(found.rest ?? '')
      )
        continue
      names.push(...namesAfter(found.rest ?? ''))
    }
  }
  return [...new Set(names)]
}
