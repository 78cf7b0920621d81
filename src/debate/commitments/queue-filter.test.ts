import { describe, expect, it } from 'vitest'
import { queueFilterFrom, queueQuery } from './queue-filter.ts'

const read = (query: string) => queueFilterFrom(new URLSearchParams(query))

describe('the filter of a queue', () => {
  it('shows what waits, unless something else is asked for', () => {
    expect(read('')).toEqual({ standing: 'proposed', delegation: null, kind: null, question: null, language: null })
  })

  it.each(['?standing=reviewed&delegation=hestland&kind=new&question=a&language=ar', '?standing=any', '?question=none', ''])(
    'is written as it is read: %s',
    (query) => {
      expect(queueQuery(read(query))).toBe(query)
    },
  )

  it('leaves out what is no filter', () => {
    expect(queueQuery(read('?standing=nonsense&kind=old&page=3&x=1&delegation='))).toBe('')
  })

  it('takes more into the address', () => {
    expect(queueQuery({ kind: 'new' }, { done: '12.3' })).toBe('?kind=new&done=12.3')
  })
})
