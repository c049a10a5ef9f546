import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { antdStaticStylesPlugin } from './tools/vite/antd-static-styles'

// The program must run on Electron 33 and later, so the targets stay at its Node and Chromium.
const nodeTarget = 'node20.18'
const pageTarget = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      outDir: 'out/main',
      rolldownOptions: {
        input: { index: 'src/main/index.ts', 'layout-worker': 'src/main/layout-worker.ts' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron: one self-contained CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: 'src/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react(), antdStaticStylesPlugin()],
    build: {
      target: pageTarget,
      outDir: resolve(import.meta.dirname, 'out/renderer'),
      // The page's policy allows fonts and styles from 'self' only: nothing becomes a data: address.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: resolve(import.meta.dirname, 'src/renderer/index.html') } },
    },
  },
})
