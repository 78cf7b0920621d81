import { type Notice, noticesFrom } from '../../../document/index.ts'
import messages from '../messages/en.json' with { type: 'json' }
import type { StoodEarlier } from './linked-words.ts'

const notice = noticesFrom(messages.notices)

/**
 * The notice that a commitment was said to be new, but stood in an earlier statement of the same delegation. Its kind stays as the words say it:
 * whether they are the same is for a person to decide.
 */
export const stoodEarlierNotice = ({ number, earlier }: StoodEarlier): Notice =>
  notice('commitment.stood-earlier', null, { number, day: earlier.date })
