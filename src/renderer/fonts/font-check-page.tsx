import { CheckOutlined, ReloadOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { FailureAlert } from '../ui-kit/failure-alert'
import { LoadingState } from '../ui-kit/loading-state'
import { fontRows } from './font-rows'
import type { FontRow } from './font-rows'
import './fonts.css'
import { useFontReport } from './use-font-report'

/** 设置 › 字体检查: which official fonts this PC has, and what is shown in place of a missing one. */
export function FontCheckPage() {
  const { report, failure, isChecking, checkAgain } = useFontReport()
  const rows = report === null ? [] : fontRows(report)
  const missing = rows.filter(({ isInstalled }) => !isInstalled).length
  return (
    <div className="font-check">
      {failure !== null && <FailureAlert title="没能检查字体" error={failure} onRetry={checkAgain} />}
      {report === null && failure === null && <LoadingState text="正在检查字体" />}
      {report !== null && (
        <>
          <p role="status">
            {missing === 0
              ? '公文用的字体本机都有。'
              : `公文用的字体本机缺 ${missing} 种。导出的公文写的仍是需要的字体名，在装有这些字体的电脑上打开和打印不受影响。`}
          </p>
          <table className="font-check-table">
            <thead>
              <tr>
                <th scope="col">用途</th>
                <th scope="col">需要的字体</th>
                <th scope="col">本机</th>
                <th scope="col">替代显示</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <FontTableRow key={row.use} {...row} />
              ))}
            </tbody>
          </table>
        </>
      )}
      <div className="font-check-actions">
        <Button
          icon={<ReloadOutlined aria-hidden="true" />}
          onClick={checkAgain}
          disabled={report === null && failure === null}
        >
          {isChecking ? '正在检查' : '重新检查'}
        </Button>
        <span>新装字体以后点这里再查一遍。人名中的生僻字在起草和导出时逐字检查。</span>
      </div>
    </div>
  )
}

function FontTableRow({ use, name, isInstalled, standIn }: FontRow) {
  return (
    <tr>
      <td>{use}</td>
      <th scope="row">{name}</th>
      <td>
        {isInstalled ? (
          <span className="font-check-installed">
            <CheckOutlined aria-hidden="true" /> 已安装
          </span>
        ) : (
          <span className="font-check-missing">
            <WarningOutlined aria-hidden="true" /> 未安装
          </span>
        )}
      </td>
      <td>{isInstalled ? '不需要' : `预览、打印和 PDF 用“${standIn}”代替`}</td>
    </tr>
  )
}
