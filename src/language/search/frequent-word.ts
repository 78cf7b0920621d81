import { cutWords } from './cut-words.ts'
import { keysWithin, latinReadings, type WordKey } from './word-key.ts'

/**
 * Words that stand in most statements. A phrase of such words alone ("Security Council", "women, peace and security") would have to be looked for through
 * the words of most statements, so that they are kept a second time by themselves. The lists are part of how texts are kept: change them together
 * with {@link searchForm}.
 */
const latin = `the in to of is and that for we a on have with as by it its our their this these all an which also not at from but or i united nations nation security
  council international peace peaceful state states general assembly resolution resolutions women woman girls gender men man human rights humanitarian support
  community government secretary role armed conflict conflicts violence sexual equality participation protection peacekeeping operations agenda member members
  efforts country countries people
  en que la les de des et au aux est a sur dans le par pour qui une un il ce leur ces se avec nations unies conseil securite paix etats etat femmes femme hommes
  filles droits resolution secretaire general assemblee generale membres communaute internationale agenda violences sexuelles conflits armes organisation
  maintien developpement
  de que la el los las para en y del por con una un su al sobre como no naciones unidas consejo seguridad paz estados estado mujeres mujer hombres ninas
  derechos humanos resolucion secretario general asamblea miembros comunidad internacional agenda violencia sexual conflictos conflicto armados armado
  organizacion mantenimiento`
const others = `к и в год для по с на который о что не а его их из от организации объединенных наций совет безопасности мир государства женщины мужчины права человека
  резолюция генеральный секретарь ассамблея члены международное сообщество насилие сексуальное вооруженные конфликты поддержание участие развитие
  في من على إلى أن التي هذا مع عن الذي ما بين الأمم المتحدة مجلس الأمن السلام الدول الدولي المرأة الرجال حقوق الإنسان قرار الأمين العام الجمعية العامة الأعضاء
  المجتمع العنف الجنسي النزاعات المسلحة حفظ التنمية`

let keys: ReadonlySet<WordKey> | null = null

function made(): ReadonlySet<WordKey> {
  const keysOf = (list: string, language: string) =>
    cutWords(list).compounds.flatMap(({ runs }) => runs.flatMap(({ word, script }) => keysWithin(word, script, language)))
  // A word is looked for in every language of its script, so that it is frequent in all of them.
  return new Set([...latinReadings.flatMap((language) => keysOf(latin, language)), ...keysOf(others, 'other')])
}

/** Tells whether a key is that of a word that stands in most statements. */
export function isFrequent(key: WordKey): boolean {
  keys ??= made()
  return keys.has(key)
}

/** Which way of cutting and making keys a text was kept with. Another number tells that what was kept must be made anew. */
export const searchForm = 1
