import { inspectReply } from '../../core/importing/inspect-reply'
import { readCaseFromFile } from '../../services/reading/read-case'
import type { Command } from '../command'
import { readCommandLine } from '../command-line'
import { inspectionText } from '../inspect-report'

const spec = { command: 'inspect', operand: '文件', options: [{ long: 'json' }] } as const

/** `inspect FILE [--json]`: what was recognised in a reply. */
export const inspectCommand: Command = {
  name: 'inspect',
  summary: '看一份复文的文字里认出了什么',
  help: `用法：inspect 文件 [--json]

读一份复文的文字（.txt）或文稿文件（.json），列出认出的标题、届次、编号、
称谓、层次、署名和日期，以及拿不准的地方。不写任何文件。

选项：
      --json    按字段输出，供脚本使用
  -h, --help    显示这段说明

退出状态：0 已读出；2 出错。
`,
  async run(args, { ids, print }) {
    const { operand, switches } = readCommandLine(args, spec)
    const { value, messages, sourceName } = await readCaseFromFile(operand, ids)
    const inspected = inspectReply(value, messages)
    await print(
      switches.has('json')
        ? `${JSON.stringify(inspected, null, 2)}\n`
        : inspectionText(inspected, sourceName ?? operand),
    )
    return 0
  },
}
