// Pictures of every screen for the papers, made only when asked for: npm run screenshots
import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: '.',
  testMatch: ['screens.ts', 'pages.ts'],
  outputDir: '../../test-results/screenshots',
  workers: 1,
  timeout: 120_000,
  reporter: [['list']],
})
