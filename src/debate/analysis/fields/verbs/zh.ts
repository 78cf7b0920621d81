import type { GrowVerb } from './verb-group.ts'

const before = /(?:还|也|仍然|依然|仍|坚定地?|坚决|始终|一贯|再次|正在|正|已经|已|随时|一直|都|特此|谨|在此)$/u
const chain =
  /^(?:将会|将|会|要|继续|进一步|不断|努力|致力于|致力|着力|积极|大力|坚定不移地?|坚定地?|坚决|全力|充分|随时准备|准备|愿意|愿|承诺|决心|打算|计划|拟|决定|不遗余力地?|还|也|再|共同|不懈地?)/u
const verbs =
  /^(?:支持|支助|提供|加强|推动|促进|部署|派遣|派出|培训|捐款|捐助|捐赠|捐出|设立|通过|实施|落实|开展|参与|参加|帮助|协助|援助|增加|提高|扩大|确保|保护|维护|捍卫|合作|出资|拨款|拨出|投资|敦促|呼吁|查明|制定|召开|举行|举办|主办|建立|执行|履行|推进|发挥|采取|开始|完成|提交|批准|签署|打击|改善|消除|工作|追加|资助|认捐|任命|发布|启动|承担|分配|纳入|培养|接待|征聘|是|成为|利用|为|向)/u

/** Chinese: the words that help and, where one follows at once, the verb: "将继续支持", "仍坚定致力于". */
export const growChinese: GrowVerb = (words, { first, last }) => {
  const letters = words.map(({ type }) => type.raw)
  // "将在", "会继续": a cue may end in a word that belongs to what follows.
  let end = last
  if (end > first && /^[在与向对]$/.test(letters[end]!)) end--
  let begin = first
  while (begin < end && /^(?:我|们|方|国)$/.test(letters[begin]!)) begin++
  for (let steps = 0; steps < 4; steps++) {
    const found = before.exec(letters.slice(Math.max(0, begin - 4), begin).join(''))
    if (!found) break
    begin -= [...found[0]].length
  }
  // What modifies alone is no verb's beginning: "还" and "也" say that there is more.
  while (begin < first && /^[还也都谨]$/.test(letters[begin]!)) begin++
  for (let steps = 0; steps < 6; steps++) {
    const found = chain.exec(letters.slice(end + 1, end + 7).join(''))
    if (!found) break
    end += [...found[0]].length
  }
  const verb = verbs.exec(letters.slice(end + 1, end + 4).join(''))
  // "致力于通过…": by what means, and no act of adopting.
  const means = verb?.[0] === '通过' && !/[将已会]/.test(letters[end]!)
  if (verb && !means && !/^[向为]$/.test(verb[0])) end += [...verb[0]].length
  return { first: begin, last: Math.min(end, words.length - 1) }
}
