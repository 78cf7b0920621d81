import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { headOf } from '../../../../test/support/heads.ts'
import type { CommitmentFields } from '../findings.ts'
import { openPreparation } from '../prepare.ts'
import { ownNamesOf } from '../speaker.ts'
import { fieldsOf } from './read-fields.ts'

const { prepare } = openPreparation()
const head = headOf('hestland', { date: '2026-10-21' })
const read = (language: string, text: string): CommitmentFields =>
  fieldsOf(
    { head, national: false },
    { start: 0, end: text.length, why: [] },
    prepare(ownNamesOf(head, language), language)(text),
    text,
    language,
  )

describe('the verb that binds, with its auxiliaries, and what is to be done', () => {
  const check = (language: string, text: string, who: string | undefined, act: string, object: string | undefined) =>
    it(`${language}: ${act}`, () => {
      const fields = read(language, text)
      expect([fields.who?.text, fields.act?.text, fields.object?.text]).toEqual([who, act, object])
    })
  check(
    'en',
    'Hestland will continue to support local mediators in Zamberia.',
    'Hestland',
    'will continue to support',
    'local mediators in Zamberia',
  )
  check(
    'en',
    'We are fully committed to supporting those efforts, and we call on others to join.',
    'We',
    'are fully committed to supporting',
    'those efforts',
  )
  check(
    'en',
    'We wish to reaffirm our strong commitment to a world without violence.',
    'We',
    'wish to reaffirm our strong commitment to',
    'a world without violence',
  )
  check('en', 'My country stands ready to send mediators; others may follow.', 'My country', 'stands ready to send', 'mediators')
  check('en', 'We have decided to contribute $10 million to the Fund.', 'We', 'have decided to contribute', '$10 million to the Fund')
  check('en', 'To that end, Hestland intends to adopt a law.', 'Hestland', 'intends to adopt', 'a law')
  check('fr', 'Nous continuerons de soutenir les réseaux de femmes.', 'Nous', 'continuerons de soutenir', 'les réseaux de femmes')
  check('fr', 'Le Hestland se tient prêt à offrir ses services.', 'Le Hestland', 'se tient prêt à offrir', 'ses services')
  check('fr', 'Mon pays s’est engagé à former 50 policières.', 'Mon pays', 's’est engagé à former', '50 policières')
  check('fr', 'Nous avons décidé d’allouer 5 millions d’euros au Fonds.', 'Nous', 'avons décidé d’allouer', '5 millions d’euros au Fonds')
  check('es', 'Seguiremos apoyando a las redes de mujeres.', undefined, 'Seguiremos apoyando', 'a las redes de mujeres')
  check('es', 'Mi país está dispuesto a enviar mediadoras.', 'Mi país', 'está dispuesto a enviar', 'mediadoras')
  check('es', 'Hestland se compromete a destinar fondos a las redes.', 'Hestland', 'se compromete a destinar', 'fondos a las redes')
  check('es', 'Vamos a duplicar nuestra contribución.', undefined, 'Vamos a duplicar', 'nuestra contribución')
  check('ru', 'Мы будем и впредь поддерживать женские организации.', 'Мы', 'будем и впредь поддерживать', 'женские организации')
  check('ru', 'Моя страна намерена удвоить свой взнос.', 'Моя страна', 'намерена удвоить', 'свой взнос')
  check('ru', 'Мы преисполнены решимости обеспечить участие женщин.', 'Мы', 'преисполнены решимости обеспечить', 'участие женщин')
  check('ar', 'وسنواصل دعم الشبكات النسائية.', undefined, 'سنواصل دعم', 'الشبكات النسائية')
  check('ar', 'يتعهد بلدي بتقديم 5 ملايين دولار للصندوق.', 'بلدي', 'يتعهد بلدي بتقديم', '5 ملايين دولار للصندوق')
  check('ar', 'ونحن على استعداد لتوفير الخبراء.', 'نحن', 'على استعداد لتوفير', 'الخبراء')
  check('zh', '我国将继续支持妇女网络。', '我国', '将继续支持', '妇女网络')
  check('zh', '我国政府承诺提供500万美元。', '我国政府', '承诺提供', '500万美元')
})

describe('by what it is done', () => {
  const check = (language: string, text: string, words: string, kind: string, generation?: number, value?: string) =>
    it(`${language}: ${words}`, () => {
      const { instrument } = read(language, text)
      expect([instrument?.text, instrument?.kind, instrument?.generation, instrument?.value]).toEqual([words, kind, generation, value])
    })
  check(
    'en',
    'We will adopt our third national action plan on women, peace and security.',
    'third national action plan on women, peace and security',
    'action-plan',
    3,
  )
  check('en', 'We will contribute $2 million to the Women’s Peace and Humanitarian Fund.', 'Women’s Peace and Humanitarian Fund', 'fund')
  check('en', 'We will fully implement resolution 1325 (2000).', 'resolution 1325 (2000)', 'resolution', undefined, 'S/RES/1325 (2000)')
  check('en', 'We will ratify the Convention on the Rights of Lakes.', 'Convention on the Rights of Lakes', 'treaty')
  check('en', 'We will submit a draft law on equal pay.', 'draft law', 'law')
  check('en', 'We will send a formed police unit to Zamberia.', 'formed police unit', 'deployment')
  check('fr', 'Nous adopterons notre deuxième plan d’action national.', 'deuxième plan d’action national', 'action-plan', 2)
  check('fr', 'Nous contribuerons au Fonds pour la consolidation de la paix.', 'Fonds pour la consolidation de la paix', 'fund')
  check('es', 'Aprobaremos nuestro segundo plan de acción nacional.', 'segundo plan de acción nacional', 'action-plan', 2)
  check('es', 'Aplicaremos la resolución 1325 (2000).', 'resolución 1325 (2000)', 'resolution', undefined, 'S/RES/1325 (2000)')
  check('ru', 'Мы примем третий национальный план действий.', 'третий национальный план действий', 'action-plan', 3)
  check('ru', 'Мы будем выполнять резолюцию 1325 (2000).', 'резолюцию 1325 (2000)', 'resolution', undefined, 'S/RES/1325 (2000)')
  check('ar', 'سنعتمد خطة العمل الوطنية الثانية.', 'خطة العمل الوطنية الثانية', 'action-plan', 2)
  check('zh', '我国将通过第二个国家行动计划。', '第二个国家行动计划', 'action-plan', 2)
  check('zh', '我国将执行第1325(2000)号决议。', '第1325(2000)号决议', 'resolution', undefined, 'S/RES/1325 (2000)')
})

describe('where it is done', () => {
  const check = (language: string, text: string, words: string | undefined, value?: string) =>
    it(`${language}: ${text}`, () => {
      const { where } = read(language, text)
      expect([where?.text, where?.value]).toEqual([words, value])
    })
  check('en', 'We will train mediators in Zamberia.', 'Zamberia', 'zamberia')
  check('en', 'We will send 20 officers to MINUSCA.', 'MINUSCA', 'MINUSCA')
  check('en', 'We will work with Savaria to train mediators.', undefined)
  check('en', 'We will train mediators across the Sahel.', 'the Sahel', 'sahel')
  check('fr', 'Nous enverrons 20 policières à la MINUSS.', 'MINUSS', 'UNMISS')
  check('fr', 'Nous formerons des médiatrices en Afrique de l’Ouest.', 'Afrique de l’Ouest', 'west-africa')
  check('es', 'Enviaremos policías a la FPNUL.', 'FPNUL', 'UNIFIL')
  check('ru', 'Мы направим полицейских в МИНУСКА.', 'МИНУСКА', 'MINUSCA')
  check('ru', 'Мы будем помогать женщинам в Сахеле.', 'Сахеле', 'sahel')
  check('ar', 'سندرب الوسيطات في منطقة الساحل.', 'منطقة الساحل', 'sahel')
  check('zh', '我国将向马里稳定团派遣警察。', '马里稳定团', 'MINUSMA')
})

describe('for whom it is done', () => {
  const check = (language: string, text: string, words: string | undefined) =>
    it(`${language}: ${words}`, () => expect(read(language, text).forWhom?.text).toBe(words))
  check('en', 'We will expand training for local women mediators.', 'local women mediators')
  check('en', 'We will help women ex-combatants to return.', 'women ex-combatants')
  check('en', 'We will implement the women and peace and security agenda.', undefined)
  check('en', 'We will fund women’s networks.', 'women’s networks')
  check('fr', 'Nous soutiendrons les réseaux de femmes.', 'réseaux de femmes')
  check('es', 'Apoyaremos a las víctimas de violencia sexual.', 'víctimas de violencia sexual')
  check('ru', 'Мы будем помогать беженцам.', 'беженцам')
  check('ar', 'سندعم المنظمات النسائية المحلية.', 'المنظمات النسائية المحلية')
  check('zh', '我国将资助当地妇女网络。', '当地妇女网络')
})

describe('several sums in one sentence', () => {
  it('are kept beside the first under the verb; what was given before is none of them', () => {
    const { amount } = read(
      'en',
      'In addition to the $20 million of last year, we will give $5 million to networks and €3 million to mediators.',
    )
    expect(amount!.value).toMatchObject({ currency: 'USD', amount: 5e6 })
    expect(amount!.others!.map(({ value }) => value!.amount)).toEqual([3e6])
  })
})

describe('the reader of fields', () => {
  const languages = ['ar', 'en', 'es', 'fr', 'ru', 'zh'] as const
  it('survives any text, and quotes what stands there', () => {
    const piece = fc.constantFrom(
      'We will',
      'committed to',
      '$5 million',
      'the Fund of',
      'Мы будем',
      'نواصل',
      '我国将',
      'by 2030',
      ':',
      ';',
      'Nous nous engageons à',
      'Hestland',
      '12,',
      'and',
      '’',
      '«',
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 25 }), fc.constantFrom(...languages), (pieces, language) => {
        const text = pieces.join(' ')
        for (const field of Object.values(read(language, text))) expect(text.slice(field.start, field.end)).toBe(field.text)
      }),
      { numRuns: 150 },
    )
  })
  // Each would take an hour where a pattern tries every way to part it.
  const hostile: Readonly<Record<string, string>> = {
    'capitals without an end': `We will pay into the ${'Women and Peace and Security '.repeat(3000)}`,
    'ordinals and plans': `We will adopt our ${'first second third national '.repeat(3000)}action plan`,
    'figures without an end': `We will give $${'1,000 '.repeat(5000)}`,
    'small words': `We will ${'to be of the and in '.repeat(4000)}`,
    Fonds: `Nous verserons au Fonds ${'de la paix et de '.repeat(3000)}`,
    women: `We will support ${'local young rural Somali '.repeat(3000)}women`,
    Chinese: `我国将${'继续支持妇女和平基金人道主义'.repeat(2000)}`,
    Arabic: `سنواصل ${'صندوق السلام النسائي '.repeat(2000)}`,
    letters: `We will ${'a'.repeat(60_000)}`,
    spaces: `We will${' '.repeat(60_000)}act`,
  }
  for (const [name, text] of Object.entries(hostile))
    it(`reads to the end of ${name}`, () => {
      for (const language of languages) expect(read(language, text)).toBeDefined()
    })
})
