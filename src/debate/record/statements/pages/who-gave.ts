import type { KeptStatement } from '../../../statements/index.ts'
import type { WhoSpoke } from '../../register/delegation-name.ts'

/** Who gave a statement. */
export const whoGave = ({ head, anchor }: KeptStatement): WhoSpoke => ({
  delegationId: head.delegation?.id ?? null,
  delegationName: head.delegation?.name ?? null,
  body: head.body,
  speakerName: head.speaker?.name ?? null,
  anchor,
})
