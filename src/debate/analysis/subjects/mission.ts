/**
 * Peace operations and political missions by their acronym in English, with acronyms in the other languages, and the State in which they serve.
 * A mission has no State here where its mandate concerns more than one, or a territory of which the United Nations has no one name of a State:
 * its acronym stands by itself, and nothing is said of the territory.
 */
export const missions: readonly { readonly id: string; readonly also?: readonly string[]; readonly state?: string }[] = [
  { id: 'MINUSMA', also: ['МИНУСМА', '马里稳定团', 'البعثة المتكاملة في مالي'], state: 'mali' },
  { id: 'MINUSCA', also: ['МИНУСКА', '中非稳定团'], state: 'central-african-republic' },
  { id: 'MONUSCO', also: ['МООНСДРК', '联刚稳定团'], state: 'democratic-republic-of-the-congo' },
  { id: 'UNMISS', also: ['МООНЮС', 'МИНУСС', '南苏丹特派团'], state: 'south-sudan' },
  { id: 'UNAMID', also: ['MINUAD', 'ЮНАМИД'], state: 'sudan' },
  { id: 'UNITAMS', also: ['MINUATS', 'ЮНИТАМС', '联苏综合援助团'], state: 'sudan' },
  { id: 'UNIFIL', also: ['FINUL', 'FPNUL', 'ВСООНЛ', '联黎部队'], state: 'lebanon' },
  { id: 'UNMIL', also: ['MINUL', 'МООНЛ', '联利特派团'], state: 'liberia' },
  { id: 'UNSOM', also: ['MANUSOM', 'МООНСОМ', '联索援助团'], state: 'somalia' },
  { id: 'UNSOS', also: ['BANUS'], state: 'somalia' },
  { id: 'AMISOM', also: ['АМИСОМ', '非索特派团'], state: 'somalia' },
  { id: 'ATMIS', state: 'somalia' },
  { id: 'UNOCI', also: ['ONUCI'], state: 'cote-d-ivoire' },
  { id: 'UNAMA', also: ['MANUA', 'МООНСА', '联阿援助团'], state: 'afghanistan' },
  { id: 'UNAMI', also: ['MANUI', 'МООНСИ', '联伊援助团'], state: 'iraq' },
  { id: 'UNSMIL', also: ['MANUL', 'МООНПЛ', '联利支助团'], state: 'libya' },
  { id: 'UNMHA', also: ['МООНПСХ'], state: 'yemen' },
  { id: 'BINUH', also: ['ОПООНГ'], state: 'haiti' },
  { id: 'MINUSTAH', also: ['МООНСГ', '联海稳定团'], state: 'haiti' },
  { id: 'MINUJUSTH', state: 'haiti' },
  { id: 'UNIOGBIS', also: ['BINUGBIS'], state: 'guinea-bissau' },
  { id: 'UNISFA', also: ['FISNUA', 'ЮНИСФА', '联阿安全部队'] },
  { id: 'UNMIK', also: ['MINUK', 'МООНК', '科索沃特派团'] },
  { id: 'UNFICYP', also: ['ВСООНК', '联塞部队'] },
  { id: 'UNDOF', also: ['FNUOD', 'FNUOS', 'СООННР'] },
  { id: 'MINURSO', also: ['МООНРЗС', '西撒特派团'] },
  { id: 'UNTSO', also: ['ONUST', 'ОНВУП'] },
  { id: 'UNMOGIP' },
  { id: 'UNOWAS', also: ['UNOWA', 'UNOWAS', 'ЮНОВАС'] },
  { id: 'UNOCA', also: ['UNRCA', 'ЮНОЦА'] },
]
