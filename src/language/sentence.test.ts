import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeWithShared } from '../../test/support/shared.ts'
import { sentencesOf } from './sentence.ts'

/** Expects the text, with a stroke where each sentence ends and the next begins, to be cut there and nowhere else. */
function check(language: string, marked: string) {
  const expected = marked.split('|')
  const text = expected.join(' ')
  expect(sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
}

/** The same where no white space stands between the sentences. */
function checkClose(language: string, marked: string) {
  const expected = marked.split('|')
  const text = expected.join('')
  expect(sentencesOf(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
}

test('cuts English', () => {
  check('en', 'We thank Ms. Alvarado and Mr. J. P. Okoro for their briefings.|We agree.')
  check('en', 'H.E. Ms. Ada Lind, Minister of Defence, spoke.|Thank you, Mr. President.')
  check('en', 'It costs $1.5 million.|We will pay 0.7 per cent.')
  check('en', 'We recall resolution 1325 (2000).|It was adopted in 2000.|Since then much was done.')
  check('en', 'See para. 15, art. 7, No. 4 and p. 3 of the report.|We agree with it.')
  check('en', 'Will we act? We must!'.replace('? ', '?|'))
  check('en', 'She said: “We must act.”|“When?” he asked.')
  check('en', 'The U.N. Secretary-General met the U.S. Ambassador.|They spoke.')
  check('en', 'We train women, e.g. in the police; others follow; all agree.|Good.')
  check('en', 'We wait … and wait.|And so on...|We act.')
  check('en', 'Women (see S/PV.7658, p. 3) spoke.|(S/2016/219, annex.)|We listened.')
  check('en', '1. We will train 50 women by 2025.|2. We will pay.')
  check('en', '(a) We act.|(b) We pay.')
  check('en', 'A. We welcome the report.|B. We act.')
  check('en', 'Peace etc. is needed.|See www.example.org and mail a.b@example.org.|Yes.')
  check('en', 'The answer is no.|We ask again.')
  check('en', 'At 10 a.m. the Council met.|At noon it rose.')
})

test('cuts where a space was lost after the stop', () => {
  checkClose('en', 'We want peace.|We need it.')
  checkClose('en', 'We adopted resolution 2547 (2020).|One year ago it was asked for.')
  checkClose('en', 'They called it "support".|We agree.')
  check('en', 'Visit un.Org/Women or S/RES.Add today.')
})

test('cuts French', () => {
  check('fr', 'S.E. Mme Anne Dulac a pris la parole.|M. Martin, l’art. 7 et le n° 5 sont clairs.')
  check('fr', 'Que faire ?|Agir !|« Nous devons agir. »|Merci, M. le Président.')
  check('fr', 'Il a dit : « Oui ! » et il est parti.|Nous aussi.')
  check('fr', 'Mme. Dupont, c.-à-d. la Ministre, verse 1,5 million ; c’est peu.|Nous verrons.')
})

test('cuts Spanish', () => {
  check('es', 'El Excmo. Sr. Juan Robles habló.|La Sra. Gómez respondió.')
  check('es', '¿Qué hacemos?|¡Actuar!|Muchas gracias.')
  check('es', 'Véase el párr. 5 y la res. 1325 (2000).|Los EE. UU. y otros apoyan.')
})

test('cuts Russian', () => {
  check('ru', 'Г-н Иванов и г-жа Петрова выступили.|Мы согласны, т.е. поддерживаем.')
  check('ru', 'В 2000 г. была принята резолюция.|См. п. 5 доклада.|«Надо действовать».|Спасибо.')
  check('ru', 'Это было в 2016 г.|Мы помним.')
  check('ru', 'А. С. Орлов сказал: «Да!» и ушёл.|Мы остались.')
})

test('cuts Arabic', () => {
  check('ar', 'ماذا نفعل؟|نعمل معا.|شكرا السيد الرئيس.')
  check('ar', 'نؤكد التزامنا؛ ونعمل، ثم نعمل.|نشكر د. أمينة على إحاطتها.')
  check('ar', 'نؤكد التزامنا//|ونعمل معا//')
  checkClose('ar', 'نؤكد التزامنا.|ونعمل معا.')
})

test('cuts Chinese', () => {
  checkClose('zh', '我们支持第1325(2000)号决议。|我们将行动！|何时？|现在。')
  checkClose('zh', '他说：“我们必须行动。”|大家同意；大家行动。')
  checkClose('zh', '主席说“为什么？”，大家沉默。|我们继续。')
  checkClose('zh', '我们行动!|大家同意。')
  check('zh', '我们承诺 1.5 亿美元。|谢谢主席先生。')
})

test('a blank line ends a sentence, nothing gives none', () => {
  const text = 'Women and peace\n\nWe agree'
  expect(sentencesOf(text, 'en')).toEqual([
    { start: 0, end: 15 },
    { start: 17, end: 25 },
  ])
  expect(sentencesOf('', 'en')).toEqual([])
  expect(sentencesOf(' \n ', 'und')).toEqual([])
  expect(sentencesOf('...', 'en')).toEqual([{ start: 0, end: 3 }])
})

test('sentences are in order, not empty, without white space at their ends, and leave only white space out', () => {
  const piece = fc.constantFrom(
    'We',
    ' ',
    '. ',
    '.',
    '? ',
    '。',
    '”',
    '« ',
    ' »',
    'Mr',
    'г-н',
    '؟ ',
    '//',
    '\n\n',
    '1',
    ')',
    '(',
    '…',
    'نعم',
    '我们',
    '\u00a0',
    '😀',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        let last = 0
        let rest = ''
        for (const { start, end } of sentencesOf(text, 'en')) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          rest += text.slice(last, start)
          last = end
        }
        expect((rest + text.slice(last)).trim()).toBe('')
      },
    ),
  )
})

test('a very long paragraph is cut in time that grows with its length only', () => {
  const sentence = 'We thank Mr. Okoro (see S/PV.7658) for 1.5 million U.S. dollars.'
  expect(sentencesOf(Array(20_000).fill(sentence).join(' '), 'en')).toHaveLength(20_000)
  expect(sentencesOf('('.repeat(200_000), 'en')).toHaveLength(1)
  expect(sentencesOf(' '.repeat(200_000), 'en')).toHaveLength(0)
  expect(sentencesOf('A.'.repeat(50_000), 'en')).toHaveLength(1)
  expect(sentencesOf(`${'. '.repeat(50_000)}`, 'en').length).toBeGreaterThan(0)
})

describeWithShared('on the labelled statements', (shared) => {
  interface Labelled {
    readonly language: string
    readonly paragraphs: readonly string[]
    readonly sentences: readonly { readonly p: number; readonly start: number; readonly end: number }[]
  }
  const cases: readonly (readonly [string, number])[] = [
    ['careful/wps-2016', 0.99],
    ['careful/peacebuilding-2020', 0.985],
    ['careful/general-assembly-2024', 0.985],
    ['broad', 0.99],
    ['native', 0.98],
  ]
  test.each(cases)('cuts %s exactly where people did in a share of at least %f', (set, share) => {
    const file = join(shared, 'gold', set, 'sentences.jsonl')
    expect(existsSync(file)).toBe(true)
    let all = 0
    let hit = 0
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const { language, paragraphs, sentences } = JSON.parse(line) as Labelled
      const found = paragraphs.map((text) => new Set(sentencesOf(text, language).map(({ start, end }) => `${start}-${end}`)))
      all += sentences.length
      for (const { p, start, end } of sentences) if (found[p - 1]!.has(`${start}-${end}`)) hit++
    }
    expect(hit / all).toBeGreaterThanOrEqual(share)
  })
})
