import type { Span } from '../../../document/index.ts'

const patterns: Readonly<Record<string, RegExp>> = {
  en: /(?:(?:local|grass-?roots|rural|young|indigenous|refugee|displaced|African|Somali|Congolese|Afghan|Malian|Syrian|Sudanese|Haitian|Colombian) )*(?:women(?:['’]s)? (?:and girls|peacebuilders?|mediators?|leaders?|ex-combatants|peacekeepers?|human rights defenders|(?:organi[sz]ations?|networks?|groups?|associations?))|women and children|women survivors|survivors of (?:conflict-related )?sexual (?:and gender-based )?violence|survivors|victims of [\p{L} -]{4,40}?violence|ex-combatants|former combatants|refugees|internally displaced persons|human rights defenders|civil society organizations|local communities|young people|(?:local|rural|young|displaced|refugee) women|women and girls|women|girls|children|victims)/giu,
  fr: /(?:femmes et (?:des |les )?(?:filles|enfants)|organisations? (?:locales )?de femmes|réseaux? de femmes|femmes (?:locales|rurales|médiatrices|artisanes de la paix|leaders)|ex-combattant(?:e)?s|survivantes?(?: de violences? sexuelles?)?|victimes(?: de violences? sexuelles?)?|réfugiés|déplacés|société civile|communautés locales|jeunes|femmes|filles|enfants)/giu,
  es: /(?:mujeres y (?:las )?niñas|organizaciones (?:locales )?de mujeres|redes de mujeres|mujeres (?:locales|rurales|mediadoras|constructoras de paz)|excombatientes|supervivientes|sobrevivientes|víctimas(?: de (?:la )?violencia sexual)?|refugiados|desplazados|sociedad civil|comunidades locales|jóvenes|mujeres|niñas|niños)/giu,
  ru: /(?:женщин\p{L}* и девочк\p{L}*|женщин\p{L}* и девочек|женски\p{L}+ организаци\p{L}+|сет\p{L}+ женщин|местн\p{L}+ женщин\p{L}*|бывши\p{L}+ комбатант\p{L}+|пострадавши\p{L}+(?: от сексуального насилия)?|жертв\p{L}*(?: сексуального насилия)?|беженц\p{L}+|перемещенн\p{L}+ лиц\p{L}*|гражданск\p{L}+ обществ\p{L}*|местн\p{L}+ общин\p{L}*|молодеж\p{L}*|женщин\p{L}*|девочк\p{L}*|дет(?:ей|ям|и))/giu,
  ar: /(?:النساء والفتيات|المنظمات النسائية|الشبكات النسائية|شبكات النساء|النساء المحليات|المقاتلات السابقات|المقاتلين السابقين|الناجيات(?: من العنف الجنسي)?|ضحايا العنف الجنسي|الضحايا|اللاجئين|النازحين|المجتمع المدني|المجتمعات المحلية|الشباب|النساء|المرأة|الفتيات|الأطفال)/gu,
  zh: /(?:妇女和女童|当地妇女(?:组织|网络)?|妇女组织|妇女网络|妇女团体|女性前战斗人员|前战斗人员|性暴力幸存者|幸存者|性暴力受害者|受害者|难民|流离失所者|民间社会(?:组织)?|当地社区|青年|妇女|女童|儿童)/gu,
}
const after: Readonly<Record<string, RegExp>> = {
  en: /(?:\bfor|\bto|\bof|\bsupport(?:ing)?|\bempower(?:ing)?|\bprotect(?:ing)?|\bassist(?:ing)?|\btrain(?:ing)?|\bhelp(?:ing)?|\bamong|\bbenefit(?:ing)?)(?: the| all| more| these| those| its| our)?(?: (?:needs|rights|participation|empowerment|protection|role|voices?|leadership|situation) of)?(?: the| all)? $/i,
}

/** Finds for whom something is done in a stretch of a text: the first words that name people after words of giving or protecting. */
export function findBeneficiary(text: string, { start, end }: Span, language: string): Span | null {
  const pattern = patterns[language]
  if (!pattern) return null
  const part = text.slice(start, end)
  for (const match of part.matchAll(pattern)) {
    const lead = after[language]
    if (language !== 'zh' && /\p{L}$/u.test(part.slice(0, match.index))) continue
    // "… and the Empowerment of Women" is a name.
    if (/^\p{Lu}/u.test(match[0]) && match.index > 0) continue
    if (lead && !lead.test(part.slice(0, match.index))) continue
    return { start: start + match.index, end: start + match.index + match[0].length }
  }
  return null
}
