/**
 * Peace operations by their acronyms in the six languages; the first of a line is the English one, by which all are known.
 * Arabic and Chinese records mostly write names: those stand here too.
 */
const missions = `
MINUSMA МИНУСМА 马里稳定团
MINUSCA МИНУСКА 中非稳定团
MONUSCO МООНСДРК 联刚稳定团
UNMISS MINUSS МООНЮС 南苏丹特派团
UNAMID MINUAD ЮНАМИД 达尔富尔混合行动 达尔富尔混合行动
UNITAMS МИНУАТС ЮНИТАМС 联苏综合援助团 MINUATS
UNIFIL FINUL FPNUL ВСООНЛ 联黎部队
UNMIL MINUL МООНЛ 联利特派团
UNSOM MANUSOM МООНСОМ 联索援助团
UNSOS BANUS ЮНСОС 联索支助办
UNTMIS МООНСПС
UNOCI ONUCI ОООНКИ 联科行动
UNMIK MINUK МООНК 科索沃特派团
UNFICYP ВСООНК 联塞部队
UNDOF FNUOD FNUOS СООННР 观察员部队
UNISFA FISNUA ЮНИСФА 联阿安全部队
UNAMA MANUA МООНСА 联阿援助团
UNAMI MANUI МООНСИ 联伊援助团
UNSMIL MANUL МООНПЛ 联利支助团
UNMHA МООНПХС 荷台达协议支助团 MINUAAH
BINUH ОПООНГ 联海综合办
MINUSTAH МООНСГ 联海稳定团
MINUJUSTH МООНПП 联海司法支助团
AMISOM АМИСОМ 非索特派团
ATMIS АТМИС
AUSSOM
UNOWAS ЮНОВАС 西萨办
UNOCA ЮНОЦА 中部非洲区域办
MINURSO МООНРЗС 西撒特派团
UNTSO ONUVT ОНВУП 停战监督组织
UNMOGIP ГВНООНИП
UNIOGBIS BINUGBIS ЮНИОГБИС 联几建和办
MNJTF
`

/** The English acronym of a mission by each of its names. */
export const missionsByName: ReadonlyMap<string, string> = new Map(
  missions
    .trim()
    .split('\n')
    .flatMap((line) => {
      const names = line.split(' ')
      return names.map((name) => [name, names[0]!] as const)
    }),
)

const escaped = [...missionsByName.keys()].sort((a, b) => b.length - a.length)
const spelled = escaped.filter((name) => !/\p{Script=Han}/u.test(name))
const written = escaped.filter((name) => /\p{Script=Han}/u.test(name))
/** Each name of a mission where it stands as a word of its own. */
export const missionPattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelled.join('|')})(?![\\p{L}\\p{N}])|(?:${written.join('|')})`, 'gu')

const region = (latin: string, rest: string) => new RegExp(`(?<!\\p{L})(?:${latin})(?!\\p{L})${rest ? `|${rest}` : ''}`, 'gu')
/** Regions, the narrower before the wider, each with the name by which it is known in every language. */
export const regionPatterns: readonly (readonly [RegExp, string])[] = [
  [
    region(
      "(?:the )?Horn of Africa|Corne de l[’']Afrique|Cuerno de África|Африканск\\p{L}+ Рог\\p{L}*|القرن الأفريقي|القرن الإفريقي",
      '非洲之角',
    ),
    'horn-of-africa',
  ],
  [
    region('(?:the )?Great Lakes(?: region)?|Grands Lacs|Grandes Lagos|Велик\\p{L}+ озер|البحيرات الكبرى|منطقة البحيرات الكبرى', '大湖区'),
    'great-lakes',
  ],
  [
    region('(?:the )?Lake Chad [Bb]asin|bassin du lac Tchad|cuenca del lago Chad|бассейн\\p{L}* озера Чад|حوض بحيرة تشاد', '乍得湖流域'),
    'lake-chad-basin',
  ],
  [region('(?:the )?Sahel|Sahel|Сахел\\p{L}+|(?:منطقة )?الساحل', '萨赫勒(?:地区|区域)?'), 'sahel'],
  [
    region("West(?:ern)? Africa|Afrique de l[’']Ouest|África Occidental|Западн\\p{L}+ Африк\\p{L}+|غرب أفريقيا|غرب إفريقيا", '西非'),
    'west-africa',
  ],
  [
    region('Central Africa|Afrique centrale|África Central|Центральн\\p{L}+ Африк\\p{L}+|وسط أفريقيا|وسط إفريقيا', '中部非洲|中非地区'),
    'central-africa',
  ],
  [region("East(?:ern)? Africa|Afrique de l[’']Est|África Oriental|Восточн\\p{L}+ Африк\\p{L}+|شرق أفريقيا", '东非'), 'east-africa'],
  [
    region('Southern Africa|Afrique australe|África Meridional|Южн\\p{L}+ част\\p{L}+ Африки|الجنوب الأفريقي', '南部非洲'),
    'southern-africa',
  ],
  [region('(?:the )?Middle East|Moyen-Orient|Proche-Orient|Oriente Medio|Ближн\\p{L}+ Восток\\p{L}*|الشرق الأوسط', '中东'), 'middle-east'],
  [
    region('(?:the )?Western Balkans|Balkans occidentaux|Balcanes Occidentales|Западн\\p{L}+ Балкан\\p{L}*|غرب البلقان', '西巴尔干'),
    'western-balkans',
  ],
  [
    region(
      'Latin America(?: and the Caribbean)?|Amérique latine(?: et (?:dans )?les Caraïbes)?|América Latina(?: y el Caribe)?|Латинск\\p{L}+ Америк\\p{L}+|أمريكا اللاتينية',
      '拉丁美洲(?:和加勒比)?',
    ),
    'latin-america',
  ],
  [region('(?:the )?Caribbean|Caraïbes|el Caribe|Карибск\\p{L}+ бассейн\\p{L}*|منطقة البحر الكاريبي', '加勒比'), 'caribbean'],
  [region('(?:the )?Pacific(?: region| Islands)?|Pacifique|Pacífico|Тихоокеанск\\p{L}+ регион\\p{L}*|المحيط الهادئ', '太平洋'), 'pacific'],
  [region('Central Asia|Asie centrale|Asia Central|Центральн\\p{L}+ Ази\\p{L}+|آسيا الوسطى', '中亚'), 'central-asia'],
  [
    region('South-East Asia|Southeast Asia|Asie du Sud-Est|Asia Sudoriental|Юго-Восточн\\p{L}+ Ази\\p{L}+|جنوب شرق آسيا', '东南亚'),
    'south-east-asia',
  ],
  [region("Africa|l[’']Afrique|Afrique|África|Африк(?:а|и|е|у|ой|ою)|أفريقيا|إفريقيا", '非洲(?!联盟|国家|之角)'), 'africa'],
  [region('Asia|Asie|Ази[яиюей]\\p{L}*|آسيا', '亚洲'), 'asia'],
]
