// The dependency rule as a fence (docs/architecture.md). Imports point inward only. Each rule's
// comment says what to do instead; tests/fences.test.ts proves that each one still bites.

const NODE = { dependencyTypes: ['core'] }
const npm = (...names) => `(^|/)node_modules/(${names.join('|')})/`
const TESTS = '\\.test\\.tsx?$'
// What tests of one folder share lies beside them: testing/…, testing-….ts, …-arbitrary.ts.
const TEST_AIDS = '(^|/)(testing/|testing-[^/]+\\.tsx?$|[^/]+-arbitrary\\.tsx?$)'

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const forbidden = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one concept or three: move what both need into a file of its own.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'everything-is-found',
    comment:
      'An import that leads nowhere escapes every other rule: correct the path or install the package.',
    severity: 'error',
    from: {},
    // Vite's virtual modules and its suffixes (?url, ?modulePath) exist only while building.
    to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
  },
  {
    name: 'no-development-packages',
    comment:
      'What the program needs at run time belongs under "dependencies" in package.json; tests and tools stay outside src.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST_AIDS },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
      pathNot: npm('electron'),
    },
  },
  {
    name: 'core-is-pure',
    comment:
      'core is plain data and pure functions over zod. Time, ids and files come in as arguments; what needs more belongs to a service or the page.',
    severity: 'error',
    from: { path: '^src/core/', pathNot: TEST_AIDS },
    to: { pathNot: ['^src/core/', npm('zod')] },
  },
  {
    name: 'core-kernel-is-first',
    comment: 'kernel knows no proposals and no replies: move the function to the folder whose words it uses.',
    severity: 'error',
    from: { path: '^src/core/kernel/' },
    to: { path: '^src/core/', pathNot: '^src/core/kernel/' },
  },
  {
    name: 'core-proposals-before-reply',
    comment:
      'A case exists before its reply: let the reply ask the proposal, or move the function to core/reply.',
    severity: 'error',
    from: { path: '^src/core/proposals/' },
    to: { path: '^src/core/', pathNot: '^src/core/(kernel|proposals)/' },
  },
  {
    name: 'core-reply-before-its-uses',
    comment:
      'The reply knows nothing of checks, layout and importing, which all read it: move the function to the one that needs it.',
    severity: 'error',
    from: { path: '^src/core/reply/' },
    to: { path: '^src/core/', pathNot: '^src/core/(kernel|proposals|reply)/' },
  },
  {
    name: 'core-uses-of-the-reply-stay-apart',
    comment:
      'checks, official-layout and importing do not know each other: what two of them need belongs to core/reply or core/kernel.',
    severity: 'error',
    from: { path: '^src/core/(checks|official-layout|importing)/' },
    to: { path: '^src/core/', pathNot: '^src/core/(kernel|proposals|reply|$1)/' },
  },
  {
    name: 'core-audit-sees-only-kernel',
    comment: 'The audit trail outlives every schema: it records plain values and knows only the kernel.',
    severity: 'error',
    from: { path: '^src/core/audit/' },
    to: { path: '^src/core/', pathNot: '^src/core/(kernel|audit)/' },
  },
  {
    name: 'contract-knows-only-core',
    comment:
      'The contract is schemas over core and zod; both processes load it. What does the work belongs to services, what shows it to the page.',
    severity: 'error',
    from: { path: '^src/contract/' },
    to: { pathNot: ['^src/(core|contract)/', npm('zod')] },
  },
  {
    name: 'channels-are-only-names',
    comment:
      'The sandboxed preload bundles channels.ts: it imports nothing. Schemas go to calls.ts or events.ts.',
    severity: 'error',
    from: { path: '^src/contract/channels\\.ts$' },
    to: {},
  },
  {
    name: 'services-know-contract-and-core',
    comment:
      'Services are plain Node behind ports and start under Electron and the command line alike: ask for what is outside through services/ports.ts.',
    severity: 'error',
    from: { path: '^src/services/' },
    to: { path: '^src/', pathNot: '^src/(services|contract|core)/' },
  },
  {
    name: 'services-never-see-electron',
    comment:
      'Add a port in services/ports.ts, implement it with Electron in main/adapters and with Node in cli/adapters.',
    severity: 'error',
    from: { path: '^src/(services|cli)/' },
    to: { path: npm('electron', '@electron') },
  },
  {
    name: 'services-draw-nothing',
    comment: 'Services have no page: React, antd and the editor belong to src/renderer.',
    severity: 'error',
    from: { path: '^src/(services|main|cli|preload)/' },
    to: { path: npm('react', 'react-dom', 'antd', '@ant-design', 'prosemirror-[a-z]+') },
  },
  {
    name: 'main-stays-thin',
    comment: 'main joins Electron with the services: it reaches neither the page’s source nor the preload’s.',
    severity: 'error',
    from: { path: '^src/main/' },
    to: { path: '^src/', pathNot: '^src/(main|services|contract|core)/' },
  },
  {
    name: 'preload-is-thin',
    comment:
      'The preload is one sandboxed file over electron and contract/channels: a new call is a new name in the contract, nothing else.',
    severity: 'error',
    from: { path: '^src/preload/' },
    to: {
      pathNot: ['^src/preload/', '^src/contract/channels\\.ts$', npm('electron')],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'renderer-sees-core-and-contract-only',
    comment:
      'The page asks for work through a call of the contract (src/renderer/bridge), never by importing it.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { path: '^src/', pathNot: '^src/(renderer|contract|core)/' },
  },
  {
    name: 'renderer-has-no-node',
    comment:
      'The page is sandboxed, Node does not exist there: add a call to the contract and do it in a service.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: NODE,
  },
  {
    name: 'renderer-has-no-electron',
    comment: 'The page knows only window.fuwen: add a call or an event to the contract.',
    severity: 'error',
    from: { path: '^src/renderer/' },
    to: { path: npm('electron', '@electron') },
  },
  {
    name: 'features-do-not-know-each-other',
    comment:
      'What two features need belongs to ui-kit (parts without domain words), strings or core; what joins them belongs to workbench.',
    severity: 'error',
    from: { path: '^src/renderer/([^/]+)/', pathNot: '^src/renderer/workbench/' },
    to: { path: '^src/renderer/', pathNot: '^src/renderer/($1|ui-kit|bridge|strings|theme)/' },
  },
  {
    name: 'ui-kit-has-no-domain-words',
    comment:
      'Parts of the kit serve any feature: domain types come in as props, or the part belongs to its feature.',
    severity: 'error',
    from: { path: '^src/renderer/(ui-kit|theme)/' },
    to: { path: ['^src/core/(?!kernel/)', '^src/contract/', '^src/renderer/(?!ui-kit/|theme/|strings/)'] },
  },
  {
    name: 'migrations-are-frozen',
    comment:
      'A migration holds its old and new types inside its own file, so that later changes cannot alter it: copy what it needs.',
    severity: 'error',
    from: { path: '/migrations/[0-9]{4}-[^/]+\\.ts$' },
    to: { pathNot: npm('zod') },
  },
  {
    name: 'cli-stays-outside',
    comment: 'The command line is a way to start the services: what others need from it belongs to services.',
    severity: 'error',
    from: { path: '^src/', pathNot: '^src/cli/' },
    to: { path: '^src/cli/' },
  },
  {
    name: 'cli-starts-services-only',
    comment: 'The command line runs in plain Node, without window and page: use services, contract and core.',
    severity: 'error',
    from: { path: '^src/cli/' },
    to: { path: '^src/', pathNot: '^src/(cli|services|contract|core)/' },
  },
  {
    name: 'product-does-not-know-its-tests',
    comment: 'src is complete without tests and tools: move what the program needs into src.',
    severity: 'error',
    from: { path: '^src/', pathNot: TEST_AIDS },
    to: { path: ['^(tests|e2e|tools|bench)/', TESTS, TEST_AIDS] },
  },
]

module.exports = {
  forbidden,
  options: {
    // Tests may reach further than what they test; what they test may not.
    exclude: { path: TESTS },
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    // Types count too: a layer that knows another's types knows the layer.
    combinedDependencies: false,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
