import type { InstrumentKind } from '../findings.ts'

/** A word or phrase that names what kind of instrument something is. `names` may stand alone; the others need a name or number beside them. */
export interface InstrumentWord {
  readonly pattern: RegExp
  readonly kind: InstrumentKind
}

const list = (entries: readonly (readonly [string, InstrumentKind])[], flags: string): readonly InstrumentWord[] =>
  entries.map(([source, kind]) => ({ pattern: new RegExp(source, flags), kind }))

const free = (source: string) => `(?<!\\p{L})(?:${source})(?!\\p{L})`

/** Phrases that are instruments by themselves, by language, the longer before the shorter. */
export const phrases: Readonly<Record<string, readonly InstrumentWord[]>> = {
  en: list(
    [
      [free('(?:national |regional |local )?(?:action plans?|plans? of action|implementation plans?)'), 'action-plan'],
      [
        '(?<!\\p{L})(?<!international |humanitarian |of |rights |criminal |martial |common |the )(?:draft )?(?:law|bill|legislation|decree)s?(?!\\p{L})(?! enforcement| and order)',
        'law',
      ],
      [free('draft resolution'), 'resolution'],
      [free('trust fund|emergency fund|solidarity fund'), 'fund'],
      [free('(?:national |gender |defence |foreign policy |humanitarian )?(?:strategy|strategies|strategic plan)'), 'strategy'],
      [free('(?:peace|ceasefire|cooperation) agreement|memorandum of understanding'), 'agreement'],
      [
        free(
          '(?:military |police |civilian |infantry |engineering )?(?:contingents?|battalions?|formed police units?|rapid deployment force)|troop contributions?|military contribution',
        ),
        'deployment',
      ],
    ],
    'giu',
  ),
  fr: list(
    [
      [free("plans? d[’']action(?: nation\\p{L}+| région\\p{L}+)?|plans? nation\\p{L}+ d[’']action"), 'action-plan'],
      [free('(?:projets? de )?lois?(?! et )|législation|décrets?'), 'law'],
      [free('projets? de résolution'), 'resolution'],
      [free('stratégie(?:s)?(?: nationale)?'), 'strategy'],
      [free("accord de paix|mémorandum d[’']accord"), 'agreement'],
      [free('contingents?|bataillons?|unité de police constituée|contribution militaire'), 'deployment'],
    ],
    'giu',
  ),
  es: list(
    [
      [
        free('plan(?:es)? de acción nacional(?:es)?|plan(?:es)? nacional(?:es)? de acción|plan(?:es)? de acción|plan nacional'),
        'action-plan',
      ],
      [free('(?:proyectos? de )?ley(?:es)?|legislación|decretos?'), 'law'],
      [free('proyectos? de resolución'), 'resolution'],
      [free('estrategias?(?: nacional)?'), 'strategy'],
      [free('acuerdo de paz|memorando de entendimiento'), 'agreement'],
      [free('contingentes?|batallón|batallones|unidad de policía constituida'), 'deployment'],
    ],
    'giu',
  ),
  ru: list(
    [
      [free('национальн\\p{L}+ план\\p{L}* действий|план\\p{L}* действий|национальн\\p{L}+ план\\p{L}*'), 'action-plan'],
      [free('(?:проект\\p{L}* )?закон(?:а|у|ы|ов|ом|е|ами)?|законопроект\\p{L}*|законодательств\\p{L}+'), 'law'],
      [free('проект\\p{L}* резолюции'), 'resolution'],
      [free('(?:национальн\\p{L}+ )?стратеги(?:я|и|ю|ей)'), 'strategy'],
      [free('мирн\\p{L}+ соглашени\\p{L}+'), 'agreement'],
      [free('воинск\\p{L}+ контингент\\p{L}*|батальон\\p{L}*|контингент\\p{L}*'), 'deployment'],
    ],
    'giu',
  ),
  ar: list(
    [
      [
        '(?:ل|ب)?(?:ال)?خط[ةط]\\p{L}? (?:ال)?(?:عمل|وطنية)(?: (?:ال)?استراتيجية)?(?: (?:ال)?وطنية)?|خطتها الوطنية|خطتنا الوطنية|خطط (?:ال)?عمل (?:ال)?وطنية',
        'action-plan',
      ],
      ['مشروع قرار', 'resolution'],
      ['(?<!\\p{L})(?:ال|مشروع )?(?:قانون|تشريعات|تشريع|مرسوم)(?:ا|اً)?(?!\\p{L})(?! الدولي)', 'law'],
      ['(?<!\\p{L})(?:ال|ب)?استراتيجي(?:ة|تنا|تها)(?: (?:ال)?وطنية)?(?!\\p{L})', 'strategy'],
      ['اتفاق(?:ية)? (?:ال)?سلام', 'agreement'],
      ['(?<!\\p{L})(?:كتيبة|وحدة شرطة مشكلة|وحدة عسكرية)', 'deployment'],
    ],
    'gu',
  ),
  zh: list(
    [
      ['国家(?:战略)?行动计划|行动计划|国家计划', 'action-plan'],
      ['决议草案', 'resolution'],
      ['法律草案|立法|法案|(?<!国际|宪|司|执|方|办|违|合|依)法(?:律|令)', 'law'],
      ['国家战略|战略(?!性|伙伴)', 'strategy'],
      ['和平协议|和平协定|明斯克协议', 'agreement'],
      ['维和部队|建制警察部队|维和警队|工兵分队|医疗分队', 'deployment'],
    ],
    'gu',
  ),
}

/** Words with a capital at the head or end of a name: "Women's Peace and Humanitarian Fund", "Fonds central pour …". */
export const namingWords: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/^(?:Fund|Facility|Fonds|Fondo|Фонд\p{L}*|фонд\p{L}{1,2})$/u, 'fund'],
  [/^(?:Plan|План\p{L}*)$/u, 'action-plan'],
  [
    /^(?:Convention|Protocol|Covenant|Treaty|Charter|Statute|Protocole|Pacte|Traité|Charte|Statut|Convención|Protocolo|Pacto|Tratado|Carta|Estatuto|Конвенци\p{L}+|Протокол\p{L}*|Пакт\p{L}*|Договор\p{L}*|Устав\p{L}*)$/u,
    'treaty',
  ],
  [/^(?:Strategy|Framework|Agenda|Roadmap|Stratégie|Estrategia|Marco|Programa|Стратеги\p{L}+|Повестк\p{L}+)$/u, 'strategy'],
  [/^(?:Initiative|Iniciativa|Инициатив\p{L}+|Compact|Call)$/u, 'initiative'],
  [/^(?:Programme|Program|Программ\p{L}+|Instrument|Mechanism)$/u, 'programme'],
  [/^(?:Act|Law|Bill|Loi|Ley|Закон\p{L}*)$/u, 'law'],
  [/^(?:Agreement|Accord|Accords|Acuerdo|Acuerdos|Declaration|Déclaration|Declaración|Соглашени\p{L}+|Декларац\p{L}+)$/u, 'agreement'],
]

/** Arabic and Chinese names, which have no capitals. */
export const writtenNames: Readonly<Record<string, readonly InstrumentWord[]>> = {
  ar: list(
    [
      ['(?<!\\p{L})(?:ل|ب|ال)?صندوق (?:ال)?\\p{L}+(?: (?:ال|لل|من أجل )\\p{L}+){0,4}', 'fund'],
      ['(?<!\\p{L})(?:ل|ب|ال)?اتفاقية (?:ال)?\\p{L}+(?: (?:ال|لل)\\p{L}+){0,4}', 'treaty'],
      ['(?<!\\p{L})(?:ل|ب|ال)?مبادرة (?:ال)?\\p{L}+(?: (?:ال|لل)\\p{L}+){0,3}', 'initiative'],
      ['(?<!\\p{L})(?:ميثاق الأمم المتحدة|الميثاق)', 'treaty'],
    ],
    'gu',
  ),
  zh: list(
    [
      ['(?:联合国|中央|全球|妇女|人道主义|建设和平|应急|人口|信托|和平|发展|合作|紧急|救济|与)+[\\p{Script=Han}]{0,6}?基金', 'fund'],
      ['《[^》]{2,30}(?:公约|条约|宪章|规约|议定书)》', 'treaty'],
      ['《[^》]{2,30}(?:战略|议程)》', 'strategy'],
      ['《[^》]{2,30}(?:法|法案)》', 'law'],
      ['《[^》]{2,30}》', 'agreement'],
    ],
    'gu',
  ),
}

/** Words that a resolution is called before its number, and after it. */
export const resolutionBefore =
  /(?:(?:Security Council |General Assembly )?resolutions?|(?:la |les )?résolutions?|(?:la )?resoluci(?:ón|ones)|резолюци\p{L}+|(?:ال|ل|ب)?قرار(?:ات)?|第) ?$/iu
export const resolutionAfter = /^ ?号决议/u

const ordinals: readonly (readonly [RegExp, number])[] = [
  [/^(?:first|1st|premier|première|1er|primer|primera|перв\p{L}+|الأولى?|第一)$/iu, 1],
  [/^(?:second|2nd|deuxième|2e|segundo|segunda|втор\p{L}+|الثاني(?:ة)?|第二)$/iu, 2],
  [/^(?:third|3rd|troisième|3e|tercer|tercera|трет\p{L}+|الثالث(?:ة)?|第三)$/iu, 3],
  [/^(?:fourth|4th|quatrième|4e|cuarto|cuarta|четверт\p{L}+|الرابع(?:ة)?|第四)$/iu, 4],
  [/^(?:fifth|5th|cinquième|5e|quinto|quinta|пят\p{L}+|الخامس(?:ة)?|第五)$/iu, 5],
  [/^(?:sixth|6th|sixième|6e|sexto|sexta|шест\p{L}+|السادس(?:ة)?|第六)$/iu, 6],
  [/^(?:seventh|7th|septième|séptimo|седьм\p{L}+|السابع(?:ة)?|第七)$/iu, 7],
]

/** Which one of several an ordinal word says it is; null where it is none. */
export const generationOf = (word: string): number | null => ordinals.find(([pattern]) => pattern.test(word))?.[1] ?? null
