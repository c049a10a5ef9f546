// zod tries out `new Function` to see whether it may compile schemas. The page's policy forbids that and
// would report every try as a violation, so zod is told before any schema is used.
import { config } from 'zod'

config({ jitless: true })
