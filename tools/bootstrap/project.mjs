import { fileURLToPath } from 'node:url'

/** The project's folder, wherever the command was started from. */
export const projectFolder = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
