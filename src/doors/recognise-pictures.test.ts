import { describe, expect, it } from 'vitest'
import { type RecognisedPage, Refusal } from '../document/index.ts'
import type { Recognition } from './open-file.ts'
import { type Run, recognisePictures, recognising } from './recognise-pictures.ts'
import type { GivenPage } from './recognise-task.ts'

const file = { id: 'scan', name: 'scan.pdf', bytes: new Uint8Array([1]) }
const unread = (count: number) => Array.from({ length: count }, (_, index) => ({ page: index + 1, why: 'picture' as const }))
const recognised = (page: number, languages: readonly string[]): RecognisedPage => ({
  page,
  width: 595,
  height: 842,
  turned: 0,
  languages,
  lines: [{ words: [{ text: 'word', confidence: 0.9, left: 0, top: 0, right: 9, bottom: 9 }] }],
})

/** Workers that answer each page by a function; what they were asked stands in `asked`. */
function workersOf(answer: (page: GivenPage) => Recognition) {
  const asked: string[] = []
  const run: Run = async <T>(_task: string, given: unknown) => {
    const page = given as GivenPage
    asked.push(`${page.page} ${page.languages.join('+')}`)
    return answer(page) as T
  }
  return { asked, run }
}
const tooSlow = () => {
  throw new Refusal('file.too-slow', 'too slow')
}

describe('the pictures of a file', () => {
  it('are recognised a page at a time, expecting of later pages what the first turned out to be in', async () => {
    const { asked, run } = workersOf(({ page }) => ({ pages: [recognised(page, ['fr'])], notices: [] }))
    const told: string[] = []
    const { pages, notices } = await recognisePictures(run, file, { unread: unread(4), languages: ['en'] }, (done, of) => {
      told.push(`${done} of ${of}`)
    })
    expect(asked).toEqual(['1 en', '2 fr', '3 fr', '4 fr'])
    expect(told).toEqual(['1 of 4', '2 of 4', '3 of 4', '4 of 4'])
    expect([pages.map(({ page }) => page), notices]).toEqual([[1, 2, 3, 4], []])
  })
  it('go on when one of them fails, which is said (picture.not-recognised)', async () => {
    const { run } = workersOf(({ page }) => (page === 2 ? tooSlow() : { pages: [recognised(page, ['en'])], notices: [] }))
    const { pages, notices } = await recognisePictures(run, file, { unread: unread(5), languages: [] }, () => {})
    expect(pages.map(({ page }) => page)).toEqual([1, 3, 4, 5])
    expect(notices).toMatchObject([{ code: 'picture.not-recognised', place: { page: 2 } }])
  })
  it('are given up when one after another fails (picture.given-up)', async () => {
    const { asked, run } = workersOf(tooSlow)
    const { notices } = await recognisePictures(run, file, { unread: unread(30), languages: [] }, () => {})
    expect(asked).toHaveLength(3)
    expect(notices.map(({ code }) => code)).toEqual([...Array(3).fill('picture.not-recognised'), 'picture.given-up'])
  })
  it('are recognised up to a limit (picture.too-many)', async () => {
    const { asked, run } = workersOf(({ page }) => ({ pages: [recognised(page, ['en'])], notices: [] }))
    const { notices } = await recognisePictures(run, file, { unread: unread(10_000), languages: [] }, () => {})
    expect([asked.length, notices.map(({ code }) => code)]).toEqual([200, ['picture.too-many']])
  })
  it('may be blank, which is said when all of them are (picture.nothing)', async () => {
    const blank = (page: number) => ({ ...recognised(page, []), lines: [] })
    const someBlank = workersOf(({ page }) => ({ pages: [page === 2 ? blank(page) : recognised(page, ['en'])], notices: [] }))
    expect((await recognisePictures(someBlank.run, file, { unread: unread(3), languages: [] }, () => {})).notices).toEqual([])
    const allBlank = workersOf(({ page }) => ({ pages: [blank(page)], notices: [] }))
    const { notices } = await recognisePictures(allBlank.run, file, { unread: unread(3), languages: [] }, () => {})
    expect(notices.map(({ code }) => code)).toEqual(['picture.nothing'])
  })
  it('say what the machine lacks once', async () => {
    const lacking = { code: 'picture.no-recogniser', place: null, reason: 'Nothing is installed.' }
    const { run } = workersOf(() => ({ pages: [], notices: [lacking] }))
    expect((await recognisePictures(run, file, { unread: unread(3), languages: [] }, () => {})).notices).toEqual([lacking])
  })
  it('stop between two pages when everything ends', async () => {
    const ending = new AbortController()
    const { asked, run } = workersOf(({ page }) => ({ pages: [recognised(page, ['en'])], notices: [] }))
    const work = recognisePictures(
      run,
      file,
      { unread: unread(9), languages: [] },
      (done) => {
        if (done === 3) ending.abort()
      },
      ending.signal,
    )
    await expect(work).rejects.toThrow()
    expect(asked.length).toBeLessThan(9)
  })
  it('do not hide a defect of ours', async () => {
    const { run } = workersOf(() => {
      throw new TypeError('a defect')
    })
    await expect(recognisePictures(run, file, { unread: unread(2), languages: [] }, () => {})).rejects.toThrow('a defect')
  })
})

describe('a task on a file', () => {
  it('is run again with what was recognised, once it answered with pictures', async () => {
    const asked: unknown[] = []
    const run: Run = async <T>(task: string, given: unknown) => {
      const { pictures } = given as { readonly pictures?: unknown }
      asked.push(`${task} ${typeof pictures === 'object' ? 'recognised' : pictures}`)
      if (task === 'recognise') return { pages: [recognised(1, ['en'])], notices: [] } as T
      return (pictures === 'ask' ? { unread: unread(1), languages: [] } : 'read') as T
    }
    expect(await recognising(run, () => {})('read', file)).toBe('read')
    expect(asked).toEqual(['read ask', 'recognise undefined', 'read recognised'])
  })
  it('is left alone where it says itself what to do with pictures, or is about no file', async () => {
    const asked: unknown[] = []
    const run: Run = async <T>(_task: string, given: unknown) => {
      asked.push(given)
      return null as T
    }
    const given = { ...file, pictures: { pages: [], notices: [] } }
    await recognising(run, () => {})('read', given)
    await recognising(run, () => {})('analyse', { statement: {} })
    expect(asked).toEqual([given, { statement: {} }])
  })
})
