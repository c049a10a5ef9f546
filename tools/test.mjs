// `npm test`: installs what is missing, then runs the whole definition of done (tools/verify.mjs).

import { requireNode } from './bootstrap/require-node.mjs'

requireNode()
import('./bootstrap/test.mjs')
