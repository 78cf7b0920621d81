import type { Span } from '../../../document/index.ts'

const patterns: Readonly<Record<string, RegExp>> = {
  en: /(?:(?:local|grass-?roots|rural|young|indigenous|refugee|displaced|vulnerable|conflict-affected|(?!The |Our |Their |These |Those |All |Many |Some )[A-Z][a-z]+(?:n|se|sh|ch|i)) )*(?:wom[ae]n(?:['’]s)?[ -](?:and girls|peacebuilders?|mediators?|leaders?|ex-combatants|peacekeepers?|journalists|activists|entrepreneurs|human rights defenders|(?:(?:led|rights|peace) )?(?:organi[sz]ations?|networks?|groups?|associations?|movements?))|women and children|women survivors|survivors of (?:conflict-related )?sexual (?:and gender-based )?violence|survivors|victims of [a-z -]{4,40}?violence|ex-combatants|former combatants|refugees|internally displaced persons|displaced persons|human rights defenders|civil society organi[sz]ations|civil society|local communities|host communities|young people|youth|women|girls|children|victims|civilians|peoples?(?: of (?:the )?[A-Z]\p{L}+(?: [A-Z]\p{L}+)?)?)(?!\p{L})/gu,
  fr: /(?:femmes et (?:des |les |aux )?(?:filles|enfants)|organisations? (?:locales )?(?:de femmes|féminines)|réseaux? (?:locaux )?de femmes|femmes (?:locales|rurales|médiatrices|artisanes de la paix|leaders|déplacées|réfugiées)|médiatrices|ex-combattant(?:e)?s|survivantes?(?: de violences? sexuelles?)?|victimes(?: de violences? sexuelles?)?|réfugié(?:e)?s|déplacé(?:e)?s|société civile|communautés locales|jeunes|femmes|filles|enfants|civils|populations? (?:civiles?|locales?|de la province d['’]\p{Lu}\p{L}+|\p{L}+(?:ienne|aise|ane|oise)s?)|peuple \p{L}+(?:ien|ais|an|ois))(?!\p{L})/giu,
  es: /(?:(?:las )?mujeres y (?:(?:de )?las )?niñas(?: desplazadas)?|organizaciones (?:locales )?de mujeres|redes (?:locales )?de mujeres|mujeres (?:locales|rurales|mediadoras|constructoras de paz|desplazadas|refugiadas)|mediadoras|excombatientes|supervivientes|sobrevivientes|víctimas(?: de (?:la )?violencia (?:sexual|de género))?|refugiad[oa]s|desplazad[oa]s|sociedad civil|comunidades locales|jóvenes|mujeres|niñas|niños|civiles|pueblos? (?:de(?:l)? (?:la |el )?\p{Lu}\p{L}+|\p{L}+(?:és|íes|ano|eño|ino|í)))(?!\p{L})/giu,
  ru: /(?:женщин\p{L}* и девоч\p{L}+|женски\p{L}+ (?:организаци|сет)\p{L}+|местн\p{L}+ женски\p{L}+ \p{L}+|сет\p{L}+ женщин\p{L}*|местн\p{L}+ женщин\p{L}*|женщин\p{L}*-посредни\p{L}+|бывши\p{L}+ комбатант\p{L}+|пострадавши\p{L}+(?: от сексуального насилия)?|жертв\p{L}*(?: сексуального насилия)?|беженц\p{L}+|перемещенн\p{L}+ лиц\p{L}*|гражданск\p{L}+ обществ\p{L}*|гражданск\p{L}+ населени\p{L}+|местн\p{L}+ общин\p{L}*|молодеж\p{L}*|женщин\p{L}*|девоч\p{L}+|дет(?:ей|ям|и)|(?<!\p{L})\p{L}{2,20}ск\p{L}{1,4} народ\p{L}{0,2}|народ\p{L}{0,2} \p{Lu}\p{L}+)(?!\p{L})/giu,
  ar: /(?:النساء والفتيات|(?:ل)?لنساء والفتيات|المنظمات النسائية(?: المحلية)?|الشبكات النسائية(?: المحلية)?|شبكات النساء|النساء المحليات|المقاتلات السابقات|المقاتلين السابقين|الناجيات(?: من العنف الجنسي)?|ضحايا العنف الجنسي|الضحايا|اللاجئين|النازحين|المجتمع المدني|المجتمعات المحلية|الشباب|النساء|للنساء|المرأة|للمرأة|الفتيات|الأطفال|المدنيين|الوسيطات|الشعب (?:ال)\p{L}+)/gu,
  zh: /(?:(?:流离失所)?妇女和女童(?:以及性别暴力受害者)?|当地妇女(?:组织|网络|领袖)?|妇女(?:民间)?组织|妇女网络|妇女团体|女调解员|女性?(?:前)?战斗人员|女性前战斗人员|前战斗人员|性暴力幸存者|幸存者|性(?:别)?暴力受害者|受害者|难民|流离失所者|民间社会(?:组织)?|当地社区|青年(?!党)|妇女|女童|儿童|平民|(?:(?![和与及、的当])\p{Script=Han}){2,4}人民|需要帮助的人)/gu,
}
/** In English words of giving, training or protecting stand before; in other languages the object of the verb is enough. */
const before =
  /(?:\bfor|\bto|\bof|\bamong|\bwith|\bbetween|\bon|\b(?:support|empower|protect|assist|train|help|benefit|reach|equip|includ|fund|financ|resettl|appoint|recruit|mentor|strengthen|aid|serv|involv|engag|accompany|connect)(?:ing|e|s|ed)?)(?: (?:the|all|more|these|those|its|our|their|up to|at least|over|\d[\d,.]*|million|thousand))*(?: (?:capacity|needs|rights|full|equal|meaningful|participation|empowerment|protection|role|voices?|leadership|situation|full, equal and meaningful participation|inclusion) of)?(?: the| all| local)? $/i
/** Words that make of the people a topic: "women, peace and security". */
const topic =
  /^(?:,? (?:and )?peace(?:,? and security|keeping)|['’]s participation|s? and peace and security|، والسلام|和平与安全|、和平与安全|, la paz|, la paix|, мир)|^ (?:и мир|y la paz|et la paix|والسلام والأمن)/iu

/** Finds for whom something is done in a stretch of a text: the first words that name people. */
export function findBeneficiary(text: string, { start, end }: Span, language: string): Span | null {
  const pattern = patterns[language]
  if (!pattern) return null
  const part = text.slice(start, end)
  for (const match of part.matchAll(pattern)) {
    const at = match.index
    const lead = text.slice(Math.max(0, start + at - 80), start + at)
    const rest = part.slice(at + match[0].length, at + match[0].length + 40)
    if (language !== 'zh' && language !== 'ar' && /\p{L}$/u.test(lead)) continue
    // "… and the Empowerment of Women" is a name.
    if (/^(?:Women|Femmes|Mujeres|Civil|Youth)/.test(match[0]) && at > 0) continue
    if (topic.test(rest)) continue
    if (language === 'en' && !before.test(lead)) continue
    return { start: start + at, end: start + at + match[0].length }
  }
  return null
}
