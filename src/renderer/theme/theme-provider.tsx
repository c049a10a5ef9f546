import { StyleProvider } from '@ant-design/cssinjs'
import {
  CalendarOutlined,
  CheckCircleFilled,
  DownOutlined,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
} from '@ant-design/icons'
import { App, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import type { ReactNode } from 'react'
import { overlayRoot } from '../ui-kit/overlay-root'
import { antdTheme } from './antd-theme'

dayjs.locale('zh-cn')

// `zeroRuntime` keeps antd from writing rules; what still asks for a place to write gets one that is
// not in the page, so the policy `style-src 'self'` has nothing to refuse.
const pageTheme = { ...antdTheme, zeroRuntime: true }
const detachedStyleContainer = document.createElement('div')
// The icons' own labels are English; the words beside them say the same.
const icons = {
  successIcon: <CheckCircleFilled aria-hidden="true" />,
  infoIcon: <InfoCircleFilled aria-hidden="true" />,
  warningIcon: <ExclamationCircleFilled aria-hidden="true" />,
  errorIcon: <CloseCircleFilled aria-hidden="true" />,
}
const selectIcons = { suffixIcon: <DownOutlined aria-hidden="true" /> }
const dateIcons = {
  suffixIcon: <CalendarOutlined aria-hidden="true" />,
  allowClear: { clearIcon: <CloseCircleFilled aria-label="清空日期" /> },
}
const requiredMark = (label: ReactNode, { required }: { readonly required: boolean }): ReactNode => (
  <>
    {label}
    {required && <span className="required-mark">必填</span>}
  </>
)

/** The look and language of the whole page. Overlays open in an element of their own, never in body. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <StyleProvider container={detachedStyleContainer}>
      <ConfigProvider
        locale={zhCN}
        theme={pageTheme}
        getPopupContainer={overlayRoot}
        button={{ autoInsertSpace: false }}
        form={{ requiredMark }}
        alert={icons}
        modal={icons}
        select={selectIcons}
        datePicker={dateIcons}
      >
        <App className="app-root" message={{ maxCount: 1, getContainer: overlayRoot }}>
          {children}
        </App>
      </ConfigProvider>
    </StyleProvider>
  )
}
