import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { headOf } from '../../../test/support/heads.ts'
import type { Category, CommitmentKind } from '../../council/index.ts'
import { openAnalyser } from './analyser.ts'

const analyse = openAnalyser(readFileSync(new URL('./weights.bin', import.meta.url)))
const who = headOf('hestland')
const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const
const findings = (text: string, language: string) =>
  analyse({ language, head: who, document: { paragraphs: [{ n: 1, text }] }, body: [1] }, null).sentences

interface Case {
  readonly name: string
  readonly has?: Category
  readonly not?: Category
  readonly kind?: CommitmentKind
  /** The same in English, French, Spanish, Russian, Arabic and Chinese. */
  readonly said: readonly [string, string, string, string, string, string]
}

const cases: readonly Case[] = [
  {
    name: 'a refusal binds to nothing',
    not: 'commitment',
    said: [
      'Hestland will not contribute to the Fund.',
      'Le Hestland ne contribuera pas au Fonds.',
      'Hestland no contribuirá al Fondo.',
      'Мы не будем вносить взнос в Фонд.',
      'لن نساهم في الصندوق.',
      '我们不会向该基金捐款。',
    ],
  },
  {
    name: 'to undertake nothing is no commitment',
    not: 'commitment',
    said: [
      'We do not intend to send troops to the mission.',
      'Nous n’avons pas l’intention d’envoyer des soldats à la mission.',
      'No tenemos la intención de enviar tropas a la misión.',
      'Мы не намерены направлять войска в миссию.',
      'ولا نعتزم إرسال قوات إلى البعثة.',
      '我们不打算向特派团派遣部队。',
    ],
  },
  {
    name: 'never to tolerate something is a stance that binds',
    has: 'commitment',
    said: [
      'We will never tolerate sexual violence against women and will continue to fight it.',
      'Nous ne tolérerons jamais la violence sexuelle et continuerons de la combattre.',
      'Nunca toleraremos la violencia sexual y seguiremos combatiéndola.',
      'Мы никогда не смиримся с сексуальным насилием и будем и впредь бороться с ним.',
      'لن نتسامح أبدا مع العنف الجنسي وسنواصل مكافحته.',
      '我们绝不容忍性暴力，并将继续打击性暴力。',
    ],
  },
  {
    name: 'what all must do is a recommendation and no commitment',
    has: 'recommendation',
    not: 'commitment',
    said: [
      'We must do more to include women in peace processes.',
      'Nous devons faire davantage pour associer les femmes aux processus de paix.',
      'Debemos hacer más para incluir a las mujeres en los procesos de paz.',
      'Мы должны делать больше для вовлечения женщин в мирные процессы.',
      'يجب علينا أن نبذل المزيد لإشراك المرأة في عمليات السلام.',
      '我们必须作出更多努力，让妇女参与和平进程。',
    ],
  },
  {
    name: 'what the speaker will do is a commitment',
    has: 'commitment',
    said: [
      'We will support the inclusion of women in peace processes.',
      'Nous soutiendrons la participation des femmes aux processus de paix.',
      'Apoyaremos la inclusión de las mujeres en los procesos de paz.',
      'Мы будем поддерживать участие женщин в мирных процессах.',
      'سندعم إشراك المرأة في عمليات السلام.',
      '我们将支持妇女参与和平进程。',
    ],
  },
  {
    name: 'to look forward binds to nothing',
    not: 'commitment',
    said: [
      'We look forward to working with you on this agenda.',
      'Nous attendons avec intérêt de travailler avec vous à ce programme.',
      'Esperamos con interés trabajar con ustedes en esta agenda.',
      'Мы с нетерпением ожидаем совместной работы с вами над этой повесткой дня.',
      'ونتطلع إلى العمل معكم بشأن هذه الخطة.',
      '我们期待与你们共同推进这一议程。',
    ],
  },
  {
    name: 'to look forward to going on binds to nothing either',
    not: 'commitment',
    said: [
      'Hestland looks forward to continuing to work with all partners.',
      'Nous attendons avec intérêt de continuer à travailler avec tous les partenaires.',
      'Esperamos con interés seguir trabajando con todos los asociados.',
      'Мы с нетерпением ожидаем продолжения работы со всеми партнерами.',
      'ونتطلع إلى مواصلة العمل مع جميع الشركاء.',
      '我们期待继续与所有伙伴合作。',
    ],
  },
  {
    name: 'a decision announced in the past tense is a new commitment',
    has: 'commitment',
    kind: 'new',
    said: [
      'My Government has decided to contribute $10 million to the Fund.',
      'Mon gouvernement a décidé de verser 10 millions de dollars au Fonds.',
      'Mi Gobierno ha decidido aportar 10 millones de dólares al Fondo.',
      'Мое правительство приняло решение внести в Фонд 10 млн долл. США.',
      'وقررت حكومتي المساهمة بمبلغ 10 ملايين دولار في الصندوق.',
      '我国政府已决定向该基金捐款1000万美元。',
    ],
  },
  {
    name: 'what is being done is an achievement and no commitment',
    not: 'commitment',
    said: [
      'Hestland is implementing its second national action plan.',
      'Le Hestland met actuellement en œuvre son deuxième plan d’action national.',
      'Hestland está ejecutando su segundo plan de acción nacional.',
      'Хестланд осуществляет свой второй национальный план действий.',
      'وتنفذ هستلاند حاليا خطة عملها الوطنية الثانية.',
      '赫斯特兰正在执行其第二个国家行动计划。',
    ],
  },
  {
    name: 'to go on is a continuing commitment',
    has: 'commitment',
    kind: 'continuing',
    said: [
      'Hestland continues to support women’s networks in the region.',
      'Nous continuons d’appuyer les réseaux de femmes dans la région.',
      'Seguimos apoyando a las redes de mujeres en la región.',
      'Мы продолжаем поддерживать женские сети в регионе.',
      'ونواصل دعم الشبكات النسائية في المنطقة.',
      '我们继续支持该区域的妇女网络。',
    ],
  },
  {
    name: 'what a resolution says between quotation marks binds nobody',
    not: 'commitment',
    said: [
      'The resolution says: “Member States will continue to support women mediators”.',
      'La résolution dit : « Les États Membres continueront de soutenir les médiatrices ».',
      'La resolución dice: «Los Estados Miembros seguirán apoyando a las mediadoras».',
      'В резолюции говорится: «Государства-члены будут и впредь поддерживать женщин-посредников».',
      'ويقول القرار: «ستواصل الدول الأعضاء دعم الوسيطات».',
      '决议说：“会员国将继续支持女调解员”。',
    ],
  },
  {
    name: 'a question binds nobody',
    not: 'commitment',
    said: [
      'Will we continue to look away?',
      'Continuerons-nous à détourner le regard ?',
      '¿Seguiremos mirando hacia otro lado?',
      'Будем ли мы и дальше отводить взгляд?',
      'فهل سنواصل غض الطرف؟',
      '我们还要继续视而不见吗？',
    ],
  },
  {
    name: 'what another State promised is reported',
    not: 'commitment',
    said: [
      'Savaria has pledged to train 50 women officers.',
      'La Savarie s’est engagée à former 50 officières.',
      'Savaria se ha comprometido a formar a 50 mujeres oficiales.',
      'Савария обязалась подготовить 50 женщин-офицеров.',
      'وتعهدت سافاريا بتدريب 50 ضابطة.',
      '萨瓦里亚承诺培训50名女军官。',
    ],
  },
  {
    name: 'to align with another statement binds nobody by itself',
    not: 'commitment',
    said: [
      'Hestland aligns itself with the statement made on behalf of the Union of Coastal States.',
      'Le Hestland s’associe à la déclaration faite au nom de l’Union des États côtiers.',
      'Hestland hace suya la declaración formulada en nombre de la Unión de Estados Costeros.',
      'Хестланд присоединяется к заявлению, сделанному от имени Союза прибрежных государств.',
      'وتؤيد هستلاند البيان المدلى به باسم اتحاد الدول الساحلية.',
      '赫斯特兰赞同以沿海国家联盟名义所作的发言。',
    ],
  },
  {
    name: 'what others would have to do first makes a commitment conditional, not none',
    has: 'commitment',
    said: [
      'If other donors contribute, we will double our contribution to the Fund.',
      'Si d’autres donateurs contribuent, nous doublerons notre contribution au Fonds.',
      'Si otros donantes contribuyen, duplicaremos nuestra contribución al Fondo.',
      'Если другие доноры внесут взносы, мы удвоим наш взнос в Фонд.',
      'وإذا ساهم مانحون آخرون، فسنضاعف مساهمتنا في الصندوق.',
      '如果其他捐助方捐款，我们将把对该基金的捐款增加一倍。',
    ],
  },
  {
    name: 'what would be done is none',
    not: 'commitment',
    said: [
      'It would be good if the Council considered this matter again.',
      'Il serait bon que le Conseil examine à nouveau cette question.',
      'Sería bueno que el Consejo examinara de nuevo esta cuestión.',
      'Было бы хорошо, если бы Совет вновь рассмотрел этот вопрос.',
      'وسيكون من الجيد أن ينظر المجلس في هذه المسألة من جديد.',
      '如果安理会再次审议这一问题就好了。',
    ],
  },
]

describe.each(cases)('$name', ({ has, not, kind, said }) => {
  it.each(languages.map((language, i) => [language, said[i]!] as const))('in %s: %s', (language, text) => {
    const found = findings(text, language)
    const all = found.flatMap(({ categories }) => categories)
    if (has) expect(all).toContain(has)
    if (not) expect(all).not.toContain(not)
    if (kind) expect(found.find(({ categories }) => categories.includes('commitment'))!.kind).toBe(kind)
  })
})
