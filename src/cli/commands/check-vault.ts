import { checkVault } from '../../services/vault/check-vault'
import type { VaultReport } from '../../services/vault/check-vault'
import type { Command } from '../command'
import { readCommandLine } from '../command-line'

const spec = { command: 'check-vault', operand: '卷库文件夹', options: [] } as const

function reportText(report: VaultReport): string {
  const { name, cases, replies, binned, problems, notes } = report
  const contents = `案件 ${cases} 件，文稿 ${replies} 份，回收站 ${binned} 件`
  const lines = [
    `${name === '' ? '卷库' : `卷库“${name}”`}：${contents}。`,
    ...problems.map(({ file, text }) => `问题  ${file}：${text}`),
    ...notes.map((note) => `说明  ${note}`),
    problems.length === 0 ? '检查完毕，卷库完好。' : `检查完毕，发现 ${problems.length} 个问题。`,
  ]
  return `${lines.join('\n')}\n`
}

/** `check-vault DIR`: status 0 when the vault is whole, 1 when there are problems. */
export const checkVaultCommand: Command = {
  name: 'check-vault',
  summary: '逐个读卷库里的文件，报告损坏、缺少和多余的文件',
  help: `用法：check-vault 卷库文件夹

逐个读卷库里的文件，报告损坏、由更新版本写入、缺少和多余的文件。
只读不改，卷库正在使用时也可以检查。

选项：
  -h, --help    显示这段说明

退出状态：0 卷库完好；1 有问题；2 用法不对，或文件夹里没有卷库。
`,
  async run(args, { clock, print }) {
    const { operand } = readCommandLine(args, spec)
    const report = await checkVault(operand, clock)
    await print(reportText(report))
    return report.problems.length === 0 ? 0 : 1
  },
}
