import { DownOutlined, FilePdfOutlined, FileWordOutlined, PrinterOutlined } from '@ant-design/icons'
import { Button, Dropdown, Space, Tooltip } from 'antd'
import type { Outputs } from './use-outputs'

const BUSY_WORDS = { export: '正在导出', print: '正在打印' } as const

/** The Word file in one press; PDF and printer beside it. */
export function OutputButtons({ docx, pdf, printing, busy }: Outputs) {
  const items = [
    {
      key: 'docx',
      label: '导出 .docx',
      extra: 'Ctrl+E',
      icon: <FileWordOutlined aria-hidden />,
      onClick: docx.start,
    },
    { key: 'pdf', label: '导出 PDF', icon: <FilePdfOutlined aria-hidden />, onClick: pdf.start },
    {
      key: 'print',
      label: '打印',
      extra: 'Ctrl+P',
      icon: <PrinterOutlined aria-hidden />,
      onClick: printing.start,
    },
  ]
  return (
    <Space.Compact>
      <Tooltip title="存成 Word 文档（Ctrl+E）">
        <Button
          type="primary"
          icon={<FileWordOutlined aria-hidden />}
          loading={busy !== null}
          onClick={docx.start}
        >
          {busy === null ? '导出 .docx' : BUSY_WORDS[busy]}
        </Button>
      </Tooltip>
      <Dropdown menu={{ items }} trigger={['click']} disabled={busy !== null} placement="bottomRight">
        <Button type="primary" icon={<DownOutlined aria-hidden />} aria-label="导出 PDF 或打印" />
      </Dropdown>
    </Space.Compact>
  )
}
