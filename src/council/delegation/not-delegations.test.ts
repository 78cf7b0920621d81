import { expect, it } from 'vitest'
import { notDelegations } from './not-delegations.ts'
import { findDelegations } from './recognise.ts'

it('finds no delegation in any of the phrases', () => {
  for (const phrase of notDelegations)
    expect(
      findDelegations(phrase).map(({ delegation }) => delegation.id),
      phrase,
    ).toEqual([])
})
