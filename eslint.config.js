import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// The third fence: names that must go through a door. The rule of a folder replaces the rule of the
// folder around it, so each folder lists the doors that stay shut for it.

const FILES = {
  names: ['fs', 'fs/promises', 'node:fs', 'node:fs/promises'],
  message:
    'Files are opened by services/vault, vaults, exporting, reading, fonts and profiles (and by main and cli): call one of them.',
}

/**
 * @param {string} name
 * @param {string} message
 */
const electronName = (name, message) => ({
  name: 'electron',
  importNames: [name],
  message,
})

const DOORS = {
  ipcMain: electronName(
    'ipcMain',
    'Calls come in through src/main/ipc-transport.ts: add the call to the contract.',
  ),
  ipcRenderer: electronName(
    'ipcRenderer',
    'Only src/preload speaks to the main process: use src/renderer/bridge.',
  ),
  shell: electronName('shell', 'The system’s programs are opened by src/main/adapters: ask through a port.'),
  wholeElectron: electronName(
    'default',
    'Name what you need from electron, so that the doors can be checked.',
  ),
}

/**
 * @param {{ readonly open?: readonly (keyof typeof DOORS)[], readonly files?: boolean }} [folder]
 * what this folder may use
 */
function doors({ open = [], files = false } = {}) {
  const shut = Object.entries(DOORS).flatMap(([name, door]) =>
    open.some((one) => one === name) ? [] : [door],
  )
  const inMain = shut.map((door) => ({ ...door, name: 'electron/main' }))
  const inRenderer = shut.map((door) => ({ ...door, name: 'electron/renderer' }))
  const fileNames = files ? [] : FILES.names.map((name) => ({ name, message: FILES.message }))
  return { 'no-restricted-imports': ['error', { paths: [...shut, ...inMain, ...inRenderer, ...fileNames] }] }
}

const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message: 'Use a const array and the type of its members: it is data that can be listed and checked.',
}
const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing is called the same everywhere.',
}

const TESTS = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/testing/**',
  '**/testing-*.ts',
  '**/*-arbitrary.ts',
  'tests/**',
  'e2e/**',
]
const TYPED = [
  'bench/**/*.ts',
  'src/**/*.{ts,tsx}',
  'tests/**/*.ts',
  'e2e/**/*.ts',
  'tools/**/*.ts',
  '*.config.ts',
]

export default defineConfig(
  globalIgnores(['out/', 'test-results/', 'playwright-report/', 'coverage/', 'dist/', 'release/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { ecmaVersion: 2023, sourceType: 'module' },
  },
  {
    files: ['tools/**/*.{mjs,js}', '*.js'],
    extends: [tseslint.configs.recommended],
    rules: { eqeqeq: 'error', 'no-undef': 'off', 'prefer-const': 'error' },
  },
  {
    files: TYPED,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['core', 'node', 'web', 'e2e', 'tools'].map((part) => `./tsconfig.${part}.json`),
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', NO_ENUM],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // Behaviour lives in closures, not in classes: taking a function out of an object is how it is used.
      '@typescript-eslint/unbound-method': 'off',
      // A string is spread into its characters on purpose: Chinese text is counted so.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true, argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A handler that gives back a promise to React or Electron is theirs to ignore.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': ['error', NO_ENUM, NO_DEFAULT_EXPORT],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      // Three is the habit, then an object; more than four is beyond doubt.
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      'no-console': 'error',
      ...doors(),
    },
  },
  {
    files: ['src/core/**/*.ts'],
    ignores: ['src/core/kernel/brand.ts', ...TESTS],
    rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
  },
  {
    files: ['src/services/{vault,vaults,exporting,reading,fonts,profiles}/**/*.ts', 'src/cli/**/*.ts'],
    rules: doors({ files: true }),
  },
  { files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/main/**/*.ts'], rules: doors({ files: true }) },
  { files: ['src/main/adapters/log.ts'], rules: { 'no-console': 'off' } },
  // The start-up holds every Electron object once and hands it to the one file that uses it.
  { files: ['src/main/index.ts'], rules: doors({ files: true, open: ['ipcMain', 'shell'] }) },
  { files: ['src/main/ipc-transport.ts'], rules: doors({ files: true, open: ['ipcMain'] }) },
  { files: ['src/main/adapters/**/*.ts'], rules: doors({ files: true, open: ['shell'] }) },
  { files: ['src/preload/**/*.ts'], rules: doors({ open: ['ipcRenderer'] }) },
  {
    files: ['src/renderer/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    rules: {
      'max-lines-per-function': ['error', { max: 150, skipBlankLines: true, skipComments: true }],
      // What a feature shows is asked for when it appears: that is an effect that ends in a state.
      'react-hooks/set-state-in-effect': 'off',
    },
  },
  {
    // The clipboard's newer door needs a permission, and the program grants none.
    files: ['src/renderer/ui-kit/copy-text.ts'],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  {
    files: TESTS,
    rules: {
      'no-restricted-imports': 'off',
      'max-lines': ['error', { max: 500, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/max-params': 'off',
      // Fakes keep the shape of what they stand for; the wall specs try what is forbidden.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-implied-eval': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
    },
  },
)
