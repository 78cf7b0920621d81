/** What a statement of our own says, part by part, in one language; its States are invented. */
export interface KnownText {
  readonly language: 'ar' | 'en' | 'es' | 'fr' | 'ru' | 'zh'
  /** Country of the language, as a word processor keeps it. */
  readonly country: string
  readonly header: string
  readonly title: string
  /** A heading, one below it, a heading. */
  readonly headings: readonly [string, string, string]
  /** The first has a footnote after its first sentence; the third has one at its end. */
  readonly paragraphs: readonly [readonly [string, string], string, string]
  /** What was written first in the second paragraph, and is a deleted change before its end. */
  readonly deleted: string
  readonly entries: readonly [string, string, string]
  /** Entries below the second. */
  readonly below: readonly [string, string]
  /** A head over two columns, and three rows. */
  readonly tableHead: string
  readonly rows: readonly (readonly [string, string])[]
  readonly notes: readonly [string, string]
  readonly box: string
  readonly footer: string
  /** How LibreOffice calls the numbers of headings, entries and entries below, and the labels that these print. */
  readonly numbers: readonly [string, string, string]
  readonly labels: { readonly headings: readonly string[]; readonly entries: readonly string[]; readonly below: readonly string[] }
}

const decimal = ['1', '1.1', '2']

export const knownTexts: readonly KnownText[] = [
  {
    language: 'en',
    country: 'GB',
    header: 'Permanent Mission of the Republic of Savaria',
    title: 'Statement by the Republic of Savaria',
    headings: ['Women at the table', 'What we have done', 'What we will do'],
    paragraphs: [
      [
        'Madam President, my delegation thanks the presidency for this open debate.',
        'A peace that half of a people did not make is half a peace.',
      ],
      'Since 2018 women have led four of our nine mediation teams, and each of the four reached an agreement.',
      'We therefore commit to what follows, and we will report on it within two years.',
    ],
    deleted: 'perhaps ',
    entries: [
      'Savaria will train sixty women mediators by the end of 2027;',
      'Savaria will send a mixed engagement team to every mission in which its troops serve:',
      'Savaria will pay 2.4 million dollars into the fund for women’s organizations.',
    ],
    below: ['with women among its officers;', 'with an interpreter for each language that is spoken there;'],
    tableHead: 'Women in our contingents',
    rows: [
      ['Year', 'Women'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['Resolution 1325 (2000), paragraph 1.', 'The report will be public.'],
    box: 'Check against delivery',
    footer: '47 Harbour Street, New York',
    numbers: ['1', '1', 'a'],
    labels: { headings: decimal, entries: ['1.', '2.', '3.'], below: ['(a)', '(b)'] },
  },
  {
    language: 'fr',
    country: 'FR',
    header: 'Mission permanente de la République de Savarie',
    title: 'Déclaration de la République de Savarie',
    headings: ['Les femmes à la table', 'Ce que nous avons fait', 'Ce que nous ferons'],
    paragraphs: [
      [
        'Madame la Présidente, ma délégation remercie la présidence d’avoir organisé ce débat public.',
        'Une paix que la moitié d’un peuple n’a pas faite n’est qu’une moitié de paix.',
      ],
      'Depuis 2018, des femmes ont dirigé quatre de nos neuf équipes de médiation, et chacune des quatre a obtenu un accord.',
      'Nous prenons donc les engagements qui suivent et nous en rendrons compte dans un délai de deux ans.',
    ],
    deleted: 'peut-être ',
    entries: [
      'La Savarie formera soixante médiatrices d’ici à la fin de 2027 ;',
      'La Savarie enverra une équipe mixte dans chaque mission où servent ses soldats :',
      'La Savarie versera 2,4 millions de dollars au fonds destiné aux organisations de femmes.',
    ],
    below: ['avec des femmes parmi ses officiers ;', 'avec un interprète pour chaque langue parlée sur place ;'],
    tableHead: 'Les femmes dans nos contingents',
    rows: [
      ['Année', 'Femmes'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['Résolution 1325 (2000), paragraphe 1.', 'Le rapport sera public.'],
    box: 'Seul le texte prononcé fait foi',
    footer: '47, rue du Port, New York',
    numbers: ['I', 'A', 'i'],
    labels: { headings: ['I', 'I.I', 'II'], entries: ['A.', 'B.', 'C.'], below: ['(i)', '(ii)'] },
  },
  {
    language: 'es',
    country: 'ES',
    header: 'Misión Permanente de la República de Savaria',
    title: 'Declaración de la República de Savaria',
    headings: ['Las mujeres en la mesa', 'Lo que hemos hecho', 'Lo que haremos'],
    paragraphs: [
      [
        'Señora Presidenta, mi delegación agradece a la presidencia este debate abierto.',
        'Una paz que la mitad de un pueblo no hizo es la mitad de una paz.',
      ],
      'Desde 2018 las mujeres han dirigido cuatro de nuestros nueve equipos de mediación, y cada uno de los cuatro alcanzó un acuerdo.',
      'Nos comprometemos, pues, a lo siguiente, e informaremos al respecto en un plazo de dos años.',
    ],
    deleted: 'quizás ',
    entries: [
      'Savaria formará a sesenta mediadoras antes de que termine 2027;',
      'Savaria enviará un equipo mixto a cada misión en que sirvan sus tropas:',
      'Savaria aportará 2,4 millones de dólares al fondo para las organizaciones de mujeres.',
    ],
    below: ['con mujeres entre sus oficiales;', 'con un intérprete para cada idioma que allí se hable;'],
    tableHead: 'Las mujeres en nuestros contingentes',
    rows: [
      ['Año', 'Mujeres'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['Resolución 1325 (2000), párrafo 1.', 'El informe será público.'],
    box: 'Cotéjese con la intervención',
    footer: 'Calle del Puerto 47, Nueva York',
    numbers: ['1', 'a', '1'],
    labels: { headings: decimal, entries: ['a.', 'b.', 'c.'], below: ['(1)', '(2)'] },
  },
  {
    language: 'ru',
    country: 'RU',
    header: 'Постоянное представительство Республики Савария',
    title: 'Заявление Республики Савария',
    headings: ['Женщины за столом переговоров', 'Что мы сделали', 'Что мы сделаем'],
    paragraphs: [
      [
        'Г-жа Председатель, наша делегация благодарит председательствующую страну за эти открытые прения.',
        'Мир, которого не создавала половина народа, — это половина мира.',
      ],
      'С 2018 года женщины возглавляли четыре из девяти наших посреднических групп, и каждая из четырех достигла соглашения.',
      'Поэтому мы берем на себя нижеследующие обязательства и в течение двух лет сообщим об их выполнении.',
    ],
    deleted: 'возможно, ',
    entries: [
      'Савария подготовит шестьдесят женщин-посредников до конца 2027 года;',
      'Савария направит смешанную группу в каждую миссию, где служат ее войска:',
      'Савария внесет 2,4 миллиона долларов в фонд женских организаций.',
    ],
    below: ['с женщинами среди офицеров;', 'с переводчиком на каждый язык, на котором там говорят;'],
    tableHead: 'Женщины в наших контингентах',
    rows: [
      ['Год', 'Женщины'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['Резолюция 1325 (2000), пункт 1.', 'Доклад будет открытым.'],
    box: 'Сверить с устным выступлением',
    footer: 'Портовая улица, 47, Нью-Йорк',
    numbers: ['1', '1', 'а, б, .., аа, аб, ... (ru)'],
    labels: { headings: decimal, entries: ['1.', '2.', '3.'], below: ['(а)', '(б)'] },
  },
  {
    language: 'ar',
    country: 'EG',
    header: 'البعثة الدائمة لجمهورية سافاريا',
    title: 'بيان جمهورية سافاريا',
    headings: ['النساء حول الطاولة', 'ما قمنا به', 'ما سنقوم به'],
    paragraphs: [
      ['السيدة الرئيسة، يشكر وفد بلدي الرئاسة على عقد هذه المناقشة المفتوحة.', 'فالسلام الذي لم يشارك نصف الشعب في صنعه ليس سوى نصف سلام.'],
      'ومنذ عام 2018 قادت النساء أربعة من أفرقة الوساطة التسعة لدينا، وتوصل كل فريق من الأربعة إلى اتفاق.',
      'ولذلك نتعهد بما يلي، وسنقدم تقريراً عن ذلك في غضون سنتين.',
    ],
    deleted: 'ربما ',
    entries: [
      'ستدرب سافاريا ستين وسيطة قبل نهاية عام 2027؛',
      'ستوفد سافاريا فريقاً مختلطاً إلى كل بعثة تخدم فيها قواتها:',
      'ستدفع سافاريا 2.4 مليون دولار إلى صندوق المنظمات النسائية.',
    ],
    below: ['يضم نساء بين ضباطه؛', 'ومعه مترجم شفوي لكل لغة يُتكلم بها هناك؛'],
    tableHead: 'النساء في وحداتنا',
    rows: [
      ['السنة', 'النساء'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['القرار 1325 (2000)، الفقرة 1.', 'سيكون التقرير علنياً.'],
    box: 'يراجع عند الإلقاء',
    footer: '47 شارع الميناء، نيويورك',
    numbers: ['1', '1', 'أ, ب, ت, ...'],
    labels: { headings: decimal, entries: ['1.', '2.', '3.'], below: ['(أ)', '(ب)'] },
  },
  {
    language: 'zh',
    country: 'CN',
    header: '萨瓦里亚共和国常驻代表团',
    title: '萨瓦里亚共和国的发言',
    headings: ['谈判桌旁的妇女', '我们做了什么', '我们将做什么'],
    paragraphs: [
      ['主席女士，我国代表团感谢主席国召开本次公开辩论会。', '没有半数人民参与缔造的和平，只是半个和平。'],
      '自2018年以来，我国九个调解小组中有四个由妇女领导，这四个小组都达成了协议。',
      '因此，我们作出以下承诺，并将在两年内报告履行情况。',
    ],
    deleted: '也许',
    entries: [
      '萨瓦里亚将在2027年底前培训六十名女调解员；',
      '萨瓦里亚将向其部队服役的每个特派团派遣一个混编小组：',
      '萨瓦里亚将向妇女组织基金缴款240万美元。',
    ],
    below: ['军官中有妇女；', '为当地使用的每种语言配备一名口译员；'],
    tableHead: '我国特遣队中的妇女',
    rows: [
      ['年份', '妇女'],
      ['2019', '112'],
      ['2021', '187'],
    ],
    notes: ['第1325（2000）号决议，第1段。', '报告将予公布。'],
    box: '以实际发言为准',
    footer: '纽约港口街47号',
    numbers: ['一, 二, 三, ...', '1', '甲, 乙, 丙, ...'],
    labels: { headings: ['一', '一.一', '二'], entries: ['1.', '2.', '3.'], below: ['(甲)', '(乙)'] },
  },
]

/** What must be read of a known text: kinds, labels and texts in reading order, where notes are marked, and where cells stand. */
export interface ExpectedReading {
  readonly paragraphs: readonly (readonly [kind: string, label: string | null, text: string])[]
  /** The text before each mark of a note, and the text of its note. */
  readonly marks: readonly (readonly [before: string, note: string])[]
  readonly margins: readonly string[]
}

export function expectedOf(text: KnownText): ExpectedReading {
  const space = text.language === 'zh' ? '' : ' '
  const [first, second] = text.paragraphs[0]
  const [h1, h2, h3] = text.labels.headings
  return {
    paragraphs: [
      ['heading', null, text.title],
      ['text-box', null, text.box],
      ['heading', h1!, text.headings[0]],
      ['paragraph', null, first + space + second],
      ['heading', h2!, text.headings[1]],
      ['paragraph', null, text.paragraphs[1]],
      ['heading', h3!, text.headings[2]],
      ['paragraph', null, text.paragraphs[2]],
      ['list-entry', text.labels.entries[0]!, text.entries[0]],
      ['list-entry', text.labels.entries[1]!, text.entries[1]],
      ['list-entry', text.labels.below[0]!, text.below[0]],
      ['list-entry', text.labels.below[1]!, text.below[1]],
      ['list-entry', text.labels.entries[2]!, text.entries[2]],
      ['table-cell', null, text.tableHead],
      ...text.rows.flat().map((cell) => ['table-cell', null, cell] as const),
      ['footnote', '1', text.notes[0]],
      ['footnote', '2', text.notes[1]],
    ],
    marks: [
      [first, text.notes[0]],
      [text.paragraphs[2], text.notes[1]],
    ],
    margins: [text.header, text.footer],
  }
}
