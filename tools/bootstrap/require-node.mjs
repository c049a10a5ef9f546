// Read by every Node that knows .mjs at all: no new syntax, no imports.

/**
 * Whether this Node can run the tools: 20.19 or newer, of version 22 22.12 or newer (Vite's limits).
 * @param {string} version such as "20.19.1"
 * @returns {boolean}
 */
export function isNodeNewEnough(version) {
  const parts = version.split('.').map(Number)
  const major = parts[0] || 0
  const minor = parts[1] || 0
  if (major === 20) return minor >= 19
  if (major === 22) return minor >= 12
  return major > 22
}

/** Ends the process with one clear line when this Node is too old. */
export function requireNode() {
  if (isNodeNewEnough(process.versions.node)) return
  console.error(
    '[fuwen] Node 20.19 or newer is needed (of version 22: 22.12 or newer), but this is ' +
      process.versions.node +
      '. Install the current LTS from https://nodejs.org and run the same command again.',
  )
  process.exit(1)
}
