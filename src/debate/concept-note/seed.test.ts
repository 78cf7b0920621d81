import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { describeWithShared } from '../../../test/support/shared.ts'
import { cut, type Document, type Read, readDocument } from '../../document/index.ts'
import { joinPieces, withLanguages } from '../../language/index.ts'
import { type ConceptNote, readConceptNote } from './index.ts'

describeWithShared('the concept note S/2021/875 as given', (shared) => {
  let document: Document
  let read: Read<ConceptNote>
  beforeAll(async () => {
    const name = 'S-2021-875.zh.txt'
    const bytes = new Uint8Array(readFileSync(join(shared, 'data/concept-note', name)))
    const noPdf = () => Promise.reject(new Error('a text needs no engine'))
    document = withLanguages((await readDocument({ name, bytes }, { pdfium: noPdf })).value).value
    read = readConceptNote(document)
  })

  it('has every field as the document says it', () => {
    const { paragraphs, guidingQuestions, calls, aims, ...rest } = read.value
    expect(rest).toEqual({
      symbol: null,
      agendaItem: '妇女与和平与安全',
      letter: { date: '2021-10-13', from: '肯尼亚常驻联合国代表', to: '秘书长', signatory: '马丁·基马尼', kind: 'letter' },
      presidency: { name: '肯尼亚', delegation: 'Kenya' },
      title:
        '定于 2021 年 10 月 21 日星期四上午 10 时举行的主题为“投资于妇女参与维持和平与建设和平”的安全理事会关于妇女与和平与安全问题年度部长级公开辩论的概念说明',
      theme: '投资于妇女参与维持和平与建设和平',
      meeting: {
        date: '2021-10-21',
        time: '10:00',
        level: 'ministerial',
        chair: { name: '蕾切尔·奥马莫', title: '肯尼亚共和国内阁外交部长' },
      },
      participation: {
        writtenStatements: {
          words: 500,
          format: 'docx',
          deadline: { date: '2021-10-21', time: null, text: '2021 年 10 月 21 日工作日结束前' },
          recipient: '安全理事会事务司',
        },
        nonMembers: 'undecided',
      },
      briefers: [
        { name: null, title: '联合国秘书长', text: '联合国秘书长' },
        { name: null, title: '副秘书长兼妇女署执行主任', text: '副秘书长兼妇女署执行主任' },
        {
          name: '比纳达·迪奥普',
          title: '非洲联盟委员会主席妇女、和平与安全问题特使',
          text: '非洲联盟委员会主席妇女、和平与安全问题特使比纳达·迪奥普',
        },
        { name: null, title: '哥伦比亚非政府组织的代表', text: '哥伦比亚非政府组织的代表' },
      ],
      references: ['S/2020/946', 'S/RES/1325 (2000)', 'S/RES/2594 (2021)', 'S/2021/827', 'S/2017/507'],
    })
    expect(read.notices).toEqual([])
  })

  it('puts paragraphs 1 to 20 together, free of link lines', () => {
    const numbered = read.value.paragraphs.filter((p) => p.number !== null)
    expect(numbered.map((p) => p.number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    const ends: readonly (readonly [string, string])[] = [
      ['肯尼亚共和国在担任安全理事会主席期间', '的公开辩论。'],
      ['秘书长在上一次关于妇女', '政治进程。”'],
      ['公开辩论将使我们有机会', '增加女童接受教育的机会。'],
      ['为此，这次会议将与', '和平与安全工作的核心意义。'],
      ['将这一展览纳入会议', '和平议程中的作用。'],
      ['因此，公开辩论的目的', '持续的承诺。'],
      ['安全理事会在其第 1325(2000)号', '议程四大支柱的一部分。'],
      ['建设和平委员会通过', '的建设和平工作。'],
      ['2021 年 9 月，安全理事会一致通过', '性别问题技术专门能力。'],
      ['此外，154 个国家核可', '才能取得成功。'],
      ['作为“以行动促维和+”', '以加强妇女的参与。'],
      ['过去 20 年，妇女在', '较快的速度增加。'],
      ['秘书长关于妇女与和平与安全的最新报告', '政治过渡。'],
      ['然而，要确保东道国妇女', '非常重要。'],
      ['此外，秘书长的报告中指出', '予以加强。'],
      ['将用以下问题引导此次辩论：', '基本要素？'],
      ['公开辩论将是部长级辩论', '奥马莫主持。'],
      ['根据 2017 年 8 月 30 日', '解决问题的建议。'],
      ['非安全理事会成员的会员国', '以便列入汇编文件。'],
      ['预计将产生一份承诺宣言。', '提供协助。'],
    ]
    for (const [i, [start, end]] of ends.entries()) {
      const { text } = numbered[i]!
      expect(text.slice(0, start.length)).toBe(start)
      expect(text.slice(-end.length)).toBe(end)
      expect(text).not.toMatch(/undocs|https/)
      // A line end inside a paragraph leaves no gap between two Chinese characters.
      expect(text).not.toMatch(/\p{sc=Han} \p{sc=Han}/u)
    }
    expect(numbered[6]!.text).toContain('并确认需要在冲突和冲突后局势中促进')
    expect(numbered[8]!.text).toContain('其中： (a) 认识到')
    expect(read.value.paragraphs.filter((p) => p.number === null).map((p) => p.text)).toEqual(read.value.briefers.map((b) => b.text))
  })

  it('reads the guiding questions a to g whole', () => {
    const ends: readonly (readonly [string, string])[] = [
      ['需要应对哪些趋势、因素和障碍', '进行有意义的投资？'],
      ['截至 2020 年，有 62 个现役', '为其提供信息？'],
      ['除了反映妇女与和平与安全规范框架', '国家层面的和平进程？'],
      ['联合国和平行动的任务授权如何', '方案的可持续性？'],
      ['如何加强联合国和平行动的任务授权', '重返社会方案？'],
      ['联合国在和平行动中能发挥', '诉诸法律的机会？'],
      ['秘书长在上一份关于', '大胆想法和基本要素？'],
    ]
    const { guidingQuestions } = read.value
    expect(guidingQuestions.map((q) => q.letter)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g'])
    expect(guidingQuestions.map((q) => q.printed)).toEqual(['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)'])
    for (const [i, [start, end]] of ends.entries()) {
      expect(guidingQuestions[i]!.text.slice(0, start.length)).toBe(start)
      expect(guidingQuestions[i]!.text.slice(-end.length)).toBe(end)
    }
  })

  it('reads the calls a to c of paragraph 20 and the aims of paragraphs 3 and 6', () => {
    const { calls, aims, paragraphs } = read.value
    expect(calls.map(({ letter, printed, text }) => ({ letter, printed, text }))).toEqual([
      { letter: 'a', printed: '(a)', text: '根据秘书长关于妇女转变和平的行动呼吁，实现当地妇女充分、平等和切实参与和平与政治进程；' },
      { letter: 'b', printed: '(b)', text: '确保建立特派团间伙伴关系，分享经验教训，加强当地妇女网络；' },
      { letter: 'c', printed: '(c)', text: '在和平行动期间和之后以及过渡环境中，增强特派团东道国当地妇女的权能并为其提供协助。' },
    ])
    expect(aims).toEqual(paragraphs.filter((p) => p.number === 3 || p.number === 6).map((p) => p.text))
  })

  it('gives positions that cut back the words of every question and call', () => {
    for (const { text, positions } of [...read.value.guidingQuestions, ...read.value.calls]) {
      expect(joinPieces(positions.map((p) => cut(document, p)))).toBe(text)
    }
  })

  it('survives JSON unchanged', () => {
    expect(JSON.parse(JSON.stringify(read.value))).toEqual(read.value)
  })
})
