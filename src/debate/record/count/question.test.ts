import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categories } from '../../../council/index.ts'
import { type CountQuestion, keywordNames, keywords, plainQuestion } from './count-question.ts'
import { questionFromForm } from './question-from-form.ts'
import { readQuestion } from './read-question.ts'
import { countQueryOf, writeQuestion } from './write-question.ts'

const read = (text: string): CountQuestion => {
  const { question, fault } = readQuestion(text)
  if (!question) throw new Error(`${fault.code} at ${fault.start}`)
  return question
}

describe('a question', () => {
  const check = (text: string, expected: Partial<CountQuestion>, canonical = text) => {
    expect(read(text)).toEqual({ ...plainQuestion, ...expected })
    expect(writeQuestion(read(text))).toBe(canonical)
  }
  it('asks for commitments of everybody where it says nothing', () => check('', {}))
  it('is read in any order, and written in one', () =>
    check(
      'kind new IN 2021,2016 of council question e',
      { of: ['council'], in: ['2016', '2021'], kind: ['new'], question: ['e'] },
      'of council in 2016, 2021 kind new question e',
    ))
  it('takes several of a list, each once', () => check('of kenya, norway ,kenya', { of: ['kenya', 'norway'] }, 'of kenya, norway'))
  it('takes words between quotation marks', () => check('where Mali, "South Sudan"', { where: ['Mali', 'South Sudan'] }))
  it('takes the comma of Arabic', () => check('question a، b', { question: ['a', 'b'] }, 'question a, b'))
  it('takes spans of years and addresses of debates', () =>
    check('in 2016..2021, women-peace-2021', { in: ['2016..2021', 'women-peace-2021'] }))
  it('asks for other categories by sentence', () => check('find gap unit sentences', { find: 'gap', unit: 'sentences' }))
  it('asks of everybody where it also names somebody', () => check('of all, kenya', {}, ''))
  it('says all that can be said', () => {
    const text =
      'of council, kenya from african as rule-37 in 2016..2021 kind new, continuing standing checked question a, b call c pillar protection with amount, due where Mali said own, group by year unit commitments'
    expect(writeQuestion(read(text))).toBe(text)
  })
})

describe('a question that is not understood', () => {
  const check = (text: string, code: string, words: string) => {
    const { fault } = readQuestion(text)
    expect([fault?.code, fault && text.slice(fault.start, fault.end)]).toEqual([code, words])
  }
  it('has a word that begins nothing', () => check('of council please count', 'count.no-keyword', 'please'))
  it('has a quotation where a keyword is due', () => check('"of" council', 'count.no-keyword', '"of"'))
  it('has a keyword without value', () => check('of council in', 'count.no-value', 'in'))
  it('has a keyword where a value is due', () => check('of council, in', 'count.unknown-value', 'in'))
  it('has two commas', () => check('of council,, kenya', 'count.no-value', ','))
  it('has a value that there is not', () => check('of council kind brand-new', 'count.unknown-value', 'brand-new'))
  it('has a span of years that ends before it begins', () => check('in 2021..2016', 'count.unknown-value', '2021..2016'))
  it('has a delegation that nobody knows', () => check('of atlantis', 'count.unknown-value', 'atlantis'))
  it('has two values where one is due', () => check('by year, kind', 'count.one-value', 'kind'))
  it('says a thing twice', () => check('of council of kenya', 'count.twice', 'of'))
  it('leaves a quotation open', () => check('where "South Sudan', 'count.open-quotation', '"South Sudan'))
  it('asks for the kind of a gap', () => check('find gap kind new', 'count.commitments-only', 'kind'))
  it('parts gaps by kind', () => check('find gap by kind', 'count.commitments-only', 'kind'))
  it('counts gaps as commitments', () => check('find gap unit commitments', 'count.unknown-value', 'commitments'))
  it('is too long', () => check(`of kenya${' '.repeat(2000)}`, 'count.too-long', ' '.repeat(8)))
  it('has too many values', () => check(`question ${'a,'.repeat(60)}b`, 'count.too-long', 'b'))
})

const some = <T>(values: readonly T[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 3 })
const words = fc.stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ,.'-]{0,20}$/u).map((text) => text.replace(/\s+/g, ' ').trim())
const values: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  in: some(['2016', '2016..2021', 'women-peace-2021', '2021-10-21-1']),
  question: some(['a', 'b', 'aa']),
  call: some(['a', 'c']),
  where: fc.uniqueArray(words, { maxLength: 3 }),
}
const questions = fc
  .record(
    Object.fromEntries(
      keywordNames.map((name) => {
        const { values: list, several } = keywords[name]
        const own = values[name] ?? (several ? some((list ?? []).filter((value) => value !== 'all')) : fc.constantFrom(...(list ?? [])))
        return [name, own]
      }),
    ),
  )
  .map((given) => {
    const question = { ...plainQuestion, ...given } as CountQuestion
    const isCommitment = question.find === 'commitment'
    return {
      ...question,
      unit: question.unit === 'commitments' || question.unit === 'sentences' ? (isCommitment ? 'commitments' : 'sentences') : question.unit,
      ...(isCommitment ? {} : { kind: [], standing: null, with: [], where: [], by: question.by === 'kind' ? null : question.by }),
    } as CountQuestion
  })

describe('any question', () => {
  it('is the same when it is written and read again', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const text = writeQuestion(question)
        expect(writeQuestion(read(text))).toBe(writeQuestion(read(writeQuestion(read(text)))))
        const again = read(text) as unknown as Record<string, unknown>
        for (const name of keywordNames) {
          const value = question[name]
          expect(Array.isArray(value) ? new Set(again[name] as string[]) : again[name]).toEqual(
            Array.isArray(value) ? new Set(value) : value,
          )
        }
      }),
    )
  })
  it('is the same when it went through an address', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { searchParams } = new URL(`http://localhost/en/count${countQueryOf(question)}`)
        expect(searchParams.get('q')).toBe(writeQuestion(question))
      }),
    )
  })
  it('of any letters is read or refused at a place in it, and never breaks anything', () => {
    const parts = fc.constantFrom(...keywordNames, 'council', 'new', ',', '"', ' ', '2021', 'ه', '..')
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(parts).map((list) => list.join(' ')),
        ),
        (text) => {
          const { fault } = readQuestion(text)
          if (fault) expect(fault.start >= 0 && fault.end > fault.start && fault.end <= text.length).toBe(true)
        },
      ),
    )
  })
})

describe('a form', () => {
  const check = (query: string, canonical: string | null) => {
    const text = questionFromForm(new URLSearchParams(query))
    expect(text === null ? null : writeQuestion(read(text))).toBe(canonical)
  }
  it('asks with a field a keyword', () =>
    check('of=council&from=&in=b&in=a&find=commitment&kind=new&on=question-e', 'of council in a, b kind new question e'))
  it('leaves out what does not go with a category', () =>
    check('find=gap&kind=new&standing=checked&unit=commitments', 'find gap unit sentences'))
  it('of an older address asks the same', () => check('of=council&debate=a&category=commitment&on=call-b', 'of council in a call b'))
  it('asks for nothing where no field came', () => check('utm=1', null))
})

describe('docs/reference/count.md', () => {
  const page = readFileSync(new URL('../../../../docs/reference/count.md', import.meta.url), 'utf8')
  const rows = [...page.matchAll(/^\| `(\w+)` \|(.*)\|$/gm)].map((match) => [match[1]!, match[2]!] as const)

  it('names each keyword, in order', () => expect(rows.map(([name]) => name)).toEqual(keywordNames))
  it('names each value of each keyword', () => {
    for (const [name, cells] of rows)
      for (const value of keywords[name as keyof CountQuestion].values ?? []) expect(cells, `${name} ${value}`).toContain(`\`${value}\``)
  })
  it('gives examples that are questions, written as the program writes them', () => {
    const examples = [...page.matchAll(/^ahadi count "(.*)"$/gm)].map((match) => match[1]!.replaceAll('\\"', '"'))
    expect(examples.length).toBeGreaterThan(4)
    for (const example of examples) expect(writeQuestion(read(example))).toBe(example)
  })
  it('names every category', () => expect(categories.filter((category) => !page.includes(`\`${category}\``))).toEqual([]))
})
