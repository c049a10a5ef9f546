// `npm start`: installs what is missing, builds what is out of date, opens the workstation.

import { requireNode } from './bootstrap/require-node.mjs'

requireNode()
import('./bootstrap/start.mjs')
