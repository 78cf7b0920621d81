import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { refusalsFrom } from '../../document/index.ts'
import type { Command } from '../../platform/command/index.ts'
import { compileCommand } from './compile.ts'
import messages from './messages/en.json' with { type: 'json' }

const refusal = refusalsFrom(messages.refusals)

/** The folder of the demonstration debates, beside `dist/`. */
export const demonstrations = join(import.meta.dirname, '../demo')

/** `ahadi demo`: the whole way on the demonstration debate, and how to walk it with documents of one's own. */
export const demoCommand: Command = {
  name: 'demo',
  takes: '',
  paths: [0, 0],
  summary: 'Compile the demonstration debate, an invented one, and say how to do the same with your own.',
  options: { out: { value: 'FOLDER', summary: 'where the results go (ahadi-output/demo where it is not said)' } },
  example: 'ahadi demo',
  run: async ({ options, switches, workbench }) => {
    const debate = join(demonstrations, '2026-women-investing')
    const statements = join(debate, 'statements')
    const note = join(debate, 'concept-note.docx')
    if (!existsSync(note)) throw refusal('demo.missing')
    const out = options.out ?? join('ahadi-output', 'demo')
    const outcome = await compileCommand.run({ paths: [statements], options: { 'concept-note': note, out }, switches, workbench })
    // One of its files is damaged on purpose, and listed as such: that is no refusal of the demonstration.
    return {
      ...outcome,
      refused: 0,
      text: [
        'The demonstration debate: every State in it is invented. One file of it is damaged on purpose, to show what becomes of such a file.',
        '',
        ...outcome.text,
        ...yourOwn,
      ],
    }
  },
}

const yourOwn = [
  '',
  'To do the same with your own debate, put the statements (.docx, .doc, .odt, .rtf, .pdf, .html, .eml or .txt) into a folder and run:',
  '',
  '  npx ahadi compile YOUR-FOLDER --concept-note YOUR-NOTE.docx --out RESULTS',
]
