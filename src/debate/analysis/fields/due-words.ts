const year = String.raw`(20\d\d)(?!\d)`
const word = String.raw`(\d{1,2}|\p{L}+)`

/** Words before a date that make it a deadline; they are part of its words. */
export const deadline =
  /(?:^|(?<=[\s(]))(?:by|before|until|no later than|not later than|on|from|as of|starting|d['’]ici (?:au|à|le) |d['’]ici|avant le|avant|au plus tard le|jusqu['’]au|à partir du|le|antes del?|a más tardar el|hasta el|a partir del|el|к|до|не позднее|с|بحلول|قبل|حتى|في موعد أقصاه|اعتبار[اً]+ من|في) ?$|(?:在|于|到|截至) ?$/iu

/** Words before a date that put it behind. */
export const agoWords =
  /(?:since|expir\p{L}* (?:on|in|le)|vence el|adopted (?:on|in)|of|dated|held (?:on|in)|signed (?:on|in)|depuis(?: le)?|adoptée? le|en date du|tenue? le|desde(?: el)?|aprobad[ao] el|de fecha|с|от|принят\p{L}* |состоявш\p{L}+ |منذ|المؤرخ|المعقود\p{L}* في|自|通过的) ?$/iu

/** Words before a year that make it a deadline (`binds`) or a time to come. */
export const untilYear: readonly { readonly pattern: RegExp; readonly binds: boolean }[] = [
  {
    pattern: new RegExp(
      String.raw`(?:by|before|until|no later than|not later than)\s+(?:the )?(?:(?:end|middle|beginning|close|start) of |end-|mid-|early |late )?(?:the year )?${year}`,
      'giu',
    ),
    binds: true,
  },
  {
    pattern: new RegExp(String.raw`(?:from|in|during|for|as of|starting in|throughout)\s+(?:the year |early |late |mid-)?${year}`, 'giu'),
    binds: false,
  },
  {
    pattern: new RegExp(
      `(?:d['’]ici (?:à )?(?:la )?(?:fin )?(?:de )?(?:l['’]an |l['’]année )?|avant (?:la fin de )?(?:l['’]année )?|au plus tard (?:en|fin) |à l['’]horizon |jusqu['’]en )${year}`,
      'giu',
    ),
    binds: true,
  },
  { pattern: new RegExp(`(?<!\\p{L})(?:en |pour |dès )(?:l['’]année )?${year}`, 'giu'), binds: false },
  {
    pattern: new RegExp(
      `(?:para (?:fines de |finales de |el final de |el año |el )?|antes de(?:l| fines de| finales de)? (?:año )?|a más tardar en |de aquí a |hasta |con miras a )${year}`,
      'giu',
    ),
    binds: true,
  },
  { pattern: new RegExp(`(?<!\\p{L})en (?:el año )?${year}`, 'giu'), binds: false },
  {
    pattern: new RegExp(String.raw`(?<!\p{L})(?:к (?:концу )?|до (?:конца )?|не позднее )${year}(?:[\s\u00a0](?:году|года|г\.))?`, 'giu'),
    binds: true,
  },
  { pattern: new RegExp(String.raw`(?<!\p{L})(?:в |на )${year}(?:[\s\u00a0](?:году|года|год|г\.))?`, 'giu'), binds: false },
  { pattern: new RegExp(String.raw`(?:بحلول|حتى|قبل|في أفق|في غضون)\s+(?:نهاية\s+)?(?:عام\s+|سنة\s+)?${year}`, 'gu'), binds: true },
  { pattern: new RegExp(String.raw`(?:خلال|في)\s+(?:نهاية\s+)?(?:عام\s+|سنة\s+)?${year}`, 'gu'), binds: false },
  { pattern: new RegExp(String.raw`(?:到|截至|至迟在?)${year}\s?年(?:底|年底|底之)?(?:之?前|以前)?`, 'gu'), binds: true },
  { pattern: new RegExp(String.raw`(?:在|于)?${year}\s?年(?:底|年底|底之)?(?:之?前|以前)?`, 'gu'), binds: false },
]

/** Two years with what joins them: "from 2022 to 2025", "2022–2025", "на 2022–2025 годы". */
export const rangeOfYears = new RegExp(
  String.raw`(?:(?:from|between|for the period|over the period|during the period|for|in|de|entre|pour la période|au cours de la période|sur la période|para el período|en el período|с|на период|на|في الفترة|للفترة|خلال الفترة|بين عامي|من)\s+)${year}\s?(?:-|–|—|to|and|through|à|et|a|y|по|до|и|إلى|و|至|到)\s?(20\d\d|\d\d)(?![\d/])(?:\s?(?:годы|годов|годах|гг\.))?|${year}\s?年?(?:-|–|—|至|到)\s?(20\d\d)\s?年(?:期间)?`,
  'giu',
)

/** Names of the months in five languages as they stand in running text, January first. */
const monthNames = [
  'january|janvier|enero|январ[яьеь]|كانون الثاني/يناير|كانون الثاني|يناير',
  'february|février|febrero|феврал[яьеь]|شباط/فبراير|شباط|فبراير',
  'march|mars|marzo|март[ае]?|آذار/مارس|آذار|مارس',
  'april|avril|abril|апрел[яьеь]|نيسان/أبريل|نيسان|أبريل',
  'may|mai|mayo|ма[яйе]|أيار/مايو|أيار|مايو',
  'june|juin|junio|июн[яьеь]|حزيران/يونيه|حزيران/يونيو|حزيران|يونيه|يونيو',
  'july|juillet|julio|июл[яьеь]|تموز/يوليه|تموز/يوليو|تموز|يوليه|يوليو',
  'august|août|agosto|август[ае]?|آب/أغسطس|آب|أغسطس',
  'september|septembre|septiembre|сентябр[яьеь]|أيلول/سبتمبر|أيلول|سبتمبر',
  'october|octobre|octubre|октябр[яьеь]|تشرين الأول/أكتوبر|تشرين الأول|أكتوبر',
  'november|novembre|noviembre|ноябр[яьеь]|تشرين الثاني/نوفمبر|تشرين الثاني|نوفمبر',
  'december|décembre|diciembre|декабр[яьеь]|كانون الأول/ديسمبر|كانون الأول|ديسمبر',
]
const month = `(${monthNames.join('|')})`
const monthForms = monthNames.map((forms) => new RegExp(`^(?:${forms})$`, 'iu'))
/** A month with its year, without a day. */
export const monthYear = new RegExp(
  String.raw`(?<![\d\p{L}])(?:in |by |before |until |en |d['’]ici |avant |para |antes de |в |к |до |في |بحلول )?(?:the end of |early |late |mid-|fin |finales de |fines de |конца |концу |نهاية )?(?:${month}(?: de| от)?[\s\u00a0,]+${year}(?: года| г\.)?)|${year}\s?年\s?(\d{1,2})\s?月(?!\s?\d)(?:底|之?前)?`,
  'giu',
)

/** The number of a month, by its name or its figure. */
export const months = (name: string): number | null => {
  const figure = /^\d{1,2}$/.test(name) ? Number(name) : monthForms.findIndex((form) => form.test(name)) + 1
  return figure >= 1 && figure <= 12 ? figure : null
}

/** A stretch that counts from the day of the statement; the group is how many, unless `count` says it. */
export interface Ahead {
  readonly pattern: RegExp
  readonly unit: 'year' | 'month' | 'week' | 'day'
  readonly count?: number
}

const english = (unit: string) =>
  new RegExp(
    String.raw`(?:over|in|within|during|for|throughout|across)\s+(?:the )?(?:next|coming|following)\s+${word}[\s-]+${unit}s?(?!\p{L})|within\s+(?:a period of )?${word}\s+${unit}s?(?!\p{L})|(?:for|over)\s+(?:a period of )?(?:another\s+)?(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|an?)\s+(?:more |further |additional )?${unit}s?(?!\p{L})`,
    'giu',
  )
const french = (unit: string) =>
  new RegExp(
    String.raw`(?:au cours des|dans les|pendant les|durant les|sur les|pour les)\s+${word}\s+prochain(?:e)?s\s+${unit}|(?:au cours des|dans les|pour les) prochain(?:e)?s ${word} ${unit}|(?:dans un délai de|d['’]ici|sous) ${word} ${unit}|pour une (année) supplémentaire|(?:au cours des|dans les) ${word} ${unit} (?:à venir|qui viennent)|(?:pour|pendant|sur) (\d{1,2}|deux|trois|quatre|cinq|dix) ${unit}(?!\p{L})`,
    'giu',
  )
const spanish = (unit: string) =>
  new RegExp(
    String.raw`(?:en l[oa]s|durante l[oa]s|en el curso de l[oa]s|a lo largo de l[oa]s|para l[oa]s|por l[oa]s)\s+próxim[oa]s\s+${word}\s+${unit}|(?:en|durante) l[oa]s ${word} próxim[oa]s ${unit}|(?:en un plazo de|dentro de|en el plazo de) ${word} ${unit}|(?:durante|por) (\d{1,2}|dos|tres|cuatro|cinco|diez) ${unit}(?!\p{L})`,
    'giu',
  )
const russian = (unit: string) =>
  new RegExp(
    String.raw`(?<!\p{L})(?:в (?:течение )?|на )(?:ближайшие|ближайших|следующие|следующих|предстоящие|предстоящих|последующих)\s+${word}\s+${unit}|(?<!\p{L})в течение ${word} ${unit}(?!\p{L})`,
    'giu',
  )
const arabicAhead = (units: string) =>
  new RegExp(
    String.raw`(?:خلال|في|على مدى|في غضون|على امتداد) (?:${units})\s+${word}\s+(?:المقبلة|القادمة)|(?:في غضون|خلال|على مدى|لمدة) ${word} (?:سنوات|أعوام|أشهر|أسابيع|أيام)(?!\p{L})`,
    'gu',
  )

/** All such stretches, in six languages. */
export const aheadWords: readonly Ahead[] = [
  { pattern: english('year'), unit: 'year' },
  { pattern: english('month'), unit: 'month' },
  { pattern: english('week'), unit: 'week' },
  { pattern: english('day'), unit: 'day' },
  { pattern: /for an additional year|for another year|for a further year/giu, unit: 'year', count: 1 },
  { pattern: /over the next decade|in the coming decade|in the next decade/giu, unit: 'year', count: 10 },
  { pattern: /pour une année supplémentaire|pour une nouvelle année/giu, unit: 'year', count: 1 },
  { pattern: french('(?:ans|années?)'), unit: 'year' },
  { pattern: french('mois'), unit: 'month' },
  { pattern: french('semaines'), unit: 'week' },
  { pattern: french('jours'), unit: 'day' },
  { pattern: /por un año más|durante un año más/giu, unit: 'year', count: 1 },
  { pattern: spanish('años'), unit: 'year' },
  { pattern: spanish('meses'), unit: 'month' },
  { pattern: spanish('semanas'), unit: 'week' },
  { pattern: spanish('días'), unit: 'day' },
  { pattern: /(?:еще )?на (?:еще )?один год|в течение (?:одного |ближайшего )?года/giu, unit: 'year', count: 1 },
  { pattern: russian('(?:лет|года|год)'), unit: 'year' },
  { pattern: russian('месяц(?:ев|а)?'), unit: 'month' },
  { pattern: russian('недел[ьи]'), unit: 'week' },
  { pattern: russian('(?:дней|дня)'), unit: 'day' },
  {
    pattern: /(?:خلال|في|في غضون|على مدى) (?:العامين|السنتين) (?:المقبلين|القادمين|المقبلتين|القادمتين)|(?:في غضون|خلال) (?:عامين|سنتين)/gu,
    unit: 'year',
    count: 2,
  },
  { pattern: /(?:في غضون|خلال) شهرين|خلال الشهرين (?:المقبلين|القادمين)/gu, unit: 'month', count: 2 },
  { pattern: /(?:في غضون|خلال|لمدة) (?:عام|سنة)(?: واحدة?)?(?!\p{L})(?! 20| ال)/gu, unit: 'year', count: 1 },
  {
    pattern: new RegExp(arabicAhead('السنوات|الأعوام').source.replace('(?:سنوات|أعوام|أشهر|أسابيع|أيام)', '(?:سنوات|أعوام)'), 'gu'),
    unit: 'year',
  },
  {
    pattern: new RegExp(arabicAhead('الأشهر|الشهور').source.replace('(?:سنوات|أعوام|أشهر|أسابيع|أيام)', '(?:أشهر|شهور)'), 'gu'),
    unit: 'month',
  },
  { pattern: new RegExp(arabicAhead('الأسابيع').source.replace('(?:سنوات|أعوام|أشهر|أسابيع|أيام)', '(?:أسابيع)'), 'gu'), unit: 'week' },
  {
    pattern:
      /(?:在?未来|今后|接下来|在?今后的?)\s?([一二两三四五六七八九十]|\d{1,2})\s?年(?:内|里|间|期间)?|([一二两三四五六七八九十]|\d{1,2})\s?年(?:之)?内/gu,
    unit: 'year',
  },
  {
    pattern:
      /(?:在?未来|今后|接下来)\s?([一二两三四五六七八九十]|\d{1,2})\s?个月(?:内|里)?|([一二两三四五六七八九十]|\d{1,2})\s?个月(?:之)?内/gu,
    unit: 'month',
  },
  { pattern: /(?:在?未来|今后|接下来)\s?([一二两三四五六七八九十]|\d{1,2})\s?周(?:内|里)?/gu, unit: 'week' },
]

/** Names of times that count from the day of the statement; `vague` has no last day. */
export const namedDays: readonly (readonly [RegExp, string])[] = [
  [
    /(?:this|next) (?:spring|summer|autumn|fall|winter)|(?:cet été|cet hiver|cet automne|ce printemps)|(?:este (?:verano|otoño|invierno)|esta primavera)|(?:этим летом|этой (?:осенью|зимой|весной))|(?:هذا (?:الصيف|الشتاء|الخريف|الربيع))|今年?(?:夏天|夏季|秋天|秋季|冬天|春天)/giu,
    'vague',
  ],
  [
    /(?:by|before) the end of (?:this|the) year|by year['’]s end|by year-end|later this year|(?<!\p{L})this (?:calendar )?year(?! ago)|d['’]ici (?:à )?(?:la )?fin de (?:l['’]année|cette année)|avant la fin de (?:l['’]année|cette année)|cette année|l['’]année en cours|(?:antes de que (?:acabe|termine|finalice) (?:el|este) año|(?:para|a|antes de) (?:fines|finales|fin) de (?:este )?año|antes de fin de año|este año|en el curso del año)|(?:к|до) конц[ау] (?:этого |текущего )?года(?! \d)|в этом году|в текущем году|(?:بحلول|قبل|في) نهاية (?:هذا )?(?:العام|السنة)(?: الحالية?| الجاري(?:ة)?)?(?! \d)|هذا العام|هذه السنة|العام الجاري|(?:在?今年)?年底(?:之?前|以前)|今年(?:年底前|年底|内)?/giu,
    'this-year',
  ],
  [
    /(?:by|before) the end of next year|(?:early |late |in )?next year|(?:d['’]ici (?:à )?(?:la )?fin de )?l['’]année prochaine|l['’]an prochain|(?:para (?:fines|finales) del? )?(?:el )?(?:próximo año|año próximo|año que viene)|(?:к концу )?(?:в )?(?:следующ(?:ем|его)|будущ(?:ем|его)) год[уа]|(?:في |خلال |بحلول نهاية )?(?:العام المقبل|العام القادم|السنة المقبلة|السنة القادمة)|明年(?:年底前|年底|初|内)?/giu,
    'next-year',
  ],
  [
    /(?:later )?this month|(?:d['’]ici la fin du|ce) mois(?!\p{L})(?:-ci)?|este mes|в этом месяце|до конца месяца|هذا الشهر|本月(?:底|内)?/giu,
    'this-month',
  ],
  [
    /next month|le mois prochain|(?:el )?(?:próximo mes|mes próximo|mes que viene)|в следующем месяце|الشهر المقبل|الشهر القادم|下个?月/giu,
    'next-month',
  ],
  [/(?:later )?this week|cette semaine|esta semana|на этой неделе|(?:في وقت لاحق من )?هذا الأسبوع|本周/giu, 'this-week'],
  [
    /next week|la semaine prochaine|la próxima semana|la semana próxima|на следующей неделе|الأسبوع المقبل|الأسبوع القادم|下周/giu,
    'next-week',
  ],
  [/(?<!\p{L})tomorrow(?!\p{L})|(?<!\p{L})demain(?!\p{L})|(?<!\p{L})завтра(?!\p{L})|(?<!\p{L})غد[اًا]{1,2}(?!\p{L})|明天/giu, 'tomorrow'],
  [/later today|dans le courant de la journée|сегодня же|في وقت لاحق (?:من )?(?:هذا )?اليوم/giu, 'today'],
  [
    /(?:in|over|during|within|for) (?:the )?(?:coming|next few|months|weeks|years|days)(?: (?:months|weeks|years|days|period))?(?: (?:ahead|to come))?(?<=coming \p{L}+|few \p{L}+|ahead|to come)|in the (?:near|very near|immediate) future|(?:dans|au cours des|pour) (?:les )?(?:prochain(?:e)?s (?:jours|semaines|mois|années)|jours à venir|semaines à venir|mois à venir|années à venir)|dans un proche avenir|(?:en|durante) l[oa]s (?:próxim[oa]s (?:días|semanas|meses|años)|(?:días|semanas|meses|años) venider[oa]s)|en (?:un|el) futuro (?:próximo|cercano)|в (?:ближайш(?:ие|ее|ем|ей)|предстоящие) (?:дни|недели|месяцы|годы|время|будущем|перспективе)|в скором (?:времени|будущем)|(?:خلال|في) (?:الأيام|الأسابيع|الأشهر|السنوات) (?:المقبلة|القادمة)|في المستقبل القريب|在?今后几(?:天|周|个月|年)|未来几(?:天|周|个月|年)|在?不久的?将来|近期内?/giu,
    'vague',
  ],
]

/** Days of the week that are told to come, Sunday first. */
export const weekdays = /(?<!\p{L})[Oo]n (?:(Sunday)|(Monday)|(Tuesday)|(Wednesday)|(Thursday)|(Friday)|(Saturday))(?!\p{L})/gu
