import type { ConceptNote } from '../concept-note/index.ts'

/**
 * The form of the meeting, which decides what a compilation holds (PRACTICE.md 1).
 * `in-chamber`: what is spoken stands in the verbatim record, the compilation holds written statements ·
 * `videoconference`: the compilation encloses briefings and statements, because there is no meeting and no record (S/2020/372).
 */
export type MeetingForm = 'in-chamber' | 'videoconference'

// The debate itself is held by video; a briefer who joins by video does not make it a video conference.
const held = [
  /\b(?:held|convened?|take place|conducted|organized)\b[^.]{0,60}\b(?:by|via|through|in the form of|as an?|using)\b[^.]{0,25}\bvideo/i,
  /(?:tiendra|tenue?|organisée?|aura lieu|se déroulera)[^.]{0,60}visioconférence/i,
  /(?:celebrar|tendrá lugar|realizar|convocar)[^.]{0,60}videoconferencia/i,
  /(?:состоится|пройд[её]т|провед[её]н|проводит)[^.]{0,60}видео(?:теле)?конференц/i,
  /(?:تعقد|يعقد|سيعقد|ستعقد|عقد)[^.]{0,60}(?:بالفيديو|التداول عن بعد)/,
  /(?:以|通过|采用)[^。]{0,10}(?:视频|视像)会议[^。]{0,12}(?:举行|召开)|举行[^。]{0,20}(?:视频|视像)会议/,
]

/** Returns the form of the meeting as far as the concept note says it, in any of the six languages; null where it does not say. */
export function formSaidBy(note: ConceptNote | null): MeetingForm | null {
  if (note === null) return null
  const said = [note.title, note.participation.nonMembers, ...note.paragraphs.map(({ text }) => text)]
  return said.some((text) => text !== null && held.some((pattern) => pattern.test(text))) ? 'videoconference' : null
}
