// The page starts here: bridge, look and language, then the workbench.
import './bridge/schemas-without-eval'
import { createRoot } from 'react-dom/client'
import 'virtual:antd-static.css'
import './theme/tokens.css'
import './theme/base.css'
import './ui-kit/ui-kit.css'
import './workbench/workbench.css'
import './vaults/vaults.css'
import './cases/cases.css'
import './reading/reading.css'
import './settings/settings.css'
import { createClient, isBridge } from './bridge/client'
import { ClientProvider } from './bridge/client-context'
import { ThemeProvider } from './theme/theme-provider'
import { ErrorBoundary } from './workbench/error-boundary'
import { Workbench } from './workbench/workbench'

const root = document.getElementById('root')
// The one place where the page looks at what the preload left on the window.
const bridge: unknown = Reflect.get(window, 'fuwen')

if (root && isBridge(bridge)) {
  createRoot(root).render(
    <ErrorBoundary>
      <ClientProvider client={createClient(bridge)}>
        <ThemeProvider>
          <Workbench />
        </ThemeProvider>
      </ClientProvider>
    </ErrorBoundary>,
  )
} else if (root) {
  root.textContent = '程序没有装好，缺少与本机通信的部分。请重新安装复文台后再打开。'
}
