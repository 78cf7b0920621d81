export { keepOriginal, originalOf } from './originals.ts'
export { bytesOf, receiveFile, receiveFiles } from './receive.ts'
export type { ReceivedFile } from './received-file.ts'
export { checkWritable, type Results, writeFolder } from './write-folder.ts'
