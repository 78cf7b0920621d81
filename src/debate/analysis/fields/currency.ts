/** Names of currencies after a number, the longer before the shorter; `$` where the name does not tell whose dollar, null where it tells no currency of one State. */
export const currencyNames: readonly (readonly [RegExp, string | null])[] = [
  [/^(?:United States|US|U\.S\.|American) dollars?/i, 'USD'],
  [
    /^Canadian dollars?|^dollars canadiens|^dólares canadienses|^канадск\p{L}+ доллар\p{L}*|^加拿大元|^加元|^دولار\p{L}* كندي\p{L}*/iu,
    'CAD',
  ],
  [
    /^Australian dollars?|^dollars australiens|^dólares australianos|^австралийск\p{L}+ доллар\p{L}*|^澳大利亚元|^澳元|^دولار\p{L}* [أا]سترالي\p{L}*/iu,
    'AUD',
  ],
  [/^New Zealand dollars?|^dollars néo-zélandais|^dólares neozelandeses|^новозеландск\p{L}+ доллар\p{L}*|^新西兰元/iu, 'NZD'],
  [/^dollars? (?:des États-Unis|américains?|US\b)/iu, 'USD'],
  [/^dólares (?:de los Estados Unidos|de los EE\. ?UU\.|estadounidenses|americanos)/i, 'USD'],
  [/^(?:доллар\p{L}*|долл\.) США/iu, 'USD'],
  [/^دولار\p{L}*(?: من)? (?:دولارات الولايات المتحدة|[أا]مريكي\p{L}*|أميركي\p{L}*|الولايات المتحدة)/u, 'USD'],
  [/^من دولارات الولايات المتحدة/u, 'USD'],
  [/^(?:دولار\p{L}*)/u, '$'],
  [/^美元/u, 'USD'],
  [/^欧元/u, 'EUR'],
  [/^英镑/u, 'GBP'],
  [/^日元/u, 'JPY'],
  [/^韩元/u, 'KRW'],
  [/^瑞士法郎/u, 'CHF'],
  [/^瑞典克朗/u, 'SEK'],
  [/^挪威克朗/u, 'NOK'],
  [/^丹麦克朗/u, 'DKK'],
  [/^卢布/u, 'RUB'],
  [/^(?:元人民币|人民币|元)/u, 'CNY'],
  [/^Swiss francs?|^francs suisses|^francos suizos|^швейцарск\p{L}+ франк\p{L}*|^فرنك\p{L}* سويسري\p{L}*/iu, 'CHF'],
  [/^Swedish kron(?:or|a)|^couronnes suédoises|^coronas suecas|^шведск\p{L}+ крон\p{L}*|^كرون\p{L}+ سويدي\p{L}*/iu, 'SEK'],
  [/^Norwegian kron(?:er|e)|^couronnes norvégiennes|^coronas noruegas|^норвежск\p{L}+ крон\p{L}*|^كرون\p{L}+ نرويجي\p{L}*/iu, 'NOK'],
  [/^Danish kron(?:er|e)|^couronnes danoises|^coronas danesas|^датск\p{L}+ крон\p{L}*|^كرون\p{L}+ دانمركي\p{L}*/iu, 'DKK'],
  [/^pounds? sterling|^pounds\b|^livres sterling|^libras esterlinas|^фунт\p{L}* стерлингов|^جنيه\p{L}* [إا]سترليني\p{L}*/iu, 'GBP'],
  [/^(?:euros?(?!\p{L})|евро(?!\p{L})|يورو)/iu, 'EUR'],
  [/^(?:yens?(?: japonais)?(?!\p{L})|yenes|иен\p{L}*|ين ياباني)/iu, 'JPY'],
  [/^(?:yuan|renminbi|юан\p{L}*|يوان\p{L}*)(?!\p{L})/iu, 'CNY'],
  [/^(?:rubles?|roubles?|rublos|рубл\p{L}*|روبل\p{L}*)(?!\p{L})/iu, 'RUB'],
  [/^ريال\p{L}* سعودي\p{L}*/u, 'SAR'],
  [/^ريال\p{L}* قطري\p{L}*/u, 'QAR'],
  [/^درهم\p{L}* [إا]ماراتي\p{L}*/u, 'AED'],
  [/^دينار\p{L}* كويتي\p{L}*/u, 'KWD'],
  [/^(?:South African )?rand(?!\p{L})/iu, 'ZAR'],
  [
    /^(?:CFA francs?|francs CFA|francos CFA|франк\p{L}* КФА|rupees|roupies|rupias|рупи\p{L}+|pesos|песо|dinars?|dinares|dirhams?|riyals?|shillings|naira)(?!\p{L})/iu,
    null,
  ],
  [/^(?:dollars?(?!\p{L})|dólares(?!\p{L})|доллар\p{L}*|долл\.)/iu, '$'],
]

/** Signs before or after a number. */
export const currencySigns: Readonly<Record<string, string>> = {
  US$: 'USD',
  $US: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
}

/** Codes of ISO 4217 that statements use. */
export const currencyCodes = 'USD|EUR|GBP|CAD|AUD|NZD|CHF|SEK|NOK|DKK|JPY|CNY|KRW|AED|SAR|QAR|KWD|RUB|ZAR|INR|BRL|MXN|TRY'

/** What every sum of money has: a sign, a code or a name of a currency. Most sentences have none, and need no closer look. */
export const anyCurrency = new RegExp(
  `[$€£¥元镑]|(?:${currencyCodes})|dollar|dólar|доллар|долл\\.|دولار|euro|евро|يورو|franc|франк|فرنك|kron|крон|كرون|克朗|法郎|pound|sterling|фунт|جنيه|livre|libra|yen|иен|ين|yuan|юан|renminbi|人民币|卢布|рубл|ruble|rouble|روبل|ريال|درهم|دينار|couronne|corona|peso|песо|rupee|roupie|rupia|рупи|dinar|dirham|riyal|shilling|naira|rand`,
  'i',
)

/** States whose own money is a dollar too: a bare "$" of theirs names no currency. */
export const ownDollar: ReadonlySet<string> = new Set([
  'canada',
  'australia',
  'new-zealand',
  'singapore',
  'jamaica',
  'bahamas',
  'barbados',
  'belize',
  'fiji',
  'guyana',
  'liberia',
  'namibia',
  'suriname',
  'trinidad-and-tobago',
  'solomon-islands',
  'brunei-darussalam',
])
