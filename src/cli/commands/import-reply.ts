import { basename } from 'node:path'
import type { ReadCase } from '../../contract/calls'
import { REPLY_FILE_FORMAT, REPLY_FILE_VERSION } from '../../core/reply/reply-file'
import type { ReplyFile } from '../../core/reply/reply-file'
import { writeFileWhole } from '../../services/exporting/export-reply'
import { readCaseFromFile } from '../../services/reading/read-case'
import type { Command } from '../command'
import { readCommandLine, requireValue } from '../command-line'
import { messageLines } from '../message-lines'
import { requireExtension, requireOtherFile } from '../output-file'

const spec = {
  command: 'import',
  operand: '文件',
  options: [{ long: 'output', short: 'o', takes: '输出文件名' }],
} as const

function replyFileText({ value }: ReadCase): string {
  const file: ReplyFile = { format: REPLY_FILE_FORMAT, formatVersion: REPLY_FILE_VERSION, ...value }
  return `${JSON.stringify(file, null, 2)}\n`
}

/** `import FILE -o reply.json`: text to a reply file. */
export const importCommand: Command = {
  name: 'import',
  summary: '把复文的文字读成文稿文件（.json）',
  help: `用法：import 文件 -o 文稿.json

读一份复文的文字（.txt，UTF-8、UTF-16 或 GB18030 编码），写成文稿文件。
拿不准的地方逐条列出，没有归到任何位置的文字也列在其中。

选项：
  -o, --output 文件名    写到哪个文件（.json）；已有的文件会被整个替换
  -h, --help             显示这段说明

退出状态：0 已写入；2 出错，没有写入。
`,
  async run(args, { ids, print }) {
    const line = readCommandLine(args, spec)
    const output = requireValue(line, spec, 'output')
    await requireOtherFile(line.operand, output)
    await requireExtension(output, '.json')
    const read = await readCaseFromFile(line.operand, ids)
    await writeFileWhole(output, new TextEncoder().encode(replyFileText(read)))
    await print([`已写入“${basename(output)}”。`, ...messageLines(read.messages), ''].join('\n'))
    return 0
  },
}
