import { basename } from 'node:path'
import { AppError } from '../../core/kernel/app-error'
import { exportNotes } from '../../core/reply/export-notes'
import { ReplyForm } from '../../core/reply/reply-document'
import { specOf } from '../../core/official-layout/layout-profile'
import { renderReplyDocx, writeFileWhole } from '../../services/exporting/export-reply'
import { readCaseFromFile } from '../../services/reading/read-case'
import type { Command } from '../command'
import { readCommandLine, requireValue } from '../command-line'
import { messagesHint } from '../message-lines'
import { requireExtension, requireOtherFile } from '../output-file'
import { readGivenProfile } from '../given-profile'

const spec = {
  command: 'export',
  operand: '文件',
  options: [
    { long: 'output', short: 'o', takes: '输出文件名' },
    { long: 'form', takes: '格式（letter、document 或 plain）' },
    { long: 'profile', takes: '版式方案（标识或方案文件）' },
  ],
} as const

function formOf(given: string | undefined, own: ReplyForm): ReplyForm {
  if (given === undefined) return own
  const form = ReplyForm.safeParse(given)
  if (form.success) return form.data
  throw new AppError(
    'BAD_INPUT',
    `没有“${given}”这种格式，只有 letter（信函）、document（文件）和 plain（无红头）。用法见：export --help`,
  )
}

/** `export FILE -o out.docx`: a reply file or text to the official .docx. */
export const exportCommand: Command = {
  name: 'export',
  summary: '把文稿文件或复文的文字排成公文（.docx）',
  help: `用法：export 文件 -o 复文.docx [--form letter|document|plain] [--profile 方案]

把文稿文件（.json）或复文的文字（.txt）按公文格式排成 .docx。
空的标题和段落不印；没有印出的、还没有填的，逐条列在标准错误输出中。

选项：
  -o, --output 文件名    写到哪个文件（.docx）；已有的文件会被整个替换
      --form 格式        letter 信函格式；document 文件格式；plain 无红头。不写时按文稿自己的格式，文字默认信函格式
      --profile 方案     版式方案：自带方案的标识（gbt9704-strict 国标，full-text-area 撑满版心），
                         或导出的方案文件（.json）。不写时按国标
  -h, --help             显示这段说明

退出状态：0 已导出；2 出错，没有写入。
`,
  async run(args, { ids, print, complain }) {
    const line = readCommandLine(args, spec)
    const output = requireValue(line, spec, 'output')
    const givenForm = line.values.get('form')
    formOf(givenForm, 'letter')
    const profile = await readGivenProfile(line.values.get('profile'))
    await requireOtherFile(line.operand, output)
    await requireExtension(output, '.docx')
    const { value, messages } = await readCaseFromFile(line.operand, ids)
    const form = formOf(givenForm, value.reply.form)
    const bytes = await renderReplyDocx(value, form, profile === null ? {} : { spec: specOf(profile) })
    await writeFileWhole(output, bytes)
    await print(`已导出“${basename(output)}”。${messagesHint(messages)}\n`)
    for (const note of exportNotes(value)) await complain(`说明：${note}`)
    return 0
  },
}
