import { defineConfig } from 'vitest/config'

const everywhere = ['**/node_modules/**', 'out/**', 'e2e/**']

export default defineConfig({
  test: {
    // Set-up of the machine and the slow tests decide their own time; everything else is quick.
    testTimeout: 15_000,
    setupFiles: ['tests/setup/property-seed.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'tests/**/*.test.ts', 'tools/**/*.test.ts'],
          exclude: [...everywhere, 'tests/rendered/**'],
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          exclude: everywhere,
        },
      },
      {
        extends: true,
        test: {
          name: 'rendered',
          environment: 'node',
          globalSetup: 'tests/setup/rendering-tools.ts',
          include: ['tests/rendered/**/*.test.ts'],
          exclude: everywhere,
          // One LibreOffice at a time: conversions are slow and the machine may have two cores.
          fileParallelism: false,
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
