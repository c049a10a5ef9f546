import type { Handlers } from '../../contract/calls'
import type { FileDialogs, Ids } from '../ports'
import { readCaseFromFile, readCaseFromText } from '../reading/read-case'

type ReadingHandlers = Pick<Handlers, 'reading.fromText' | 'reading.fromFile'>

/** Text of an existing reply, pasted or from a file the clerk chooses. */
export function createReadingHandlers({
  dialogs,
  ids,
}: {
  readonly dialogs: FileDialogs
  readonly ids: Ids
}): ReadingHandlers {
  return {
    'reading.fromText': ({ text }) => readCaseFromText(text, ids),
    'reading.fromFile': async () => {
      const path = await dialogs.chooseFileToRead({ title: '选择复文文件', extensions: ['txt', 'json'] })
      return path === null ? null : readCaseFromFile(path, ids)
    },
  }
}
