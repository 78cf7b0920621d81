/**
 * A region as statements name it, with its name in the languages of pages and what it is found by in the six.
 * Names are those of common use at the United Nations; a region is no judgement on where a State belongs.
 */
export interface Region {
  readonly id: string
  readonly names: { readonly en: string; readonly ar: string }
  /** Source of a regular expression over all six languages. */
  readonly found: string
}

/** The regions that are looked for; the longer name stands before the shorter one that it holds. */
export const regions: readonly Region[] = [
  {
    id: 'lake-chad-basin',
    names: { en: 'Lake Chad basin', ar: 'حوض بحيرة تشاد' },
    found: 'Lake Chad [Bb]asin|bassin du lac Tchad|cuenca del [Ll]ago Chad|бассейн\\p{L}* озера Чад|حوض بحيرة تشاد|乍得湖流域',
  },
  {
    id: 'horn-of-africa',
    names: { en: 'Horn of Africa', ar: 'القرن الأفريقي' },
    found: "Horn of Africa|Corne de l['’]Afrique|Cuerno de África|Африканск\\p{L}+ Рог\\p{L}*|القرن الأفريقي|非洲之角",
  },
  {
    id: 'great-lakes-region',
    names: { en: 'Great Lakes region', ar: 'منطقة البحيرات الكبرى' },
    found: 'Great Lakes(?: [Rr]egion)?|Grands Lacs|Grandes Lagos|Великих озер|البحيرات الكبرى|大湖区',
  },
  {
    id: 'west-africa',
    names: { en: 'West Africa', ar: 'غرب أفريقيا' },
    found: "West(?:ern)? Africa(?!n)|Afrique de l['’]Ouest|África Occidental|Западн\\p{L}+ Африк\\p{L}+|غرب [أإ]فريقيا|西非(?!经共体)",
  },
  {
    id: 'central-africa',
    names: { en: 'Central Africa', ar: 'وسط أفريقيا' },
    found: 'Central Africa(?!n)|Afrique centrale|África Central|Центральн\\p{L}+ Африк\\p{L}+|وسط [أإ]فريقيا|中部非洲',
  },
  {
    id: 'east-africa',
    names: { en: 'East Africa', ar: 'شرق أفريقيا' },
    found:
      "East(?:ern)? Africa(?!n)|Afrique de l['’]Est|Afrique orientale|África Oriental|Восточн\\p{L}+ Африк\\p{L}+|شرق [أإ]فريقيا|东非(?!共同体)",
  },
  {
    id: 'sahel',
    names: { en: 'Sahel', ar: 'منطقة الساحل' },
    found: 'Sahel(?!ian)|Сахел\\p{L}+|(?<=منطقة |في )الساحل(?! العاج)|萨赫勒',
  },
  {
    id: 'middle-east',
    names: { en: 'Middle East', ar: 'الشرق الأوسط' },
    found: 'Middle East|Moyen-Orient|Proche-Orient|Oriente Medio|Ближн\\p{L}+ Восток\\p{L}*|الشرق الأوسط|中东',
  },
  {
    id: 'western-balkans',
    names: { en: 'Western Balkans', ar: 'غرب البلقان' },
    found: 'Western Balkans|Balkans occidentaux|Balcanes Occidentales|Западн\\p{L}+ Балкан\\p{L}*|غرب البلقان|西巴尔干',
  },
  {
    id: 'latin-america-and-the-caribbean',
    names: { en: 'Latin America and the Caribbean', ar: 'أمريكا اللاتينية ومنطقة البحر الكاريبي' },
    found:
      'Latin America(?!n)(?: and the Caribbean)?|Amérique latine|América Latina|Латинск\\p{L}+ Америк\\p{L}+|أمريكا اللاتينية|拉丁美洲',
  },
  {
    id: 'pacific',
    names: { en: 'Pacific', ar: 'منطقة المحيط الهادئ' },
    found:
      '(?<!Asia[- ]|Asia and the )Pacific(?= (?:region|islands?|States))|(?<=région du |dans le )Pacifique|(?<=región del )Pacífico|المحيط الهادئ|太平洋(?:区域|岛)',
  },
  {
    id: 'africa',
    names: { en: 'Africa', ar: 'أفريقيا' },
    found:
      "(?<!South |West |East |Central |Western |Eastern |of )Africa(?!n)|(?<=en |l['’])Afrique(?! (?:du Sud|de l|centrale|orientale))|África(?! (?:Occidental|Central|Oriental))|(?<!Южн\\p{L}+ |Западн\\p{L}+ |Центральн\\p{L}+ |Восточн\\p{L}+ )Африк(?:а|е|и|у|ой)|(?<!غرب |وسط |شرق |جنوب )[أإ]فريقيا(?! الوسطى)|(?<![西中南东北]|中部)非洲(?!联盟|之角|人)",
  },
  {
    id: 'asia',
    names: { en: 'Asia', ar: 'آسيا' },
    found: "(?<=in |across |South-East |Central |of )Asia(?!n)|(?<=en |l['’])Asie|(?<=en )Asia|(?<=в )Азии|(?<=في )آسيا|亚洲(?!开发)",
  },
]
