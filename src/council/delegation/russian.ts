const hard = 'гкхжшчщ'

/**
 * Gives the case forms of one Russian word of a name, the word itself first: "Кения" → "Кении", "Кению", "Кенией".
 *
 * Only singulars and plurals that stand in names of States and organizations; what does not decline ("Мали", "Конго") has one form.
 */
export function russianForms(word: string): readonly string[] {
  const end = (cut: number, ...endings: string[]): string[] => [word, ...endings.map((ending) => word.slice(0, word.length - cut) + ending)]
  const special = irregular[word]
  if (special) return [word, ...special]
  if (/ия$/.test(word)) return end(1, 'и', 'ю', 'ей')
  if (/[ая]я$/.test(word) && word.length > 4) return end(2, word.endsWith('яя') ? 'ей' : 'ой', word.endsWith('яя') ? 'юю' : 'ую', 'ей')
  if (/[еь]я$/.test(word)) return end(1, 'и', 'е', 'ю', 'ей')
  if (/я$/.test(word)) return end(1, 'и', 'е', 'ю', 'ей')
  if (/а$/.test(word) && word.length > 3) return end(1, hard.includes(word.at(-2)!) ? 'и' : 'ы', 'е', 'у', 'ой')
  if (/(ий|ый)$/.test(word) && word.length > 4) return end(2, 'ого', 'ому', 'им', 'ым', 'ом', 'его', 'ему', 'ем')
  if (/ой$/.test(word) && word.length > 4) return end(2, 'ого', 'ому', 'ым', 'ом')
  if (/[оe]е$|ее$/.test(word) && word.length > 4) return end(2, 'ого', 'ому', 'ым', 'им', 'ом', 'его', 'ему', 'ем')
  if (/(ие|ые)$/.test(word) && word.length > 4)
    return word.endsWith('ние') || word.endsWith('вие') ? end(1, 'я', 'ю', 'ем', 'и') : end(2, 'их', 'ых', 'им', 'ым', 'ими', 'ыми')
  if (/й$/.test(word)) return end(1, 'я', 'ю', 'ем', 'е')
  if (/ь$/.test(word)) return /(сть|русь|ь)$/.test(word) && /(сть|русь)$/.test(word) ? end(1, 'и', 'ью') : end(1, 'я', 'ю', 'ем', 'е')
  if (/(ство|тво)$/.test(word)) return end(1, 'а', 'у', 'ом', 'е')
  if (/[ыи]$/.test(word) && plurals.has(word)) return [word, ...plurals.get(word)!]
  if (/[бвгдзклмнпрстфхцчшщж]$/.test(word) && word.length > 2) return end(0, 'а', 'у', 'ом', 'е')
  return [word]
}

const irregular: Readonly<Record<string, readonly string[]>> = {
  египет: ['египта', 'египту', 'египтом', 'египте'],
  кипр: ['кипра', 'кипру', 'кипром', 'кипре'],
  союз: ['союза', 'союзу', 'союзом', 'союзе'],
  острова: ['островов', 'островам', 'островами', 'островах'],
  сша: [],
  сеть: ['сети', 'сетью'],
  чад: ['чада', 'чаду', 'чадом', 'чаде'],
  оман: ['омана', 'оману', 'оманом', 'омане'],
  тонга: ['тонги', 'тонге', 'тонгу', 'тонгой'],
  комитет: ['комитета', 'комитету', 'комитетом', 'комитете'],
  по: [],
  из: [],
  для: [],
  мир: ['мира', 'миру', 'миром', 'мире'],
}

const plurals = new Map<string, readonly string[]>([
  ['филиппины', ['филиппин', 'филиппинам', 'филиппинами', 'филиппинах']],
  ['нидерланды', ['нидерландов', 'нидерландам', 'нидерландами', 'нидерландах']],
  ['штаты', ['штатов', 'штатам', 'штатами', 'штатах']],
  ['эмираты', ['эмиратов', 'эмиратам', 'эмиратами', 'эмиратах']],
  ['гренадины', ['гренадин', 'гренадинам', 'гренадинами', 'гренадинах']],
  ['мальдивы', ['мальдив', 'мальдивам', 'мальдивами', 'мальдивах']],
  ['сейшелы', ['сейшел', 'сейшелам', 'сейшелами', 'сейшелах']],
  ['коморы', ['комор', 'коморам', 'коморами', 'коморах']],
  ['багамы', ['багам', 'багамам', 'багамами', 'багамах']],
  ['страны', ['стран', 'странам', 'странами', 'странах']],
])
