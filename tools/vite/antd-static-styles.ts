// Builds antd's stylesheet from the program's theme, so that the page writes no style element and the
// content policy can stay at `style-src 'self'`.
import { extractStyle } from '@ant-design/static-style-extract'
import { ConfigProvider } from 'antd'
import { createElement } from 'react'
import type { ReactNode } from 'react'
import type { Plugin } from 'vite'
import { antdTheme } from '../../src/renderer/theme/antd-theme'

/** What the page imports. */
export const ANTD_STYLES_ID = 'virtual:antd-static.css'
const RESOLVED_ID = `\0${ANTD_STYLES_ID}`

/** All rules of antd under the program's theme, as one stylesheet. */
export function antdStaticStyles(): string {
  return extractStyle((node: ReactNode) => createElement(ConfigProvider, { theme: antdTheme }, node))
}

/** Serves `virtual:antd-static.css`, extracted once a build (about a second). */
export function antdStaticStylesPlugin(): Plugin {
  let styles: string | undefined
  return {
    name: 'fuwen-antd-static-styles',
    resolveId: (id) => (id === ANTD_STYLES_ID ? RESOLVED_ID : null),
    load: (id) => {
      if (id !== RESOLVED_ID) return null
      styles ??= antdStaticStyles()
      return styles
    },
  }
}
