import { basename, dirname, resolve } from 'node:path'
import { codingRefusal, exportedLabels, type LabelsForm, labelsFile, labelsForms } from '../../debate/commitments/index.ts'
import { debateAt } from '../../debate/concept-note/index.ts'
import { checkWritable, writeFolder } from '../../platform/files/index.ts'
import { dataOption, type KeepingCommand } from '../bench.ts'
import { Usage } from './arguments.ts'

/** The form of a file of labels, by the ending of its name. Throws `label.file`. */
function formOf(file: string): LabelsForm {
  const form = labelsForms.find((one) => file.toLowerCase().endsWith(`.${one}`))
  if (!form) throw codingRefusal('label.file')
  return form
}

/** `ahadi labels`: what people decided on the sentences of a debate, as a file. */
export const labelsCommand: KeepingCommand = {
  name: 'labels',
  keeps: true,
  takes: '',
  paths: [0, 0],
  summary: 'Write out what people decided on the sentences of a debate: labelled data, coders by number.',
  options: {
    debate: { value: 'SLUG', summary: 'the part of the debate’s address' },
    out: { value: 'FILE', summary: 'where it goes: NAME.jsonl for everything that was decided, NAME.tsv for what holds' },
    ...dataOption,
  },
  example: 'ahadi labels --debate 2026-women-investing --out labels.jsonl',
  check: ({ options }) => {
    if (!options.debate) throw new Usage('“ahadi labels” needs --debate SLUG, the part of the debate’s address.')
    if (!options.out) throw new Usage('“ahadi labels” needs --out FILE, where the labels go.')
    formOf(options.out)
    checkWritable(dirname(resolve(options.out)))
  },
  run: async ({ options }, { database }) => {
    const out = resolve(options.out!)
    const form = formOf(out)
    const debate = await debateAt(database.read, options.debate!)
    const labels = labelsFile(await exportedLabels(database.read, debate), form)
    writeFolder(dirname(out), { [basename(out)]: labels })
    const lines = labels.split('\n').length - 1
    const isIssued = debate.issuedOn !== null
    return {
      json: { slug: debate.slug, file: basename(out), form, lines, words: isIssued },
      text: [
        `The labels of the debate “${debate.slug}” are in “${basename(out)}” (lines: ${lines}). Coders stand in it by number, days without hours.`,
        ...(form === 'jsonl' && !isIssued
          ? ['The compilation was not issued yet: where sentences stand is in the file, and none of their words.']
          : []),
      ],
      notices: [],
      refused: 0,
    }
  },
}
