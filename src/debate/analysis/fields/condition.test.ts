import { describe, expect, it } from 'vitest'
import { findCondition } from './condition.ts'

const found = (language: string, text: string) => {
  const span = findCondition(text, { start: 0, end: text.length }, language)
  return span && text.slice(span.start, span.end)
}

describe('the condition of a commitment', () => {
  it.each([
    ['en', 'If other donors contribute, we will double our contribution.', 'If other donors contribute'],
    ['en', 'We will double our contribution, provided that others do the same.', 'provided that others do the same'],
    ['en', 'We will stay unless the Government asks us to leave.', 'unless the Government asks us to leave'],
    ['fr', 'Si d’autres donateurs contribuent, nous doublerons notre contribution.', 'Si d’autres donateurs contribuent'],
    ['fr', 'Nous resterons, à condition que les parties le demandent.', 'à condition que les parties le demandent'],
    ['es', 'Si otros donantes contribuyen, duplicaremos nuestra contribución.', 'Si otros donantes contribuyen'],
    ['es', 'Enviaremos tropas siempre que el Consejo lo autorice.', 'siempre que el Consejo lo autorice'],
    ['ru', 'Если другие доноры внесут взносы, мы удвоим наш взнос.', 'Если другие доноры внесут взносы'],
    ['ar', 'وإذا ساهم مانحون آخرون، فسنضاعف مساهمتنا.', 'وإذا ساهم مانحون آخرون'],
    ['zh', '如果其他捐助方捐款，我们将加倍捐款。', '如果其他捐助方捐款'],
  ])('in %s: %s', (language, text, words) => expect(found(language, text)).toBe(words))

  it.each([
    ['en', 'Even if others leave, we will stay.'],
    ['en', 'Support will be provided to women.'],
    ['en', 'We will support women.'],
    ['fr', 'Même si d’autres partent, nous resterons.'],
    ['fr', 'Nous soutiendrons une initiative si importante.'],
    ['es', 'Si bien queda mucho por hacer, seguiremos.'],
    ['ru', 'Даже если другие уйдут, мы останемся.'],
    ['zh', '若干国家将派兵。'],
  ])('is none in %s: %s', (language, text) => expect(found(language, text)).toBeNull())

  it('ends in a time that its length takes', () => {
    const long = `if ${'if '.repeat(200_000)}`
    expect(findCondition(long, { start: 0, end: long.length }, 'en')).not.toBeUndefined()
  })
})
