import { describe, expect, it } from 'vitest'
import { addresseesOf } from './find-addressees.ts'

const check = (language: string, text: string, expected: string) => expect(addresseesOf(text, language).join(' ')).toBe(expected)

describe('whom a recommendation is addressed to', () => {
  it.each([
    ['The Security Council should hear women from the region every year.', 'security-council'],
    ['We urge the members of the Council to visit the women of the camps.', 'security-council'],
    ['It is up to the Council to act.', 'security-council'],
    ['We ask the Secretary-General to report on it once a year.', 'secretary-general'],
    ['All Member States must fund what they have asked for.', 'member-states'],
    ['The United Nations needs to listen earlier.', 'united-nations'],
    ['We call on UN-Women and the Department of Peace Operations to publish the figures.', 'un-entity'],
    ['Troop- and police-contributing countries should send more women.', 'contributors'],
    ['We call upon donors to pay what they have pledged.', 'donors'],
    ['We encourage the Government of Hestland to adopt the plan.', 'state-concerned'],
    ['The host State must protect them.', 'state-concerned'],
    ['All parties to the conflict must respect the truce.', 'parties'],
    ['The African Union and regional organizations should share their lists of mediators.', 'organization'],
    ['It is essential that civil society organizations take part from the first day.', 'civil-society'],
    ['We must do better.', 'everyone'],
    ['Let us begin today.', 'everyone'],
    ['The international community cannot look away.', 'everyone'],
    ['We call on the parties, the host Government and all Member States to act.', 'member-states state-concerned parties'],
  ])('in English: %s', (text, expected) => check('en', text, expected))

  it.each([
    ['Humanitarian law must be respected.'],
    ['The mandate of the Security Council must be renewed.'],
    ['The Council must be informed once a month.'],
    ['More money is needed for women in the camps.'],
    ['They must also stop the shelling.'],
    ['The Security Council resolution should be carried out.'],
  ])('is nobody where nobody is named who is to act: %s', (text) => check('en', text, ''))

  it('is not whoever shall be urged by others, nor who is helped', () => {
    check('en', 'We call on donors to support the United Nations.', 'donors')
    check('en', 'The Secretary-General should remain in touch with the parties.', 'secretary-general')
  })

  it.each([
    ['fr', 'Nous exhortons toutes les parties au conflit à respecter la trêve.', 'parties'],
    ['fr', 'Le Conseil de sécurité devrait entendre chaque année des femmes de la région.', 'security-council'],
    ['fr', 'Il importe que les États Membres financent ces réseaux.', 'member-states'],
    ['fr', 'Nous devons agir.', 'everyone'],
    ['fr', 'Le droit humanitaire doit être respecté.', ''],
    ['es', 'Instamos a los donantes a que paguen lo prometido.', 'donors'],
    ['es', 'La comunidad internacional no puede mirar hacia otro lado.', 'everyone'],
    ['es', 'El Secretario General debe informar cada año.', 'secretary-general'],
    ['es', 'Es importante que las organizaciones de mujeres participen.', 'civil-society'],
    ['es', 'El derecho humanitario debe ser respetado.', ''],
    ['ru', 'Мы призываем все стороны конфликта соблюдать перемирие.', 'parties'],
    ['ru', 'Совет Безопасности должен ежегодно заслушивать женщин региона.', 'security-council'],
    ['ru', 'Государствам-членам следует финансировать эти сети.', 'member-states'],
    ['ru', 'Мы должны действовать.', 'everyone'],
    ['ru', 'Нормы гуманитарного права должны соблюдаться.', ''],
    ['ar', 'ندعو جميع الأطراف إلى احترام الهدنة.', 'parties'],
    ['ar', 'يجب على مجلس الأمن أن يستمع إلى نساء المنطقة كل عام.', 'security-council'],
    ['ar', 'ونحث الدول الأعضاء على تمويل هذه الشبكات.', 'member-states'],
    ['ar', 'ينبغي للمجتمع الدولي أن يتحرك.', 'everyone'],
    ['ar', 'يجب احترام القانون الإنساني.', ''],
    ['zh', '我们呼吁冲突各方遵守停战协定。', 'parties'],
    ['zh', '安全理事会应每年听取该区域妇女的意见。', 'security-council'],
    ['zh', '会员国必须为这些网络提供资金。', 'member-states'],
    ['zh', '我们必须行动起来。', 'everyone'],
    ['zh', '人道主义法必须得到遵守。', ''],
  ])('in %s: %s', check)

  it('is nobody in a language that is not one of the six', () => check('sw', 'Baraza la Usalama lazima lichukue hatua.', ''))

  it('is read in the time that the length of the sentence takes', () => {
    const long = `We call on ${'the parties and the host Government and all Member States and '.repeat(400)}donors to act.`
    expect(addresseesOf(long, 'en')).toContain('parties')
    expect(addresseesOf(`We call on the Government of ${'A'.repeat(50_000)}é to act.`, 'en')).toEqual(['state-concerned'])
    expect(addresseesOf(`Мы призываем ${'наши'.repeat(20_000)} стороны действовать.`, 'ru')).toEqual([])
    for (const language of ['ar', 'en', 'es', 'fr', 'ru', 'zh'])
      expect(addresseesOf('all the parties '.repeat(5_000), language)).toEqual([])
  })
})
