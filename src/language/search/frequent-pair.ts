import { cutWords } from './cut-words.ts'
import { keysWithin, type WordKey } from './word-key.ts'

/**
 * Words that stand in most statements. A phrase of such words ("Security Council", "of the") is slow to look for by its words, so that two of them side by side
 * are kept as a word of their own. The lists are part of how texts are kept: change them together with {@link searchForm}.
 */
const frequent: Readonly<Record<string, string>> = {
  en: `the in to of is and that for we a on have with as by it its our their this all an which also not at from but or i united nations security council
    international peace state general assembly resolution women girls gender men human rights humanitarian support community government secretary role armed
    conflict violence sexual equality participation protection peacekeeping operations agenda member`,
  fr: `en que la les de des et au est a sur dans le par pour qui une un aux il ce leur ces se avec nations unies conseil securite paix etats femmes hommes filles
    droits resolution secretaire general assemblee generale membres communaute internationale agenda violences sexuelles conflits armes`,
  es: `se de que la el a los para en y del las por con una un su al sobre como no naciones unidas consejo seguridad paz estados mujeres hombres ninas derechos
    humanos resolucion secretario general asamblea miembros comunidad internacional agenda violencia sexual conflictos armados`,
  ru: `к и в год для по с на который о что не а его их из от организации объединенных наций совет безопасности мир государства женщины мужчины права человека
    резолюция генеральный секретарь ассамблея члены международное сообщество насилие сексуальное`,
  ar: `في من على إلى أن التي هذا مع عن الذي ما بين الأمم المتحدة مجلس الأمن السلام الدول المرأة الرجال حقوق الإنسان قرار الأمين العام الجمعية العامة الأعضاء
    المجتمع الدولي العنف الجنسي النزاعات المسلحة حفظ`,
}

let keys: ReadonlySet<WordKey> | null = null

const made = () =>
  new Set(
    Object.entries(frequent).flatMap(([language, list]) =>
      cutWords(list).compounds.flatMap(({ runs }) => runs.map(({ word, script }) => keysWithin(word, script, language)[0]!)),
    ),
  )

/** The key of two frequent words side by side; null where one of them is not frequent. */
export function pairKey(first: readonly WordKey[], second: readonly WordKey[]): WordKey | null {
  keys ??= made()
  // A word with two keys may be one word or another, which a pair cannot say.
  if (first.length > 1 || second.length > 1 || !keys.has(first[0]!) || !keys.has(second[0]!)) return null
  return `${first[0]!} ${second[0]!.slice(1)}`
}

/** Which way of cutting and making keys a text was kept with. Another number tells that what was kept must be made anew. */
export const searchForm = 1
